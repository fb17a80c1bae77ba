"""What a person can read in a finished sample, as an entry of truth.json."""

from pathlib import Path

import numpy as np

from .artwork.sheet import Mark
from .camera.stage import Placed
from .files import encoding
from .scenes.photograph import Photograph

# Capitals lower than this many pixels are not counted as legible.
LEGIBLE_PIXELS = 6.0
# A barcode whose narrow bars come near one pixel is not counted as decodable; its height stands in.
BARCODE_PIXELS = 24.0


class TruthMismatch(Exception):
    """A scene claims something that cannot be read in its picture."""


def entry(photo: Photograph, path: Path) -> dict:
    """The truth of one written file. Fails when a claimed value is not in view."""
    marks = [mark for placed in photo.stage.sheets() for mark in _legible(photo, placed)]
    lines = _unique(mark.text for mark in marks if not mark.symbology)
    _require_visible(photo, lines)
    stored = encoding.decoded(path)
    has_exif, has_gps = encoding.carried(path)
    return {
        "id": photo.name, "file": path.name, "license": "Apache-2.0",
        "width": stored.width, "height": stored.height,
        "exif_orientation": photo.orientation, "has_exif": has_exif, "has_gps": has_gps,
        "kind": photo.kind, "rotation_needed": (360 - photo.turned) % 360,
        "people": photo.people, "brand": photo.brand, "model": photo.model,
        "serial": photo.serial, "serial_uncertain": photo.serial_uncertain,
        "barcodes": _unique(mark.text for mark in marks if mark.symbology),
        "other_text": [line for line in lines if not _is_claimed(photo, line)],
        "notes": photo.notes,
    }


def _legible(photo: Photograph, placed: Placed) -> list[Mark]:
    later = photo.stage.sheets()
    hiding = [photo.view.project(sheet.outline())[:, :2]
              for sheet in later[later.index(placed) + 1 :]]
    return [mark for mark in placed.sheet.marks
            if mark.text not in photo.unreadable and _in_view(photo, placed, mark, hiding)]


def _in_view(photo: Photograph, placed: Placed, mark: Mark, hiding: list[np.ndarray]) -> bool:
    corners = photo.view.project(placed.world(mark.corners))[:, :2]
    frame = np.array([photo.view.width, photo.view.height])
    heights = np.linalg.norm(corners[0] - corners[3]), np.linalg.norm(corners[1] - corners[2])
    needed = BARCODE_PIXELS if mark.symbology else LEGIBLE_PIXELS
    centre = corners.mean(axis=0)
    inside = bool((corners >= 0).all() and (corners <= frame).all())
    return inside and min(heights) >= needed and not any(_within(centre, it) for it in hiding)


def _within(point: np.ndarray, outline: np.ndarray) -> bool:
    """Whether the point lies in a convex outline: on the same side of all its edges."""
    edges = np.roll(outline, -1, axis=0) - outline
    to_point = point - outline
    sides = edges[:, 0] * to_point[:, 1] - edges[:, 1] * to_point[:, 0]
    return bool((sides > 0).all() or (sides < 0).all())


def _require_visible(photo: Photograph, lines: list[str]) -> None:
    for claimed in photo.brand + photo.model + photo.serial:
        if not any(claimed in line for line in lines):
            raise TruthMismatch(f"{photo.name}: '{claimed}' cannot be read in the picture")


def _is_claimed(photo: Photograph, line: str) -> bool:
    return line in photo.brand + photo.model + photo.serial


def _unique(texts) -> list[str]:
    return list(dict.fromkeys(texts))
