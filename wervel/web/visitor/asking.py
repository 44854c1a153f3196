"""The interview: one page at a time, back and change possible, an emergency ends it at once.

The same for everybody; a :class:`Keeper` knows where the answers stay.
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from wervel.leaflet.pages import PAGE_OF, Page
from wervel.leaflet.story import PAGE_BY_ID, Story, answered
from wervel.web.access import public
from wervel.web.visitor.fields import Field, empty_page, sent_page, told_page
from wervel.web.visitor.interview import Stand, stand
from wervel.web.visitor.keeping import Browser, Keeper
from wervel.web.visitor.overview import overview
from wervel.web.visitor.reading import Told, read_page
from wervel.web.visitor.story import new_story, write_story
from wervel.web.visitor.views import keep_text_size


@public
@require_POST
def begin(request: HttpRequest, code: str) -> HttpResponse:  # noqa: ARG001
    """A new interview: nothing of an earlier one stays."""
    response = redirect(f"{code}:question", number=1)
    write_story(response, new_story())
    return response


@public
@require_http_methods(["GET", "HEAD", "POST"])
def question(
    request: HttpRequest, code: str, number: int, *, changing: bool = False
) -> HttpResponse:
    """One page of the interview: show it, or take its answers."""
    return ask(Browser(request, code), number, changing=changing)


@public
@require_safe
def answers(request: HttpRequest, code: str) -> HttpResponse:
    """All that was told, page by page, to check and to change."""
    return check(Browser(request, code))


def gone(request: HttpRequest, code: str) -> HttpResponse:
    """There are no answers (any more)."""
    return Browser(request, code).lost()


def ask(keeper: Keeper, number: int, *, changing: bool) -> HttpResponse:
    """Show one page of the interview, or take its answers."""
    if keeper.request.method == "POST":
        return take(keeper, changing=changing)
    story = keeper.read()
    if story is None:
        return keeper.lost()
    now = stand(story, keeper.on)
    page = now.page_at(number)
    if page is None or (changing and number > len(story.seen)):
        return redirect(_onward(keeper, now))
    told = page.id in story.seen
    silence = keeper.silence
    if told:
        fields = told_page(page, story, keeper.words, silence=silence)
    else:
        fields = empty_page(page, story.facts, keeper.words, silence=silence)
    return keeper.send(draw(keeper, now, page, fields, changing=changing))


def check(keeper: Keeper) -> HttpResponse:
    """All that was told, page by page, to check and to change."""
    story = keeper.read()
    if story is None:
        return keeper.lost()
    now = stand(story, keeper.on)
    if not story.seen:
        return redirect(_onward(keeper, now))
    told = overview(story, now.assessment, keeper.words)
    context = {
        "overview": [(page, keeper.change(page.number)) for page in told],
        "next_url": keeper.question(now.next_number) if now.next else "",
        "back_url": keeper.question(now.next_number if now.next else len(story.seen)),
        "start_url": keeper.place("start"),
        "outcome_url": keeper.place("outcome"),
    }
    return keeper.send(keeper.show("answers", context))


def take(keeper: Keeper, *, changing: bool) -> HttpResponse:
    """Take the answers of the page that was sent, whatever step that page has by now.

    The page's own name decides, not the step in the address: so sending twice, going back, or a
    second tab do no harm. A page of another interview is not added to this one; but when what it
    says is an emergency in itself, that is never lost.
    """
    sent = keeper.request.POST
    whole = PAGE_BY_ID.get(sent.get("page", ""))
    if whole is None:
        return keeper.lost()
    story = keeper.read()
    strange = story is None or sent.get("story") != story.id
    known = keeper.blank() if story is None or strange else story
    page = known.page(whole)
    told = read_page(page, sent, known.facts, keeper.words)
    if strange or told.problems or "text" in sent:
        new = stand(answered(known, page, told), keeper.on)
        if strange and not new.emergency:
            return keeper.lost()
        if not new.emergency:
            return _show_again(keeper, known, page, told, changing=changing)
    now = stand(keeper.keep(known, page, told), keeper.on)
    onward = keeper.detour(now, page) or _after(keeper, now, page, changing=changing)
    return keeper.send(redirect(onward))


def _after(keeper: Keeper, now: Stand, page: Page, *, changing: bool) -> str:
    """Back to the overview after a change; otherwise to the page that follows."""
    if changing:
        return keeper.place("answers")
    seen = now.story.seen
    following = seen.index(page.id) + 2 if page.id in seen else len(seen) + 1
    if following <= len(seen):
        return keeper.question(following)
    return _onward(keeper, now)


def _onward(keeper: Keeper, now: Stand) -> str:
    """The first page that is still open, or else the overview; an emergency goes first."""
    if now.emergency:
        return keeper.place("outcome")
    return keeper.question(now.next_number) if now.next else keeper.place("answers")


def _show_again(
    keeper: Keeper, story: Story, page: Page, told: Told, *, changing: bool
) -> HttpResponse:
    """The same page as it was sent: with what to mend, or only with other letters."""
    request = keeper.request
    text_size = "text" in request.POST
    problems = {} if text_size else told.problems
    known = story.facts.but(told.changes)
    fields = sent_page(page, known, keeper.words, request.POST, problems, silence=keeper.silence)
    now = stand(story, keeper.on)
    response = draw(keeper, now, page, fields, changing=changing, status=422 if problems else 200)
    if text_size:
        keep_text_size(request, response)
    return response


def draw(
    keeper: Keeper,
    now: Stand,
    page: Page,
    fields: tuple[Field, ...],
    *,
    changing: bool,
    status: int = 200,
) -> HttpResponse:
    """One page of the interview with its fields as they are."""
    story = now.story
    seen = page.id in story.seen
    number = story.seen.index(page.id) + 1 if seen else now.next_number
    left = now.pages_left - (0 if seen or not now.pages_left else 1)
    back = keeper.question(number - 1) if number > 1 else keeper.place("start")
    context = {
        "page": page,
        "words": keeper.words.pages[page.id],
        "fields": fields,
        "problems": [field for field in fields if field.problem],
        "story": story,
        "hidden": keeper.hidden(page),
        "back_url": keeper.place("answers") if changing else back,
        "answers_url": keeper.place("answers"),
        "progress": _progress(keeper, number, left),
        "changing": changing,
        "chart": page.id == PAGE_OF["pain_site"].id,
        "asks_in_form": True,
    }
    if "text" in keeper.request.POST:
        context["large"] = keeper.request.POST.get("text") == "large"
    return keeper.show("question", context, status=status)


def _progress(keeper: Keeper, number: int, left: int) -> str:
    text = keeper.words.screens.SCREENS
    key = "progress_last" if left == 0 else "progress_one" if left == 1 else "progress"
    return str(text[key].format(number=number, left=left))
