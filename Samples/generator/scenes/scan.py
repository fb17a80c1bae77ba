"""A type plate taken off its machine and laid on a flatbed scanner; sixteen greys."""

from ..artwork import solids, surfaces
from ..artwork.sheet import Sheet
from ..camera.exposure import Exposure
from ..camera.stage import Placed, Stage
from ..camera.viewpoint import Viewpoint
from . import setting
from .photograph import Photograph

INK = (34, 34, 35)
SERIAL = "4719"


def _plate(rng) -> Sheet:
    plate = Sheet(108, 62, 16, setting.surface(surfaces.brushed, rng, (168, 168, 168), grain=3))
    plate.frame((1.5, 1.5, 106.5, 60.5), INK, 0.4, 1)
    plate.fill((1.5, 1.5, 106.5, 18), INK)
    plate.text(54, 13, "STUDER", 7.4, face="gothic-bold", ink=(206, 206, 206), align="center",
               spacing=1.8)
    rows = [("Type", "A807 MKII"), ("No.", SERIAL), ("Spannung", "100...240 V"),
            ("Leistung", "180 W")]
    for index, (name, value) in enumerate(rows):
        y = 26.4 + 8.2 * index
        plate.text(8, y, name, 2.8, face="gothic", ink=INK)
        plate.text(42, y, value, 3.8, face="mono-bold", ink=INK, rng=rng,
                   jitter=0.14 if name == "No." else 0)
        plate.line([(40, y + 1.6), (100, y + 1.6)], INK, 0.2)
    plate.text(54, 57.6, "STUDER REVOX AG  REGENSDORF ZURICH", 2.0, face="gothic", ink=INK,
               align="center")
    for x in (4.6, 103.4):
        plate.place(solids.hole(3.6 * 16, (196, 196, 196)), x, 39)
    plate.round_corners(1.5)
    return plate


def photograph(rng) -> Photograph:
    """A scanner has no perspective and even light: a very long lens, far away."""
    bed = Sheet(170, 120, 12, setting.surface(surfaces.paper, rng, (206, 206, 206)))
    bed.attach(_plate(rng), 85, 60, 2.3)
    stage = Stage()
    stage.add(Placed(bed, (-85, 60, 0)))
    view = Viewpoint((0, 0, 3000), (0, 0, 0), 1280, 896, 700, 0)
    exposure = Exposure(gain=0.92, slope=0.03, vignette=0.02, softness=0.6, noise=0.004,
                        colour_noise=0.0, sharpening=0.8)
    return Photograph(
        "scan", "A type plate on a flatbed scanner, in sixteen greys.", "type plate", stage, view,
        exposure, ["STUDER"], ["A807 MKII"], [SERIAL], suffix=".png",
        notes="The serial number is short and only marked 'No.'. Palette PNG.",
    )
