"""The engines that run: Wervel's own and five from elsewhere, one module each."""

from collections.abc import Callable, Mapping
from pathlib import Path

from benchmarks.assess.contest import Engine, Rules
from benchmarks.assess.engines import cel, cql, fhirpath, spiff, zen

ELSEWHERE: Mapping[str, Callable[[Rules, Path], Engine]] = {
    "zen-engine": zen.make,
    "cel-python": cel.make,
    "fhirpathpy": fhirpath.make,
    "SpiffWorkflow DMN": spiff.make,
    "cql-execution": cql.make,
}
"""Each reads the rules, with a folder for its files, or raises ``Missing``."""
