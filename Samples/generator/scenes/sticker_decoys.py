"""A crowded label: the serial number among codes that only look like one."""

from ..artwork import barcodes, surfaces
from ..artwork.sheet import Sheet
from ..camera.exposure import Exposure
from ..camera.stage import Stage
from ..camera.viewpoint import Viewpoint
from ..files.origin import Origin
from . import setting
from .photograph import Photograph

SERIAL = "3LC4082196"
UPC = "012345678905"
PART = "95A18832"


def _label(rng) -> Sheet:
    label = Sheet(104, 66, 14, setting.surface(surfaces.paper, rng, (230, 231, 230)))
    label.text(5, 10, "SHURE", 5.0, face="modern-black", spacing=0.3)
    label.text(99, 9.4, "Model: SLXD4", 3.3, face="modern-bold", align="right")
    label.text(5, 15.4, "Digital Wireless Receiver  G58  470-514 MHz", 2.1, face="modern")
    label.line([(5, 18), (99, 18)], (40, 40, 42), 0.25)
    label.text(5, 23, f"SN: {SERIAL}", 2.6, face="modern-bold")
    barcodes.print_on(label, 6, 24.8, 56, 7, "Code 39", SERIAL)
    label.text(5, 37, f"P/N: {PART}  REV B", 2.1, face="modern")
    label.text(5, 41.4, "MAC: 00-00-5E-00-53-A7", 2.1, face="modern")
    label.text(5, 45.8, "FCC ID: XX0SAMPLE58", 2.1, face="modern")
    label.text(5, 50.2, "IC: 0000A-SAMPLE58", 2.1, face="modern")
    label.text(5, 54.6, "15 V DC  600 mA   DATE 2031", 2.1, face="modern")
    label.text(5, 61, "Made in Mexico / Hecho en Mexico", 1.9, face="modern")
    barcodes.print_on(label, 66, 34, 33, 17, "UPC-A", UPC)
    label.text(82.5, 54.4, "0 12345 67890 5", 2.3, face="mono", align="center")
    label.round_corners(1.5)
    return label


def photograph(rng) -> Photograph:
    """The receiver lies upside down on a bench mat."""
    unit = Sheet(198, 134, 8, setting.surface(surfaces.painted, rng, (58, 58, 60), grain=5))
    unit.attach(_label(rng), 100, 68, 1.4)
    for x in (10, 188):
        for y in (10, 124):
            unit.shade((x - 6, y - 6, x + 6, y + 6), 1, 0.7, 6)
    stage = Stage()
    stage.add(setting.desk(rng, surfaces.cutting_mat, (40, 92, 84), 700, 350, 350, 4, pitch=40))
    stage.add(*setting.lying(unit, degrees=-7, thickness=38))
    view = Viewpoint((10, 246, 92), (0, 38, 0), 1800, 1350, 33, 0)
    exposure = Exposure(gain=0.92, aperture=10, white=(1.03, 1.0, 0.92), noise=0.012)
    return Photograph(
        "sticker-decoys", "A label with Code 39, UPC, FCC ID, MAC address and part number.",
        "serial sticker", stage, view, exposure, ["SHURE"], ["SLXD4"], [SERIAL], origin=Origin(),
        notes="UPC, P/N, MAC, FCC ID, IC, date and frequencies are not serial numbers.",
    )
