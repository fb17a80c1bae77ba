"""White print on a black synthesizer, most of it on the back."""

from ..artwork import connectors, controls, surfaces
from ..artwork.sheet import Sheet
from ..camera.exposure import Exposure
from ..camera.stage import Stage
from ..camera.viewpoint import Viewpoint
from . import setting
from .photograph import Photograph

INK = (206, 206, 200)
SERIAL = "SUB37-03417"


def _panel(rng) -> Sheet:
    panel = Sheet(330, 92, 7, setting.surface(surfaces.painted, rng, (17, 17, 18), grain=3.5))
    panel.text(16, 20, "moog", 8.5, face="gothic-bold", ink=INK)
    panel.text(16, 33, "SUBSEQUENT 37", 4.6, face="modern-bold", ink=INK, spacing=0.5)
    panel.text(16, 41, "PARAPHONIC ANALOG SYNTHESIZER", 2.4, face="modern", ink=INK)
    panel.frame((14, 50, 108, 82), INK, 0.35, 1)
    panel.text(18, 58, "MOOG MUSIC INC.  ASHEVILLE, NC USA", 2.2, face="modern", ink=INK)
    panel.text(18, 65, "SERIAL # " + SERIAL, 3.0, face="mono-bold", ink=INK)
    panel.text(18, 71.5, "100-240 V~  50-60 Hz  18 W", 2.2, face="modern", ink=INK)
    panel.text(18, 78, "CAUTION: DO NOT OPEN", 2.2, face="modern-bold", ink=INK)
    for index, name in enumerate(["PITCH CV", "FILTER CV", "VOLUME CV", "GATE", "AUDIO IN", "OUT"]):
        x = 136 + 30 * index
        connectors.jack(panel, x, 44)
        panel.text(x, 30, name, 2.6, face="modern-bold", ink=INK, align="center")
    connectors.midi(panel, 146, 70)
    connectors.midi(panel, 186, 70)
    panel.text(166, 84, "MIDI IN    MIDI OUT", 2.4, face="modern-bold", ink=INK, align="center")
    for x in (6, 324):
        controls.screw(panel, x, 6, 5, rng.uniform(0, 1.5))
        controls.screw(panel, x, 86, 5, rng.uniform(0, 1.5))
    return panel


def photograph(rng) -> Photograph:
    """The instrument's back faces a window that is out of the picture."""
    stage = Stage()
    stage.add(setting.wall(rng, (128, 116, 100)),
              setting.desk(rng, surfaces.wood, (96, 62, 42), near=150, scale=2.4))
    stage.add(*setting.box(rng, _panel(rng), (20, 20, 21), depth=240, side=-1))
    view = Viewpoint((-96, 118, 262), (-44, 48, 0), 1800, 1350, 30, -1.2)
    exposure = Exposure(gain=1.7, aperture=8, white=(1.0, 1.0, 1.0), direction=200, slope=0.35,
                        noise=0.013)
    return Photograph(
        "light-on-dark", "Light print on a black back panel.", "back panel", stage, view, exposure,
        ["moog"], ["SUBSEQUENT 37"], [SERIAL], quality=74,
        notes="The brand is also in MOOG MUSIC INC. The serial number is marked with '#'.",
    )
