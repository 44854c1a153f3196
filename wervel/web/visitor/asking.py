"""The interview: one page at a time, back and change possible, an emergency ends it at once."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from wervel.leaflet.language import LANGUAGES
from wervel.leaflet.pages import PAGE_OF, Page
from wervel.web.visitor.fields import Field, empty_page, sent_page, told_page
from wervel.web.visitor.interview import PAGE_BY_ID, Stand, answered, stand
from wervel.web.visitor.overview import overview
from wervel.web.visitor.reading import Told, read_page
from wervel.web.visitor.screen import show
from wervel.web.visitor.story import Story, new_story, read_story, refresh_story, write_story
from wervel.web.visitor.views import keep_text_size


@require_POST
def begin(request: HttpRequest, code: str) -> HttpResponse:  # noqa: ARG001
    """A new interview: nothing of an earlier one stays."""
    response = redirect(f"{code}:question", number=1)
    write_story(response, new_story())
    return response


@require_http_methods(["GET", "HEAD", "POST"])
def question(
    request: HttpRequest, code: str, number: int, *, changing: bool = False
) -> HttpResponse:
    """One page of the interview: show it, or take its answers."""
    story = read_story(request)
    if request.method == "POST":
        return _take(request, code, story, changing=changing)
    if story is None:
        return gone(request, code)
    now = stand(story, timezone.localdate())
    page = now.page_at(number)
    if page is None or (changing and number > len(story.seen)):
        return redirect(_onward(code, now))
    words = LANGUAGES[code]
    told = page.id in story.seen
    fields = told_page(page, story, words) if told else empty_page(page, story.facts, words)
    response = _show(request, code, now, page, fields, changing=changing)
    refresh_story(request, response, story)
    return response


@require_safe
def answers(request: HttpRequest, code: str) -> HttpResponse:
    """All that was told, page by page, to check and to change."""
    story = read_story(request)
    if story is None:
        return gone(request, code)
    now = stand(story, timezone.localdate())
    if not story.seen:
        return redirect(_onward(code, now))
    context = {
        "overview": overview(story, now.assessment, LANGUAGES[code]),
        "next_number": now.next_number if now.next else None,
        "back_number": len(story.seen),
    }
    response = show(request, code, "answers", context)
    refresh_story(request, response, story)
    return response


def gone(request: HttpRequest, code: str) -> HttpResponse:
    """There are no answers (any more), or this page belongs to an earlier interview."""
    return show(request, code, "gone", status=410)


def _take(request: HttpRequest, code: str, story: Story | None, *, changing: bool) -> HttpResponse:
    """Take the answers of the page that was sent, whatever step that page has by now.

    The page's own name decides, not the step in the address: so sending twice, going back, or a
    second tab do no harm. A page of another interview is not added to this one; but when what it
    says is an emergency in itself, that is never lost.
    """
    page = PAGE_BY_ID.get(request.POST.get("page", ""))
    if page is None:
        return gone(request, code)
    strange = story is None or request.POST.get("story") != story.id
    known = new_story() if story is None or strange else story
    told = read_page(page, request.POST, known.facts, LANGUAGES[code])
    new = stand(answered(known, page, told), timezone.localdate())
    if new.emergency:
        response: HttpResponse = redirect(f"{code}:outcome")
        write_story(response, new.story)
        return response
    if strange:
        return gone(request, code)
    if told.problems or "text" in request.POST:
        return _show_again(request, code, known, page, told, changing=changing)
    response = redirect(_after(code, new, page, changing=changing))
    write_story(response, new.story)
    return response


def _after(code: str, now: Stand, page: Page, *, changing: bool) -> Any:
    """Back to the overview after a change; otherwise to the page that follows."""
    if changing:
        return f"/{code}/check/answers/"
    following = now.story.seen.index(page.id) + 2
    if following <= len(now.story.seen):
        return f"/{code}/check/{following}/"
    return _onward(code, now)


def _onward(code: str, now: Stand) -> str:
    """The first page that is still open, or else the overview; an emergency goes first."""
    if now.emergency:
        return f"/{code}/outcome/"
    return f"/{code}/check/{now.next_number}/" if now.next else f"/{code}/check/answers/"


def _show_again(
    request: HttpRequest, code: str, story: Story, page: Page, told: Told, *, changing: bool
) -> HttpResponse:
    """The same page as it was sent: with what to mend, or only with other letters."""
    text_size = "text" in request.POST
    problems = {} if text_size else told.problems
    known = story.facts.but(told.changes)
    fields = sent_page(page, known, LANGUAGES[code], request.POST, problems)
    now = stand(story, timezone.localdate())
    response = _show(
        request, code, now, page, fields, changing=changing, status=422 if problems else 200
    )
    if text_size:
        keep_text_size(request, response)
    return response


def _show(
    request: HttpRequest,
    code: str,
    now: Stand,
    page: Page,
    fields: tuple[Field, ...],
    *,
    changing: bool,
    status: int = 200,
) -> HttpResponse:
    story = now.story
    seen = page.id in story.seen
    number = story.seen.index(page.id) + 1 if seen else now.next_number
    left = now.pages_left - (0 if seen or not now.pages_left else 1)
    context = {
        "page": page,
        "words": LANGUAGES[code].pages[page.id],
        "fields": fields,
        "problems": [field for field in fields if field.problem],
        "story": story,
        "number": number,
        "back_number": number - 1,
        "progress": _progress(code, number, left),
        "changing": changing,
        "chart": page is PAGE_OF["pain_site"],
        "asks_in_form": True,
    }
    if "text" in request.POST:
        context["large"] = request.POST.get("text") == "large"
    return show(request, code, "question", context, status=status)


def _progress(code: str, number: int, left: int) -> str:
    text = LANGUAGES[code].screens.SCREENS
    key = "progress_last" if left == 0 else "progress_one" if left == 1 else "progress"
    return text[key].format(number=number, left=left)
