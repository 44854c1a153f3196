"""What we lean on, and what is known to be wrong with it: `make sbom` and `make audit`.

``python -m tools.supply sbom`` writes ``build/sbom.json`` (CycloneDX 1.6) from the lock of what
runs: each package with its version, its hashes and its licence, the same at every run, without an
address. ``python -m tools.supply audit`` looks for known faults in our own code (bandit) and in the
packages (pip-audit). A package that could not be looked up counts as a fault that was not ruled
out: pip-audit itself calls that a success.
"""

import json
import re
import subprocess
import sys
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "requirements" / "run.txt"
SBOM = ROOT / "build" / "sbom.json"
BIN = Path(sys.executable).parent
AN_ADDRESS = re.compile(r"https?://")
SCHEMA = "http://cyclonedx.org/schema/bom-1.6.schema.json"


def write_sbom() -> int:
    """Write the list of what we lean on; says how many packages there are."""
    command = [BIN / "cyclonedx-py", "requirements", "--output-reproducible", "--short-PURLs"]
    options = ["--sv", "1.6", "--of", "JSON", "--pyproject", ROOT / "pyproject.toml"]
    made = subprocess.run([*command, *options, LOCK], capture_output=True, text=True, check=True)
    told = json.loads(made.stdout)
    told["components"] = [_component(found) for found in told["components"]]
    told.pop("dependencies", None)  # a lock knows none; half a graph would say there are none
    told["metadata"].pop("tools", None)
    told["metadata"]["component"].pop("externalReferences", None)
    text = json.dumps(told, indent=1, sort_keys=True) + "\n"
    if AN_ADDRESS.search(text.replace(SCHEMA, "")):
        raise ValueError("the list names an address")
    _check(text)
    SBOM.parent.mkdir(exist_ok=True)
    SBOM.write_text(text)
    print(f"{SBOM.relative_to(ROOT)}: {len(told['components'])} packages")
    return 0


def _component(found: dict) -> dict:
    """One package: what the lock says of it, and its licence where it is installed."""
    locked = [one for ref in found.get("externalReferences", ()) for one in ref.get("hashes", ())]
    told = {name: found[name] for name in ("name", "version", "purl", "type")}
    told |= {"bom-ref": found["purl"], "hashes": sorted(locked, key=lambda one: one["content"])}
    licence = _licence(found["name"])
    return told | ({"licenses": [{"license": {"name": licence}}]} if licence else {})


def _licence(package: str) -> str:
    try:
        about = metadata.metadata(package)
    except metadata.PackageNotFoundError:
        return ""  # for another system than this
    named = [line for line in about.get_all("Classifier") or () if line.startswith("License ::")]
    short = about.get("License-Expression") or (about.get("License") or "").partition("\n")[0]
    plain = short and len(short) < 80 and "Copyright" not in short
    return short if plain else (named[0].rpartition(":: ")[2] if named else "")


def _check(text: str) -> None:
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    problem = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    if problem is not None:
        raise ValueError(f"no CycloneDX 1.6: {problem}")


def audit() -> int:
    """Look for known faults; 1 when one is high, or when packages could not be looked up."""
    return max(_our_code(), _packages())


def _our_code() -> int:
    command = [BIN / "bandit", "-r", "wervel", "-q", "-f", "json"]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    totals = json.loads(said.stdout)["metrics"]["_totals"]
    high, medium = totals["SEVERITY.HIGH"], totals["SEVERITY.MEDIUM"]
    print(f"bandit: {totals['loc']} lines, {high} high, {medium} medium")
    return int(high > 0)


def _packages() -> int:
    command = [BIN / "pip-audit", "-r", LOCK, "--no-deps", "--disable-pip", "-f", "json"]
    said = subprocess.run(
        [*command, "--progress-spinner", "off"], capture_output=True, text=True, check=False
    )
    try:
        found = json.loads(said.stdout)["dependencies"]
    except ValueError:
        print("pip-audit: NOTHING WAS LOOKED UP: the advisories cannot be reached from here")
        return 1
    unseen = [one["name"] for one in found if "skip_reason" in one]
    known = [f"{one['name']} {vuln['id']}" for one in found for vuln in one.get("vulns", ())]
    print(f"pip-audit: {len(found) - len(unseen)} of {len(found)} packages looked up")
    if unseen:
        print(f"pip-audit: NOT LOOKED UP, so nothing is known of them: {', '.join(unseen)}")
    for one in known:
        print(f"pip-audit: KNOWN FAULT: {one}")
    return int(bool(known or unseen))


if __name__ == "__main__":
    sys.exit({"sbom": write_sbom, "audit": audit}[sys.argv[1]]())
