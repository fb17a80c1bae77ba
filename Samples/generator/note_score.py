"""How much of the personal notes a run has hidden, and of the equipment's text with them."""

import json
import re
from pathlib import Path

import numpy as np
import zxingcpp
from PIL import Image, ImageDraw

# What the tool paints over text.
PAINT = (120, 120, 120)
# A line is hidden when so much of its area is painted, and damaged when a little less than half is.
HIDDEN, DAMAGED = 0.95, 0.4


def _glued(text: str) -> str:
    return re.sub(r"[^A-Z0-9]", "", text.upper())


def _painted(picture: np.ndarray, corners) -> float:
    mask = Image.new("L", (picture.shape[1], picture.shape[0]), 0)
    ImageDraw.Draw(mask).polygon([tuple(point) for point in corners], fill=1)
    inside = np.asarray(mask) > 0
    return float((picture[inside] == PAINT).all(axis=1).mean()) if inside.any() else 1.0


def _strings(value) -> list[str]:
    if isinstance(value, dict):
        return [text for key, item in value.items() if key != "path" for text in _strings(item)]
    if isinstance(value, list):
        return [text for item in value for text in _strings(item)]
    return [value] if isinstance(value, str) else []


def _unread_codes(source: Path, lines: list[dict]) -> set[str]:
    """QR codes that cannot be read in the source: too blurred or too steep."""
    codes = {line["text"] for line in lines if line.get("code")}
    return codes - {code.text for code in zxingcpp.read_barcodes(Image.open(source))} if codes else set()


def _is_inside(corners, entry: dict) -> bool:
    return all(0 <= x <= entry["width"] and 0 <= y <= entry["height"] for x, y in corners)


def score(notes: Path, run: Path) -> dict:
    """Recall by kind, planted strings that are left, and the share of equipment lines that are hidden.

    `run` is a run with `--master --format png` on the folder `notes`.
    """
    records = {}
    for line in (run / "findings.jsonl").read_text().splitlines():
        record = json.loads(line)
        records[record["source"]["path"].split("/")[-1]] = record
    kinds, missed, left, equipment, damaged, illegible, cut = {}, [], [], 0, [], 0, 0
    everything = "\n".join(_glued(text) for record in records.values() for text in _strings(record))
    page = _glued((run / "report.html").read_text()) if (run / "report.html").exists() else ""
    for entry in json.loads((notes / "truth.json").read_text()):
        record = records[entry["file"]]
        master = next(each for each in record["renditions"] if each["role"] == "master")
        picture = np.asarray(Image.open(run / master["path"]).convert("RGB"))
        unread = _unread_codes(notes / entry["file"], entry["lines"])
        illegible += len(unread)
        texts = "\n".join(_glued(text) for text in _strings(record))
        for line in (each for each in entry["lines"] if each["text"] not in unread):
            share = _painted(picture, line["corners"])
            if not line["personal"]:
                equipment += 1
                damaged += [(entry["file"], line["text"])] if share > DAMAGED else []
                continue
            if not _is_inside(line["corners"], entry):
                cut += 1
                continue
            kind = "password" if line["text"].startswith("PASSWORD:") else entry["note"]
            counts = kinds.setdefault(kind, [0, 0])
            counts[1] += 1
            counts[0] += share >= HIDDEN
            if share < HIDDEN:
                missed.append((entry["note"], entry["file"], line["text"], round(share, 2)))
            text = _glued(line["text"])
            # The report shows all photos; what another note says there is not this one's.
            if text in texts or text in page and text not in everything:
                left.append((entry["note"], entry["file"], line["text"]))
    return {"recall": {kind: (found, total, round(found / total, 3))
                       for kind, (found, total) in kinds.items()},
            "codes_that_cannot_be_read": illegible, "lines_cut_by_the_edge": cut, "missed": missed,
            "left": left, "equipment_lines": equipment, "equipment_hidden": damaged,
            "equipment_hidden_share": round(len(damaged) / max(equipment, 1), 4)}
