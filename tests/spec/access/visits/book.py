"""The pages of the rule book: public, of nobody, with one thing of each kind to ask for."""

from tests.spec.access.visit import Visit

KEYS = {"chapter": "diagnosis", "statement": "RF-CES-1", "fact": "age_years", "source": "S01"}


def _page(name: str):
    key = KEYS.get(name)
    return lambda _: Visit({"key": key} if key else {})


VISITS = {
    "GET book": lambda _: Visit(done="book:start"),
    "GET book:search": lambda _: Visit(query={"q": "saddle"}),
    **{
        f"GET book:{name}": _page(name)
        for name in (
            "start", "chapter", "statement", "facts", "fact", "sources", "source", "tables",
            "pathway", "differences", "changes", "hazards",
        )
    },
}  # fmt: skip
SILENT = set(VISITS)
