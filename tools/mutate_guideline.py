"""Break every flag on purpose, one small change at a time, and see whether its witnesses notice.

The rules are data, so they are broken as data: a part is dropped, "all" becomes "any", a bound
moves one step, an option is added or left out, a look is turned round, a count shifts; the level
falls, an action or a refusal is forgotten, a suspicion is dropped. A change that no story can
tell from the original is no mutant at all: it is listed as equal, found by trying many stories.

Run by ``make mutation``; writes ``docs/safety/mutation-guideline.md``.
"""

import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from tests.spec.mutants import changed
from tests.spec.witnesses import find_difference
from wervel.guideline.guideline import GUIDELINE
from wervel.guideline.statements import Flag
from wervel.guideline.urgency import Urgency
from wervel.logic.conditions import NEVER, Condition
from wervel.logic.evaluate import evaluate
from wervel.logic.facts import Value
from wervel.logic.truth import word

ROOT = Path(__file__).resolve().parents[1]
WITNESSES = json.loads((ROOT / "tests/spec/cause/witnesses.json").read_text(encoding="utf-8"))


def noticed(condition: Condition, stories: list[tuple[str, dict[str, Value]]]) -> bool:
    """Whether any witness is answered otherwise than is written."""
    return any(word(evaluate(condition, story)) != answer for answer, story in stories)


def parts_of_flag(flag: Flag) -> Iterator[tuple[str, bool]]:
    """Changes of what a flag concludes, each with whether the written record notices."""
    written = WITNESSES[flag.id]
    for level in Urgency:
        if level < flag.raises:
            yield f"level fell to {level.code}", level.code != written["raises"]
    for action in flag.actions:
        left = [str(a) for a in flag.actions if a is not action]
        yield f"action {action} forgotten", left != written["actions"]
    for code in flag.avoid:
        left = [str(a) for a in flag.avoid if a is not code]
        yield f"refusal {code} forgotten", left != written["avoid"]
    if flag.suspect != NEVER:
        yield "suspicion dropped", "suspect" in written


def main() -> int:
    """Break everything, print and write the result; 1 when a real change went unnoticed."""
    killed, same, survived = 0, 0, []
    for flag in GUIDELINE.flags:
        for part in ("when", "suspect"):
            original: Condition = getattr(flag, part)
            if original == NEVER:
                continue
            for name, mutant in changed(original):
                if noticed(mutant, WITNESSES[flag.id][part]):
                    killed += 1
                elif find_difference(original, mutant) is None:
                    same += 1
                else:
                    survived.append(f"{flag.id} {part}: {name}")
        for name, seen in parts_of_flag(flag):
            killed, survived = (killed + 1, survived) if seen else (killed, [*survived, name])
    text = _report(killed, same, survived)
    (ROOT / "docs/safety/mutation-guideline.md").write_text(text, encoding="utf-8")
    print(text)
    return 1 if survived else 0


def _report(killed: int, same: int, survived: list[str]) -> str:
    total = killed + len(survived)
    lines = "".join(f"- {line}\n" for line in survived) or "None.\n"
    return (
        "# Mutation of the flags\n\n"
        f"Written by `make mutation` on {datetime.now(UTC):%d %B %Y}, guideline version "
        f"{GUIDELINE.version}, {len(GUIDELINE.flags)} flags.\n\n"
        f"- {total} changes that some story can tell from the original: **{killed} noticed "
        f"({killed / total:.1%})**.\n"
        f"- {same} changes that no story can tell from the original, every way followed to its "
        "end: the same rule written otherwise.\n\n"
        f"## Not noticed\n\n{lines}"
    )


if __name__ == "__main__":
    sys.exit(main())
