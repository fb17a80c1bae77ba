"""The underside of an effect pedal on carpet."""

from ..artwork import controls, surfaces
from ..artwork.sheet import Sheet
from ..camera.exposure import Exposure
from ..camera.stage import Stage
from ..camera.viewpoint import Viewpoint
from ..files.origin import Origin
from . import setting
from .photograph import Photograph

SERIAL = "QM74106"


def _base(rng) -> Sheet:
    base = Sheet(73, 129, 14, setting.surface(surfaces.painted, rng, (30, 30, 31), grain=8))
    base.attach(_label(rng), 36.5, 66)
    for x in (7, 66):
        for y in (8, 121):
            controls.screw(base, x, y, 6, rng.uniform(0, 1.5))
    base.round_corners(4)
    return base


def _label(rng) -> Sheet:
    label = Sheet(50, 70, 18, setting.surface(surfaces.paper, rng, (224, 176, 190)))
    label.text(25, 12, "BOSS", 6.4, face="gothic-bold", align="center", spacing=0.5)
    label.text(25, 21, "DIGITAL DELAY", 3.0, face="sans-bold", align="center")
    label.text(25, 30.5, "DD-3", 5.6, face="sans-bold", align="center")
    label.line([(4, 35), (46, 35)], (30, 30, 32), 0.3)
    label.text(5, 41, "SERIAL NO.", 2.3, face="narrow-bold")
    label.text(25, 48.4, SERIAL, 4.2, face="mono-bold", align="center")
    label.text(5, 55.4, "DC 9 V  65 mA", 2.3, face="narrow-bold")
    label.text(5, 60.2, "USE PSA ADAPTOR ONLY", 2.0, face="narrow")
    label.text(5, 65, "MADE IN TAIWAN", 2.0, face="narrow")
    label.round_corners(1)
    return label


def photograph(rng) -> Photograph:
    """From above, flash of a telephone."""
    stage = Stage()
    stage.add(setting.desk(rng, surfaces.carpet, (104, 50, 46), 520, 260, 260, 6))
    stage.add(*setting.lying(_base(rng), degrees=9, thickness=34))
    view = Viewpoint((-12, 214, 62), (0, 32, 0), 1200, 1600, 33, 0)
    exposure = Exposure(gain=1.05, aperture=9, white=(1.0, 1.0, 1.0), direction=-90, slope=0.1,
                        vignette=0.4)
    return Photograph(
        "pedal", "The underside of an effect pedal.", "serial sticker", stage, view, exposure,
        ["BOSS"], ["DD-3"], [SERIAL], origin=Origin(), suffix=".webp", quality=66,
        notes="The serial number is below its name. WebP with EXIF.",
    )
