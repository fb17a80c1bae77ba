"""Letters raised out of a keyboard's black plastic, with no colour of their own."""

from ..artwork import controls, relief, surfaces
from ..artwork.sheet import Sheet
from ..camera.exposure import Exposure
from ..camera.stage import Placed, Stage
from ..camera.viewpoint import Viewpoint
from . import setting
from .photograph import Photograph


def _base(rng) -> Sheet:
    base = Sheet(260, 190, 8, setting.surface(surfaces.painted, rng, (58, 59, 62), grain=3))
    relief.print_on(base, 66, 66, "CASIO", 11, height=62, face="wide-bold", spacing=1.0)
    relief.print_on(base, 66, 82, "MODEL  MT-40", 6, height=58, face="sans-bold", spacing=0.4)
    relief.print_on(base, 66, 95, "ELECTRONIC KEYBOARD", 4, height=54, face="sans-bold",
                    spacing=0.4)
    relief.print_on(base, 66, 106, "DC 7.5V   MADE IN JAPAN", 4, height=54, face="sans-bold",
                    spacing=0.4)
    base.frame((58, 46, 204, 114), (40, 41, 43), 0.6, 3)
    controls.vents(base, (60, 124, 200, 150), 5)
    controls.screw(base, 48, 132, 6, 0.2)
    controls.screw(base, 212, 132, 6, 1.1)
    return base


def photograph(rng) -> Photograph:
    """Light from the side, as one holds it to read such letters."""
    stage = Stage()
    stage.add(Placed(_base(rng), (-130, 95, 0)))
    view = Viewpoint((-20, 16, 158), (0, 4, 0), 1024, 768, 28, -1.4)
    exposure = Exposure(gain=1.35, aperture=5, white=(1.0, 1.0, 0.98), direction=-135, slope=0.35)
    return Photograph(
        "embossed", "Letters raised out of black plastic.", "back panel", stage, view, exposure,
        ["CASIO"], ["MT-40"], quality=80, notes="No ink: light and shade alone show the letters.",
    )
