"""A model name in two type sizes without a gap: a small word and a large number."""

from ..artwork import controls, lettering, surfaces
from ..artwork.sheet import Sheet
from ..camera.exposure import Exposure
from ..camera.stage import Stage
from ..camera.viewpoint import Viewpoint
from . import setting
from .photograph import Photograph

INK = (232, 230, 222)
RED = (214, 66, 48)


def _panel(rng) -> Sheet:
    panel = Sheet(320, 120, 6, setting.surface(surfaces.painted, rng, (36, 37, 40)))
    panel.text(16, 22, "Roland", 7, face="gothic-italic", ink=INK)
    lettering.glued(panel, 236, 24, [("JUNO", 4.6, INK), ("60", 13, RED)])
    panel.text(120, 22, "POLYPHONIC SYNTHESIZER", 3.2, face="sans", ink=INK, spacing=0.6)
    panel.fill((10, 30, 310, 32), RED)
    for index, name in enumerate(["RATE", "DELAY", "LFO", "PWM", "FREQ", "RES", "ENV", "KYBD",
                                  "LEVEL"]):
        x = 30 + 32 * index
        controls.slider(panel, x, 70, 44, rng.uniform(0.1, 0.9), cap=(206, 204, 196))
        panel.text(x, 104, name, 2.9, face="narrow-bold", ink=INK, align="center")
    return panel


def photograph(rng) -> Photograph:
    """On a keyboard stand in front of a wall."""
    stage = Stage()
    stage.add(setting.wall(rng, (148, 142, 132)),
              setting.desk(rng, surfaces.wood, (104, 74, 52), near=160))
    stage.add(*setting.box(rng, _panel(rng), (30, 31, 33), depth=150))
    view = Viewpoint((44, 132, 262), (4, 66, 0), 1024, 768, 30, -1.0)
    exposure = Exposure(gain=1.5, aperture=6, white=(1.0, 1.0, 0.96), direction=-110)
    return Photograph(
        "glued-model", "A model name of a small word and a large number without a gap.",
        "front panel", stage, view, exposure, ["Roland"], ["JUNO60"], quality=78,
        notes="JUNO is a third as high as the 60 that it touches.",
    )
