"""Red print on a dark red instrument."""

from ..artwork import connectors, controls, surfaces
from ..artwork.sheet import Sheet
from ..camera.exposure import Exposure
from ..camera.stage import Placed, Stage
from ..camera.viewpoint import Viewpoint
from . import setting
from .photograph import Photograph

RED = (186, 54, 46)
SERIAL = "NL-20471-B"


def _panel(rng) -> Sheet:
    panel = Sheet(290, 190, 6, setting.surface(surfaces.painted, rng, (92, 20, 20), grain=4))
    panel.text(60, 62, "Clavia", 7, face="sans-bold", ink=RED)
    panel.text(60, 76, "Nord Lead 2", 5.6, face="sans-italic", ink=RED)
    panel.text(60, 88, "VIRTUAL ANALOG SYNTHESIZER", 3.0, face="sans", ink=RED)
    panel.text(60, 100, f"S/N: {SERIAL}", 4.0, face="sans-bold", ink=RED)
    panel.text(60, 109, "MADE IN SWEDEN   115/230 V~  20 VA", 2.8, face="sans", ink=RED)
    for index, name in enumerate(["LEFT", "RIGHT", "PHONES", "SUSTAIN"]):
        connectors.jack(panel, 76 + 40 * index, 138)
        panel.text(76 + 40 * index, 126, name, 3.0, face="sans-bold", ink=RED, align="center")
    for x in (46, 232):
        controls.screw(panel, x, 46, 6, rng.uniform(0, 1.5))
    return panel


def photograph(rng) -> Photograph:
    """Warm stage light, which brings the two reds together."""
    stage = Stage()
    stage.add(Placed(_panel(rng), (-145, 95, 0)))
    view = Viewpoint((28, 20, 178), (-8, 4, 0), 1024, 768, 28, 2.0)
    exposure = Exposure(gain=1.15, aperture=6, white=(1.12, 1.0, 0.86), direction=-70, slope=0.3,
                        noise=0.015)
    return Photograph(
        "red-on-red", "Red print on dark red paint.", "back panel", stage, view, exposure,
        ["Clavia"], ["Nord Lead 2"], [SERIAL], quality=68,
        notes="The two colours differ in red alone. The serial number ends with a check letter.",
    )
