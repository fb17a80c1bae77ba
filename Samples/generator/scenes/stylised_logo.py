"""A maker's name drawn out of squares, as technical logos are."""

from ..artwork import controls, surfaces
from ..artwork.sheet import Sheet
from ..camera.exposure import Exposure
from ..camera.stage import Stage
from ..camera.viewpoint import Viewpoint
from . import setting
from .photograph import Photograph

INK = (224, 226, 226)
ORANGE = (228, 120, 40)


def _panel(rng) -> Sheet:
    panel = Sheet(280, 120, 7, setting.surface(surfaces.painted, rng, (40, 52, 74), grain=3))
    panel.text(14, 22, "waldorf", 9, face="squares", ink=INK)
    panel.text(266, 21, "Pulse 2", 7, face="modern-bold", ink=ORANGE, align="right")
    panel.line([(10, 30), (270, 30)], INK, 0.4)
    for index, name in enumerate(["CUTOFF", "RESO", "ATTACK", "DECAY", "SUSTAIN", "RELEASE"]):
        x = 30 + 44 * index
        controls.knob(panel, x, 58, 20, rng.uniform(0.1, 0.9), ticks=INK)
        panel.text(x, 78, name, 2.8, face="narrow-bold", ink=INK, align="center")
        controls.lamp(panel, x, 90, 3, ORANGE, index == 2)
    panel.text(14, 110, "ANALOG SYNTHESIZER", 3.0, face="modern", ink=INK, spacing=0.8)
    return panel


def photograph(rng) -> Photograph:
    """On a desk in the evening."""
    stage = Stage()
    stage.add(setting.wall(rng, (120, 112, 104)),
              setting.desk(rng, surfaces.wood, (112, 82, 58), near=150))
    stage.add(*setting.box(rng, _panel(rng), (34, 44, 62), depth=180))
    view = Viewpoint((26, 120, 228), (5, 66, 0), 1024, 768, 30, 1.0)
    exposure = Exposure(gain=1.5, aperture=6, white=(1.05, 1.0, 0.9), direction=-40)
    return Photograph(
        "stylised-logo", "A maker's name in a technical typeface made of squares.", "front panel",
        stage, view, exposure, ["waldorf"], ["Pulse 2"], quality=78,
        notes="Control names are distractors.",
    )
