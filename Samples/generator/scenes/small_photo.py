"""A third of a megapixel of a synthesizer module's back: its print is a few pixels high."""

from ..artwork import barcodes, connectors, controls, surfaces
from ..artwork.sheet import Sheet
from ..camera.exposure import Exposure
from ..camera.stage import Placed, Stage
from ..camera.viewpoint import Viewpoint
from . import setting
from .photograph import Photograph

INK = (216, 216, 210)
SERIAL = "M1K-05527"


def _label(rng) -> Sheet:
    label = Sheet(86, 46, 12, setting.surface(surfaces.paper, rng, (222, 222, 218)))
    label.text(5, 9, "OBERHEIM", 4.0, face="wide-bold")
    label.text(5, 17, "MODEL  MATRIX-1000", 3.4, face="sans-bold")
    label.text(5, 25, f"SERIAL NO.  {SERIAL}", 3.4, face="sans-bold")
    label.text(5, 32, "115 V~  60 Hz  10 W", 2.6, face="sans")
    barcodes.print_on(label, 6, 35, 60, 7, "Code 39", SERIAL)
    label.round_corners(1)
    return label


def _panel(rng) -> Sheet:
    panel = Sheet(300, 220, 5, setting.surface(surfaces.painted, rng, (44, 46, 52)))
    panel.attach(_label(rng), 158, 116, -1.4)
    for index, name in enumerate(["IN", "OUT", "THRU"]):
        connectors.midi(panel, 92 + 36 * index, 62)
        panel.text(92 + 36 * index, 48, name, 3.4, face="sans-bold", ink=INK, align="center")
    for index, name in enumerate(["RIGHT", "LEFT / MONO"]):
        connectors.jack(panel, 204 + 30 * index, 62)
        panel.text(204 + 30 * index, 48, name, 3.4, face="sans-bold", ink=INK, align="center")
    controls.vents(panel, (80, 160, 230, 190), 5)
    return panel


def photograph(rng) -> Photograph:
    """As an old telephone sent it: 640 by 480."""
    stage = Stage()
    stage.add(Placed(_panel(rng), (-150, 110, 0)))
    view = Viewpoint((-30, 24, 214), (2, 0, 0), 640, 480, 30, 1.4)
    exposure = Exposure(gain=1.05, white=(1.03, 1.0, 0.94), direction=-100, softness=0.6,
                        noise=0.014, sharpening=0.8)
    return Photograph(
        "small-photo", "A third of a megapixel: capitals are a few pixels high.", "back panel",
        stage, view, exposure, ["OBERHEIM"], ["MATRIX-1000"], [SERIAL], quality=85,
        notes="The print needs enlarging.",
    )
