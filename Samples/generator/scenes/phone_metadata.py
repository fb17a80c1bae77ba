"""An effects unit as a telephone stores it, with all that it should not be shared with."""

from ..artwork import barcodes, connectors, controls, surfaces
from ..artwork.sheet import Sheet
from ..camera.exposure import Exposure
from ..camera.stage import Stage
from ..camera.viewpoint import Viewpoint
from ..files.origin import Origin
from . import setting
from .photograph import Photograph

SERIAL = "QN01742"
INK = (214, 214, 208)


def _panel(rng) -> Sheet:
    panel = Sheet(300, 88, 8, setting.surface(surfaces.painted, rng, (24, 25, 26)))
    panel.text(14, 18, "YAMAHA", 6.2, face="wide-bold", ink=INK, spacing=0.5)
    panel.text(76, 18, "SPX990", 6.2, face="sans-bold", ink=INK)
    panel.text(14, 27, "PROFESSIONAL MULTI-EFFECT PROCESSOR", 2.6, face="narrow", ink=INK)
    panel.attach(_label(rng), 58, 58, 1.0)
    for index, name in enumerate(["INPUT L", "INPUT R", "OUTPUT L", "OUTPUT R"]):
        connectors.xlr(panel, 136 + 40 * index, 50, index < 2)
        panel.text(136 + 40 * index, 76, name, 2.8, face="sans-bold", ink=INK, align="center")
    for x in (6, 294):
        controls.screw(panel, x, 7, 5, rng.uniform(0, 1.5))
        controls.screw(panel, x, 81, 5, rng.uniform(0, 1.5))
    return panel


def _label(rng) -> Sheet:
    label = Sheet(84, 36, 14, setting.surface(surfaces.paper, rng, (206, 208, 208)))
    label.text(4, 7, "MODEL  SPX990", 2.9, face="sans-bold")
    label.text(4, 12.6, "220-240 V~  50/60 Hz  30 W", 2.2, face="narrow-bold")
    label.text(4, 18.8, f"SER. NO. {SERIAL}", 3.0, face="mono-bold")
    barcodes.print_on(label, 6, 21.4, 60, 6.6, "Code 39", SERIAL)
    label.text(4, 33.4, "YAMAHA CORPORATION  MADE IN JAPAN", 1.9, face="narrow")
    label.round_corners(1)
    return label


def photograph(rng) -> Photograph:
    """Upright format; the file stores it lying, with the tag that says so."""
    stage = Stage()
    stage.add(setting.wall(rng, (158, 152, 142)),
              setting.desk(rng, surfaces.wood, (142, 110, 80), near=160, scale=2.4))
    stage.add(*setting.box(rng, _panel(rng), (30, 31, 32), depth=260))
    view = Viewpoint((-60, 122, 256), (-58, 46, 0), 1200, 1600, 30, 1.2)
    exposure = Exposure(gain=1.5, aperture=7, white=(1.0, 1.0, 0.96), direction=-110, slope=0.25)
    origin = Origin(
        place=(-10.0, -30.0), thumbnail=True, author="Nobody Inparticular",
        comment="Invented sample: the place is a round number in the South Atlantic.",
    )
    return Photograph(
        "phone-metadata",
        "EXIF orientation 6, GPS, camera, author, embedded thumbnail, XMP and a comment.",
        "back panel", stage, view, exposure, ["YAMAHA"], ["SPX990"], [SERIAL], orientation=6,
        origin=origin, quality=76,
        notes="The GPS position (10 S, 30 W) is open sea and invented. "
        "The brand is printed twice, the model too.",
    )
