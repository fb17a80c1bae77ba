"""An electric piano's name in a script typeface."""

from ..artwork import controls, surfaces
from ..artwork.sheet import Sheet
from ..camera.exposure import Exposure
from ..camera.stage import Placed, Stage
from ..camera.viewpoint import Viewpoint
from . import setting
from .photograph import Photograph

SILVER = (214, 212, 204)


def _rail(rng) -> Sheet:
    rail = Sheet(330, 210, 6, setting.surface(surfaces.painted, rng, (34, 35, 34), grain=5))
    rail.fill((0, 128, 330, 210), (20, 20, 20))
    rail.line([(0, 128), (330, 128)], (196, 194, 186), 1.6)
    rail.text(96, 92, "Wurlitzer", 17, face="script", ink=SILVER)
    rail.text(97, 110, "ELECTRONIC PIANO", 3.6, face="sans", ink=SILVER, spacing=1.2)
    rail.text(190, 110, "200A", 4.8, face="sans-bold", ink=SILVER)
    for index, name in enumerate(["VOLUME", "VIBRATO"]):
        controls.knob(rail, 120 + 60 * index, 156, 22, rng.uniform(0.3, 0.7), ticks=SILVER)
        rail.text(120 + 60 * index, 178, name, 3.2, face="narrow-bold", ink=SILVER, align="center")
    return rail


def photograph(rng) -> Photograph:
    """From the player's side, daylight."""
    stage = Stage()
    stage.add(Placed(_rail(rng), (-165, 105, 0)))
    view = Viewpoint((-34, 36, 196), (-8, 4, 0), 1024, 768, 30, -2.2)
    exposure = Exposure(gain=1.2, aperture=6, white=(1.0, 1.0, 0.96), direction=-60, slope=0.3)
    return Photograph(
        "script-logo", "A maker's name in a script typeface.", "front panel", stage, view, exposure,
        ["Wurlitzer"], ["200A"], quality=72,
        notes="Only the name in script says who made it.",
    )
