"""Write ``tests/spec/cause/witnesses.json``: what each flag answers to the stories that pin it.

A clinician or a reviewer reads in the difference what a change of a rule does, and to whom.
"""

import json
import sys
from pathlib import Path

from tests.spec.witnesses import witnesses
from wervel.guideline.guideline import GUIDELINE
from wervel.guideline.statements import Flag
from wervel.logic.conditions import NEVER

PLACE = Path(__file__).resolve().parents[1] / "tests/spec/cause/witnesses.json"


def page() -> str:
    """All flags, one story a line."""
    flags = {flag.id: _flag(flag) for flag in sorted(GUIDELINE.flags, key=lambda flag: flag.id)}
    lines = []
    for id, parts in flags.items():
        rows = [f'  "{name}": {_written(name, found)}' for name, found in parts.items()]
        lines.append(f' "{id}": {{\n' + ",\n".join(rows) + "\n }")
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _flag(flag: Flag) -> dict[str, object]:
    parts: dict[str, object] = {
        "raises": flag.raises.code,
        "actions": [str(action) for action in flag.actions],
        "avoid": [str(code) for code in flag.avoid],
        "when": [[answer, story] for story, answer in witnesses(flag.when)],
    }
    if flag.suspect != NEVER:
        parts["suspect"] = [[answer, story] for story, answer in witnesses(flag.suspect)]
    return parts


def _written(name: str, found: object) -> str:
    if name in ("when", "suspect") and isinstance(found, list):
        return "[\n" + ",\n".join("   " + json.dumps(story) for story in found) + "\n  ]"
    return json.dumps(found)


if __name__ == "__main__":
    PLACE.write_text(page(), encoding="utf-8")
    sys.exit(0)
