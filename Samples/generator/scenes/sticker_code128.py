"""A white serial label with a Code 128 barcode on the underside of a mixer."""

from ..artwork import barcodes, controls, surfaces
from ..artwork.sheet import Sheet
from ..camera.exposure import Exposure
from ..camera.stage import Placed, Stage
from ..camera.viewpoint import Viewpoint
from ..files.origin import Origin
from . import setting
from .photograph import Photograph

SERIAL = "ZD14-614873"


def _label(rng) -> Sheet:
    label = Sheet(76, 38, 16, setting.surface(surfaces.paper, rng, (234, 234, 230)))
    label.text(5, 8.6, "ALLEN & HEATH", 3.7, face="sans-bold")
    label.text(71, 8.6, "ZED-14", 3.7, face="sans-bold", align="right")
    label.text(5, 14.2, "100-240 V~  47-63 Hz  35 W MAX", 2.1, face="narrow")
    barcodes.print_on(label, 7, 17, 62, 10.5, "Code 128", SERIAL)
    label.text(38, 32.2, f"S/N: {SERIAL}", 2.9, face="mono", align="center")
    label.text(38, 36.2, "DESIGNED IN ENGLAND", 1.7, face="narrow", align="center")
    label.round_corners(1.2)
    return label


def photograph(rng) -> Photograph:
    """The label is on slightly crooked; light falls from the window on the right."""
    base = Sheet(460, 340, 7, setting.surface(surfaces.painted, rng, (44, 46, 50), grain=7))
    controls.vents(base, (30, 40, 180, 90), 5)
    controls.vents(base, (290, 40, 440, 90), 5)
    base.attach(_label(rng), 232, 178, -4.5)
    for x, y in ((120, 130), (330, 132), (118, 260), (334, 258)):
        controls.screw(base, x, y, 7, rng.uniform(0, 1.5))
    stage = Stage()
    stage.add(Placed(base, (-230, 170, 0)))
    view = Viewpoint((30, -36, 118), (4, -10, 0), 1600, 1200, 28, -2)
    exposure = Exposure(gain=0.95, aperture=8, white=(0.97, 1.0, 1.02), direction=-20, slope=0.3,
                        noise=0.012)
    return Photograph(
        "sticker-code128", "A serial label whose Code 128 barcode repeats the serial number.",
        "serial sticker", stage, view, exposure, ["ALLEN & HEATH"], ["ZED-14"], [SERIAL],
        origin=Origin(),
    )
