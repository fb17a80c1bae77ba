"""Needle print on a yellow calibration sticker, on the corner of a calibrator."""

from ..artwork import connectors, dotmatrix, surfaces
from ..artwork.sheet import Sheet
from ..camera.exposure import Exposure
from ..camera.stage import Placed, Stage
from ..camera.viewpoint import Viewpoint
from ..files.origin import Origin
from . import setting
from .photograph import Photograph

NEEDLE = (52, 46, 60)
SERIAL = "8431027"


def _sticker(rng) -> Sheet:
    sticker = Sheet(70, 44, 16, setting.surface(surfaces.paper, rng, (236, 196, 52)))
    sticker.fill((0, 0, 70, 9), (38, 40, 44))
    sticker.text(35, 6.6, "CALIBRATION", 3.4, face="sans-bold", ink=(236, 200, 70),
                 align="center", spacing=0.8)
    lines = ["MODEL  5520A", f"S/N  {SERIAL}", "CAL  2024-02-28", "DUE  2025-02-28", "BY  X-04"]
    for index, line in enumerate(lines):
        dotmatrix.print_on(sticker, 5, 15.8 + 6.3 * index, line, 3.6, NEEDLE, rng)
    sticker.round_corners(1)
    return sticker


def _panel(rng) -> Sheet:
    panel = Sheet(360, 260, 7, setting.surface(surfaces.painted, rng, (206, 202, 190), grain=3))
    panel.fill((0, 0, 360, 60), (64, 66, 70))
    panel.text(112, 92, "FLUKE", 8, face="sans-bold", ink=(40, 42, 46), spacing=0.6)
    panel.text(160, 92, "5520A  CALIBRATOR", 5, face="sans", ink=(40, 42, 46))
    panel.attach(_sticker(rng), 150, 142, -3.6)
    colours = [(180, 40, 34), (24, 24, 26)]
    for row, name in enumerate(["NORMAL", "AUX"]):
        for column, rgb in enumerate(colours):
            connectors.binding_post(panel, 232 + 24 * column, 130 + 34 * row, rgb)
        panel.text(244, 117 + 34 * row, name, 3, face="sans-bold", ink=(40, 42, 46),
                   align="center")
    return panel


def photograph(rng) -> Photograph:
    """A hurried picture in office light."""
    stage = Stage()
    stage.add(Placed(_panel(rng), (-180, 130, 0)))
    view = Viewpoint((-44, 44, 168), (-8, -1, 0), 1600, 1200, 28, 2.2)
    exposure = Exposure(gain=0.92, aperture=8, white=(0.98, 1.0, 0.95), direction=-140, slope=0.25,
                        noise=0.014)
    return Photograph(
        "dot-matrix", "A yellow calibration sticker printed with needles.", "serial sticker", stage,
        view, exposure, ["FLUKE"], ["5520A"], [SERIAL], origin=Origin(), quality=78,
        notes="The two dates are not serial numbers. X-04 is a technician's mark.",
    )
