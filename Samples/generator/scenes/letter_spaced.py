"""A compressor whose maker's name is spread over the panel."""

from ..artwork import controls, surfaces
from ..artwork.sheet import Sheet
from ..camera.exposure import Exposure
from ..camera.stage import Placed, Stage
from ..camera.viewpoint import Viewpoint
from . import setting
from .photograph import Photograph

INK = (222, 224, 222)


def _panel(rng) -> Sheet:
    panel = Sheet(482, 88, 6, setting.surface(surfaces.painted, rng, (52, 64, 72), grain=3))
    panel.text(30, 19, "NEVE", 6.4, face="gothic-bold", ink=INK, spacing=9.5)
    panel.text(452, 18, "33609/C", 5.4, face="sans-bold", ink=INK, align="right")
    panel.text(198, 18, "STEREO LIMITER COMPRESSOR", 3.4, face="narrow", ink=INK, spacing=1.1)
    panel.line([(24, 25), (458, 25)], INK, 0.4)
    for side in range(2):
        left = 36 + 150 * side
        for index, name in enumerate(["THRESHOLD", "RECOVERY", "GAIN"]):
            x = left + 46 * index
            controls.knob(panel, x, 50, 21, rng.uniform(0.2, 0.8), ticks=INK,
                          cap=[(60, 70, 120), (140, 40, 36), (120, 122, 124)][index])
            panel.text(x, 76, name, 2.6, face="narrow-bold", ink=INK, align="center")
    for index in range(2):
        controls.meter(panel, 356 + 62 * index, 54, 54, 40, 0.3 + 0.2 * index)
    for x in (8, 474):
        for y in (10, 78):
            controls.screw(panel, x, y, 7, rng.uniform(0, 1.5))
    return panel


def photograph(rng) -> Photograph:
    """The unit in its rack, taken from the listening position."""
    stage = Stage()
    dark = setting.surface(surfaces.painted, rng, (15, 15, 16))
    above = Sheet(482, 133, 4, setting.surface(surfaces.painted, rng, (30, 31, 33)))
    controls.vents(above, (60, 20, 422, 110), 9)
    stage.add(Placed(Sheet(900, 620, 1.5, dark), (-450, 330, -20)))
    stage.add(Placed(above, (-241, 178, 0)), Placed(_panel(rng), (-241, 44, 0)),
              Placed(above, (-241, -45, 0), brightness=0.85))
    view = Viewpoint((40, 62, 440), (2, 4, 0), 1800, 1200, 29, -1.6)
    exposure = Exposure(gain=1.6, aperture=6, white=(1.05, 1.0, 0.9), direction=-100, slope=0.35,
                        noise=0.012)
    return Photograph(
        "letter-spaced", "A maker's name printed with wide gaps between its letters.",
        "front panel", stage, view, exposure, ["NEVE"], ["33609/C"], quality=76,
        notes="The letters of the name stand 9.5 mm apart.",
    )
