"""A maker's name in hollow letters: only their outline is printed."""

from ..artwork import controls, lettering, surfaces
from ..artwork.sheet import Sheet
from ..camera.exposure import Exposure
from ..camera.stage import Stage
from ..camera.viewpoint import Viewpoint
from . import setting
from .photograph import Photograph

INK = (226, 224, 214)


def _panel(rng) -> Sheet:
    panel = Sheet(300, 130, 7, setting.surface(surfaces.painted, rng, (24, 24, 26), grain=3))
    lettering.outlined(panel, 16, 30, "EVENTIDE", 12, INK, 0.45, face="wide-bold", spacing=1.6)
    panel.text(284, 29, "H3000", 8, face="sans-bold", ink=INK, align="right")
    panel.text(16, 42, "ULTRA-HARMONIZER", 3.6, face="sans", ink=INK, spacing=0.8)
    controls.window(panel, (60, 56, 190, 82), (24, 30, 26))
    for index in range(4):
        controls.button(panel, 80 + 30 * index, 98, 14, 8, (196, 194, 186))
    controls.knob(panel, 244, 80, 40, 0.6, ticks=INK)
    return panel


def photograph(rng) -> Photograph:
    """On a bench, the camera on the left."""
    stage = Stage()
    stage.add(setting.wall(rng, (132, 132, 128)),
              setting.desk(rng, surfaces.carpet, (88, 90, 96), near=110))
    stage.add(*setting.box(rng, _panel(rng), (24, 24, 26), depth=220))
    view = Viewpoint((-66, 118, 258), (-12, 70, 0), 1024, 768, 30, -1.0)
    exposure = Exposure(gain=1.6, aperture=6, white=(1.0, 1.0, 0.97), direction=-130)
    return Photograph(
        "outline-logo", "A maker's name in hollow letters.", "front panel", stage, view, exposure,
        ["EVENTIDE"], ["H3000"], quality=78, notes="The display is off.",
    )
