"""A portrait beside a rack. The portrait is given by the caller and is not part of the project."""

from pathlib import Path

from PIL import Image

from ..artwork import surfaces
from ..artwork.sheet import Sheet
from ..camera.exposure import Exposure
from ..camera.stage import Placed, Shadow, Stage
from ..camera.viewpoint import Viewpoint
from ..files.origin import Origin
from . import rack, setting
from .photograph import Photograph

# The camera looks straight on from here, so that one pixel of the portrait is one of the picture.
DISTANCE = 680.0
LONGEST_SIDE = 900


def photograph(rng, source: Path) -> Photograph:
    """The portrait hangs on the studio wall, the rack stands to its right."""
    view = Viewpoint((122, 150, DISTANCE), (122, 150, 0), 1920, 1280, 26)
    portrait = _print(source, view)
    stage = Stage()
    stage.add(setting.wall(rng, (164, 158, 148), 1800, 1000, behind=20),
              setting.desk(rng, surfaces.wood, (108, 78, 54), far=20, near=420, x=120, scale=2.2))
    left, top = -portrait.width - 60, 150 + portrait.height / 2
    outline = [(left + 8, top - 8, -10), (-48, top - 8, -10),
               (-48, top - portrait.height - 12, -10), (left + 8, top - portrait.height - 12, -10)]
    stage.add(Shadow(outline, 6, 0.5), Placed(portrait, (left, top, 0)))
    units = [rack.compressor(rng), rack.reverb(rng), rack.gate(rng), rack.equaliser(rng)]
    for thing in rack.hardware(rng, units, 30):
        stage.add(_moved(thing, 285))
    exposure = Exposure(gain=1.1, aperture=0, white=(1.02, 1.0, 0.96), noise=0.01)
    return Photograph(
        "portrait", "A portrait beside a rack.", "front panel", stage, view, exposure,
        ["dbx", "lexicon", "DRAWMER", "KLARK TEKNIK"], ["160A", "PCM 80", "DS201", "DN360"],
        origin=Origin(), people=True,
        notes="The portrait is at its natural size; text in the portrait is not listed.",
    )


def _print(source: Path, view: Viewpoint) -> Sheet:
    """The portrait as a print with a white border, as large as its pixels need."""
    with Image.open(source) as opened:
        portrait = opened.convert("RGB")
    portrait.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    scale = view.focal_pixels() / DISTANCE
    border = 8
    size = (portrait.width / scale + 2 * border, portrait.height / scale + 2 * border)
    sheet = Sheet(*size, scale * 2, lambda w, h: Image.new("RGB", (w, h), (238, 237, 232)))
    finer = (portrait.width * 2, portrait.height * 2)
    sheet.image.paste(portrait.resize(finer, Image.Resampling.LANCZOS),
                      (round(border * scale * 2), round(border * scale * 2)))
    return sheet


def _moved(thing, across: float):
    if isinstance(thing, Shadow):
        moved = [(x + across, y, z) for x, y, z in thing.polygon]
        return Shadow(moved, thing.softness, thing.strength)
    x, y, z = thing.corner
    return Placed(thing.sheet, (x + across, y, z), thing.right, thing.down, thing.brightness)
