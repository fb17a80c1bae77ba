"""One line along the whole edge of a unit: maker, model, serial number and more."""

from ..artwork import connectors, controls, surfaces
from ..artwork.sheet import Sheet
from ..camera.exposure import Exposure
from ..camera.stage import Placed, Stage
from ..camera.viewpoint import Viewpoint
from . import setting
from .photograph import Photograph

INK = (214, 214, 208)
SERIAL = "HL01947"


def _panel(rng) -> Sheet:
    panel = Sheet(482, 200, 6, setting.surface(surfaces.painted, rng, (30, 31, 33)))
    line = (f"YAMAHA CORPORATION  MODEL SPX990  SER. NO. {SERIAL}  "
            "120 V~ 60 Hz 20 W  MADE IN JAPAN  CAUTION: TO PREVENT FIRE DO NOT OPEN")
    panel.text(241, 97, line, 3.5, face="sans", ink=INK, align="center", spacing=0.3)
    for index, name in enumerate(["INPUT L", "INPUT R", "OUTPUT L", "OUTPUT R"]):
        connectors.xlr(panel, 96 + 52 * index, 128, female=index < 2)
        panel.text(96 + 52 * index, 152, name, 3, face="sans-bold", ink=INK, align="center")
    connectors.midi(panel, 306, 128)
    connectors.mains_inlet(panel, 400, 128)
    for x in (20, 462):
        controls.screw(panel, x, 66, 7, rng.uniform(0, 1.5))
    return panel


def photograph(rng) -> Photograph:
    """The whole width must be in the picture, so the line is one hundredth of it high."""
    stage = Stage()
    stage.add(Placed(_panel(rng), (-241, 100, 0)))
    view = Viewpoint((10, 10, 352), (0, -10, 0), 1500, 640, 26, 0.8)
    exposure = Exposure(gain=1.4, aperture=5, white=(1.0, 1.0, 0.98), direction=-90, slope=0.2)
    return Photograph(
        "long-thin-line", "One line of print along the whole width of a unit.", "back panel",
        stage, view, exposure, ["YAMAHA"], ["SPX990"], [SERIAL], quality=72,
        notes="Maker, model and serial number stand in one line, a hundred times as wide as high.",
    )
