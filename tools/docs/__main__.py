"""Write every generated document, or with ``--check`` say which ones are not current."""

import sys
from collections.abc import Callable
from pathlib import Path

from tools.docs import access, book, coverage, hazards

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS: dict[str, Callable[[], str]] = {
    "docs/guideline/facts.md": coverage.facts_page,
    "docs/guideline/coverage.md": coverage.rows_page,
    "docs/safety/hazards.md": hazards.page,
    "docs/safety/access.md": access.page,
    **book.pages(),
}


def main(arguments: list[str]) -> int:
    """Write the documents; with ``--check`` compare them instead. 1 when one is not current."""
    stale = 0
    for name, make in DOCUMENTS.items():
        path, text = ROOT / name, make()
        if "--check" not in arguments:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != text:
            print(f"{name} is not current: run make docs")
            stale = 1
    return stale


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
