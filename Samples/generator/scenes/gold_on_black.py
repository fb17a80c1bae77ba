"""Gold print on an amplifier's black back."""

from ..artwork import connectors, controls, surfaces
from ..artwork.sheet import Sheet
from ..camera.exposure import Exposure
from ..camera.stage import Placed, Stage
from ..camera.viewpoint import Viewpoint
from . import setting
from .photograph import Photograph

GOLD = (158, 124, 58)
SERIAL = "S/A 04418 K"


def _panel(rng) -> Sheet:
    panel = Sheet(300, 200, 6, setting.surface(surfaces.painted, rng, (16, 15, 14), grain=4))
    panel.text(62, 62, "Marshall", 9, face="serif-bold", ink=GOLD)
    panel.text(232, 62, "JTM45", 7.5, face="sans-bold", ink=GOLD, align="right")
    panel.line([(60, 70), (236, 70)], GOLD, 0.5)
    panel.text(62, 82, "SERIAL NO.", 3.4, face="sans", ink=GOLD)
    panel.text(100, 82, SERIAL, 4.2, face="mono-bold", ink=GOLD)
    panel.text(62, 92, "230 V~  50 Hz  100 VA   FUSE T 1 A", 3.0, face="sans", ink=GOLD)
    panel.text(62, 101, "MADE IN ENGLAND", 3.0, face="sans", ink=GOLD)
    for index, name in enumerate(["16 OHM", "8 OHM", "SPEAKER"]):
        connectors.jack(panel, 84 + 44 * index, 134)
        panel.text(84 + 44 * index, 120, name, 3.0, face="sans-bold", ink=GOLD, align="center")
    controls.screw(panel, 220, 134, 9, 0.7)
    return panel


def photograph(rng) -> Photograph:
    """In a rehearsal room: one bulb from the upper left."""
    stage = Stage()
    stage.add(Placed(_panel(rng), (-150, 100, 0)))
    view = Viewpoint((30, 14, 186), (-2, 10, 0), 1024, 768, 28, 1.8)
    exposure = Exposure(gain=1.3, aperture=6, white=(1.12, 1.0, 0.82), direction=-130, slope=0.4,
                        noise=0.018)
    return Photograph(
        "gold-on-black", "Gold print on a black back panel.", "back panel", stage, view, exposure,
        ["Marshall"], ["JTM45"], [SERIAL], quality=68,
        notes="The serial number has groups with spaces and a check letter.",
    )
