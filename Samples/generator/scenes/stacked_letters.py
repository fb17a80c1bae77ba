"""A modular synthesizer: the maker stands letter below letter, the serial number runs down."""

from ..artwork import connectors, controls, lettering, surfaces
from ..artwork.sheet import Sheet
from ..camera.exposure import Exposure
from ..camera.stage import Placed, Stage
from ..camera.viewpoint import Viewpoint
from . import setting
from .photograph import Photograph

INK = (30, 31, 34)
SERIAL = "1804-02776"


def _panel(rng) -> Sheet:
    panel = Sheet(186, 132, 10, setting.surface(surfaces.brushed, rng, (188, 189, 190)))
    lettering.stacked(panel, 16, 24, "DOEPFER", 6.6, 14.5, face="gothic-bold", ink=INK)
    panel.line([(28, 6), (28, 126)], INK, 0.4)
    panel.text(36, 15, "A-143-4", 5.4, face="sans-bold", ink=INK)
    panel.text(36, 23, "QUAD VCLFO", 3.4, face="sans", ink=INK)
    for row in range(4):
        y = 38 + 24 * row
        panel.text(36, y + 1, f"LFO {row + 1}", 3.0, face="sans-bold", ink=INK)
        controls.knob(panel, 70, y, 15, rng.uniform(0.1, 0.9), ticks=INK)
        controls.lamp(panel, 90, y, 4, (230, 50, 40), lit=False)
        for x in (108, 128, 148):
            connectors.jack(panel, x, y)
    panel.attach(_sticker(rng), 172, 66, 90)
    return panel


def _sticker(rng) -> Sheet:
    sticker = Sheet(72, 11, 12, setting.surface(surfaces.paper, rng, (224, 224, 218)))
    sticker.text(36, 7.6, f"S/N {SERIAL}", 4.0, face="sans-bold", align="center")
    sticker.round_corners(0.8)
    return sticker


def photograph(rng) -> Photograph:
    """A close look at one end of the case."""
    case = Sheet(300, 220, 4, setting.surface(surfaces.wood, rng, (92, 66, 46)))
    stage = Stage()
    stage.add(Placed(case, (-150, 110, -4)), Placed(_panel(rng), (-93, 66, 0)))
    view = Viewpoint((-30, 12, 186), (-2, 0, 0), 1024, 768, 28, 1.2)
    exposure = Exposure(gain=1.0, aperture=6, white=(1.0, 1.0, 0.97), direction=-120, slope=0.3)
    return Photograph(
        "stacked-letters", "A maker's name, letter below letter.", "front panel",
        stage, view, exposure, ["DOEPFER"], ["A-143-4"], [SERIAL], quality=72,
        notes="The name's letters are upright: the column is no turned line, the serial number is.",
    )
