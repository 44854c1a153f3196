"""Measure the interview over imagined people and write ``docs/interview.md``.

``python -m tools.interview [PEOPLE] [SEED]``: as many ordinary people, and as many again who each
have what one of the emergency rules looks for. The figures are the same for the same seed.
"""

import sys
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import partial
from pathlib import Path
from statistics import mean, median

from tests.people import Mode, by_patient, imagined_people
from tests.walk import somebody, walk
from wervel.guideline.guideline import GUIDELINE
from wervel.guideline.urgency import Urgency
from wervel.leaflet.pages import PAGES

PLACE = Path(__file__).resolve().parents[1] / "docs/interview.md"
CHUNK = 250

Seen = tuple[tuple[str, ...], bool, tuple[str, ...]]
"""The pages of one person, whether an emergency ended it, and which rules said so."""


def look(mode: Mode, seed: int, people: int) -> list[Seen]:
    """Walk with some people; all of them answer everything they are asked."""
    found = []
    for number, story in enumerate(imagined_people(seed, people, mode)):
        walked = walk(somebody(by_patient(story), number, 0))
        acting = walked.end.acting if walked.emergency else ()
        rules = tuple(f.statement.id for f in acting if f.statement.raises is Urgency.EMERGENCY)
        found.append((walked.pages, walked.emergency, rules))
    return found


def measure(mode: Mode, people: int, seed: int) -> list[Seen]:
    """The same for many, over all processors."""
    with ProcessPoolExecutor() as pool:
        seeds = range(seed, seed + people // CHUNK)
        return [seen for part in pool.map(partial(_chunk, mode), seeds) for seen in part]


def _chunk(mode: Mode, seed: int) -> list[Seen]:
    return look(mode, seed, CHUNK)


def page(people: int, seed: int, on: date) -> str:
    """The figures as a page."""
    ordinary = measure("mixed", people, seed)
    ill = measure("sick", people, seed + 100_000)
    lengths = [len(pages) for pages, emergency, _ in ordinary if not emergency]
    found = [len(pages) for pages, emergency, _ in ill if emergency]
    within = sum(length <= 5 for length in found) / len(ill)
    return "\n".join(
        (
            "# How long the interview is",
            "",
            f"Measured by `make interview` on {on:%d %B %Y}: guideline {GUIDELINE.version},",
            f"{len(PAGES)} pages, {people:,} ordinary people and {people:,} with an emergency,",
            f"seed {seed}.",
            "The people are imagined (`tests/people.py`): four in five have a sign that a list of",
            "red flags would name, one in a hundred has something serious. Each answers every",
            "question. The ill have what one emergency rule looks for, each rule as often.",
            "",
            "| | goal | measured |",
            "|---|---|---|",
            f"| pages without an emergency, on average | at most 15 | **{mean(lengths):.1f}** |",
            f"| half of them see at most | | {median(lengths):g} |",
            f"| 95 in 100 see at most | | {_at(lengths, 0.95)} |",
            f"| the most that anybody sees | | {max(lengths)} |",
            f"| emergencies found | all | **{len(found) / len(ill):.2%}** |",
            f"| of which within five pages | | **{within:.1%}** |",
            f"| the page on which one is found, on average | at most 5 | **{mean(found):.1f}** |",
            f"| 99 in 100 are found by page | | {_at(found, 0.99)} |",
            f"| the last one is found on page | | {max(found)} |",
            "",
            "## On which page an emergency is found",
            "",
            "| page | share |",
            "|---|---|",
            *(f"| {at} | {many / len(ill):.1%} |" for at, many in sorted(Counter(found).items())),
            "",
            "## Which emergencies take more than five pages",
            "",
            "They rest on several facts that are not asked together.",
            "",
            "| rules | share of the ill |",
            "|---|---|",
            *_late(ill),
            "",
            "## How often each page is seen",
            "",
            "| page | share of ordinary people |",
            "|---|---|",
            *_seen(ordinary),
            "",
        )
    )


def _late(ill: Sequence[Seen]) -> list[str]:
    late = Counter(", ".join(rules) for pages, _, rules in ill if len(pages) > 5)
    return [
        f"| {rules or 'not found'} | {many / len(ill):.2%} |"
        for rules, many in late.most_common(12)
    ]


def _seen(ordinary: Sequence[Seen]) -> list[str]:
    seen = Counter(page for pages, _, _ in ordinary for page in pages)
    return [f"| {page.id} | {seen[page.id] / len(ordinary):.0%} |" for page in PAGES]


def _at(lengths: Sequence[int], share: float) -> int:
    return sorted(lengths)[min(len(lengths) - 1, int(len(lengths) * share))]


def main(arguments: Sequence[str]) -> None:
    """Measure and write."""
    given = [int(argument) for argument in arguments]
    people, seed = (*given, *(10_000, 2026)[len(given) :])
    PLACE.write_text(page(people, seed, date.today()), encoding="utf-8")
    print(PLACE.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main(sys.argv[1:])
