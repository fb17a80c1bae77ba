"""Compares the samples on disk with what the generator makes."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import zxingcpp

from . import rendering
from .files import encoding

# Another build of an encoder may round differently; a changed letter is far above this.
MEAN_DIFFERENCE = 1.0
FAR_OFF_SHARE = 0.001
LARGEST_FILE = 1_400_000
LARGEST_TOTAL = 6_500_000


def differences(scenes, seed: int, folder: Path, report) -> list[str]:
    """A sentence for each thing that does not agree; empty when all is well."""
    with TemporaryDirectory() as temporary:
        fresh = rendering.write_all(scenes, seed, Path(temporary), report)
        committed = json.loads((folder / "truth.json").read_text())
        problems = _truth_problems(fresh, committed)
        for entry in fresh:
            problems += _pixel_problems(Path(temporary), folder, entry["file"])
        problems += _barcode_problems(folder, committed)
    return problems + _size_problems(folder, committed)


def _truth_problems(fresh: list[dict], committed: list[dict]) -> list[str]:
    known = {entry["id"]: entry for entry in committed}
    return [f"{entry['id']}: truth.json does not agree with the scene; generate the samples again"
            for entry in fresh if known.get(entry["id"]) != entry]


def _pixel_problems(fresh: Path, committed: Path, name: str) -> list[str]:
    if not (committed / name).exists():
        return [f"{name} is missing; generate the samples again"]
    made = np.asarray(encoding.decoded(fresh / name), np.int16)
    kept = np.asarray(encoding.decoded(committed / name), np.int16)
    if made.shape != kept.shape:
        return [f"{name} has other dimensions than the generator makes"]
    distance = np.abs(made - kept)
    if distance.mean() > MEAN_DIFFERENCE or (distance > 40).mean() > FAR_OFF_SHARE:
        return [f"{name}: pixels differ by {distance.mean():.2f} levels on average"]
    return []


def _barcode_problems(folder: Path, entries: list[dict]) -> list[str]:
    problems = []
    for entry in entries:
        if not entry["barcodes"] or not (folder / entry["file"]).exists():
            continue
        found = zxingcpp.read_barcodes(encoding.decoded(folder / entry["file"]))
        # UPC-A is EAN-13 with a zero in front, and may be reported as either.
        read = {code.text for code in found} | {code.text.removeprefix("0") for code in found}
        problems += [f"{entry['file']}: the barcode '{text}' cannot be decoded"
                     for text in entry["barcodes"] if text not in read]
    return problems


def _size_problems(folder: Path, entries: list[dict]) -> list[str]:
    sizes = {entry["file"]: (folder / entry["file"]).stat().st_size for entry in entries
             if (folder / entry["file"]).exists()}
    problems = [f"{name} has {size} bytes; at most {LARGEST_FILE} are wanted"
                for name, size in sizes.items() if size > LARGEST_FILE]
    if sum(sizes.values()) > LARGEST_TOTAL:
        problems.append(f"the samples have {sum(sizes.values())} bytes together; "
                        f"at most {LARGEST_TOTAL} are wanted")
    return problems
