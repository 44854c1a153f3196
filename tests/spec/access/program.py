"""What the running program has: its routes, its commands, its tasks. Nothing here is a list."""

import argparse
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module

from django.contrib.staticfiles.finders import get_finders
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.urls.converters import UUIDConverter

import wervel
from wervel.cli.arguments import parser
from wervel.leaflet.language import LANGUAGES

BY_CHOICE = {"pyspark"}
"""What somebody may install beside Wervel; without it the one engine that needs it cannot run."""
STATIC = "static"
"""WhiteNoise answers for files before any route is looked at; they stand here as one."""


@dataclass(frozen=True, slots=True)
class Route:
    """One address in all languages; ``name`` is without the language, ``book:start``."""

    name: str
    full_names: tuple[str, ...]
    views: frozenset[Callable]
    numbers: frozenset[str]
    """The parts of the address that are the number of a patient or of something of theirs."""

    def address(self, full_name: str, kwargs: dict, query: dict) -> str:
        if self.name == STATIC:
            return f"/static/{kwargs['file']}"
        return reverse(full_name, kwargs=kwargs, query=query or None)


def routes() -> dict[str, Route]:
    """Every route of Django's resolver, those of two languages as one."""
    found: dict[str, list[tuple[str, URLPattern]]] = {STATIC: []}
    for full_name, pattern in _patterns(get_resolver().url_patterns, ""):
        found.setdefault(without_language(full_name), []).append((full_name, pattern))
    return {name: _route(name, held) for name, held in found.items()}


def _route(name: str, held: list[tuple[str, URLPattern]]) -> Route:
    return Route(
        name,
        tuple(full_name for full_name, _ in held) or (STATIC,),
        frozenset(pattern.callback for _, pattern in held),
        frozenset(
            part
            for _, pattern in held
            for part, converter in pattern.pattern.converters.items()
            if isinstance(converter, UUIDConverter)
        ),
    )


def _patterns(patterns: list, space: str) -> Iterator[tuple[str, URLPattern]]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from _patterns(pattern.url_patterns, inner)
        else:
            assert pattern.name, f"{pattern.pattern}: a route needs a name"
            yield f"{space}{pattern.name}", pattern


def without_language(full_name: str) -> str:
    """``nl:home`` is ``home``, ``book_nl:start`` is ``book:start``."""
    for code in LANGUAGES:
        full_name = full_name.removeprefix(f"{code}:").replace(f"_{code}:", ":")
    return full_name


def static_files() -> list[str]:
    return sorted(
        path
        for finder in get_finders()
        for path, _ in finder.list([])
        if path.startswith(("wervel/", "emergency/"))
    )


def commands() -> dict[str, argparse.ArgumentParser]:
    """Every command of ``wervel`` by its words: ``backup``, ``audit verify``."""
    return dict(_commands(parser(), ()))


def _commands(
    command: argparse.ArgumentParser, words: tuple[str, ...]
) -> Iterator[tuple[str, argparse.ArgumentParser]]:
    below = [
        action for action in command._actions if isinstance(action, argparse._SubParsersAction)
    ]
    if not below:
        yield " ".join(words), command
    for action in below:
        for word, inner in action.choices.items():
            yield from _commands(inner, (*words, word))


def tasks() -> dict[str, object]:
    """Every task that a worker could be asked to do, by its name, wherever it is written."""
    from django_tasks.base import Task

    found = {}
    for module in pkgutil.walk_packages(wervel.__path__, "wervel."):
        if module.name.rpartition(".")[2] in {"__main__", "wsgi"} or "migrations" in module.name:
            continue
        try:
            room = import_module(module.name)
        except ModuleNotFoundError as missing:
            if missing.name not in BY_CHOICE:
                raise
            continue
        for held in vars(room).values():
            if isinstance(held, Task):
                found[held.name] = held
    return found
