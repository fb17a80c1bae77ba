"""A rack mixer's back label, taken with the telephone held sideways and no orientation tag."""

from ..artwork import barcodes, connectors, surfaces
from ..artwork.sheet import Sheet
from ..camera.exposure import Exposure
from ..camera.stage import Placed, Stage
from ..camera.viewpoint import Viewpoint
from . import setting
from .photograph import Photograph

SERIAL = "S2406193BKR"
INK = (222, 222, 218)


def _label(rng) -> Sheet:
    label = Sheet(92, 46, 14, setting.surface(surfaces.paper, rng, (220, 221, 222)))
    label.text(5, 10.5, "behringer", 5.4, face="modern-bold")
    label.text(5, 18.6, "X32 RACK", 4.4, face="modern-black")
    label.text(5, 24.4, "DIGITAL MIXER  40-INPUT  25-BUS", 2.1, face="modern")
    label.text(5, 29.2, "100-240 V~  50/60 Hz  70 W", 2.1, face="modern")
    label.text(5, 34, "Made in China", 2.1, face="modern")
    label.text(5, 41.6, f"S/N {SERIAL}", 3.1, face="mono-bold")
    barcodes.print_on(label, 62, 9, 24, 24, "QR", SERIAL)
    label.round_corners(1.2)
    return label


def _panel(rng) -> Sheet:
    panel = Sheet(340, 240, 7, setting.surface(surfaces.painted, rng, (40, 42, 47)))
    panel.attach(_label(rng), 170, 116, 1.6)
    for index in range(4):
        connectors.xlr(panel, 92 + 52 * index, 44, female=True)
        panel.text(92 + 52 * index, 66, f"IN {index + 1}", 3.4, face="sans-bold", ink=INK,
                   align="center")
        connectors.xlr(panel, 92 + 52 * index, 196, female=False)
        panel.text(92 + 52 * index, 176, f"OUT {index + 1}", 3.4, face="sans-bold", ink=INK,
                   align="center")
    return panel


def photograph(rng) -> Photograph:
    """Almost square on; the pixels are stored a quarter turn off."""
    stage = Stage()
    stage.add(Placed(_panel(rng), (-170, 120, 0)))
    view = Viewpoint((-26, 22, 172), (2, 2, 0), 1600, 1200, 28, 1.0)
    exposure = Exposure(gain=1.0, aperture=8, white=(1.05, 1.0, 0.9), direction=170, slope=0.3,
                        noise=0.013)
    return Photograph(
        "label-turned", "A back label, the pixels turned by a quarter and no EXIF to say so.",
        "back panel", stage, view, exposure, ["behringer"], ["X32 RACK"], [SERIAL], turned=270,
        quality=76,
        notes="Turn clockwise by 90 degrees to read. Socket names are distractors.",
    )
