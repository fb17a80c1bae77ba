"""A silver label with a QR code and an EAN on an interface's underside."""

from ..artwork import barcodes, surfaces
from ..artwork.sheet import Sheet
from ..camera.exposure import Exposure
from ..camera.stage import Stage
from ..camera.viewpoint import Viewpoint
from ..files.origin import Origin
from . import setting
from .photograph import Photograph

SERIAL = "23871604"


def _label(rng) -> Sheet:
    label = Sheet(96, 42, 14, setting.surface(surfaces.brushed, rng, (188, 190, 192), grain=1.5))
    label.text(5, 10.4, "RME", 6.0, face="sans-italic")
    label.text(28, 10.4, "Fireface UFX", 4.4, face="sans-bold")
    label.text(5, 17, "12-15 V DC  35 W   USB / FireWire", 2.2, face="sans")
    label.text(5, 24.4, f"S/N {SERIAL}", 3.4, face="mono-bold")
    barcodes.print_on(label, 7, 27.2, 50, 9.2, "EAN-13", "2012345678903")
    label.text(32, 40, "2 012345 678903", 2.0, face="mono", align="center")
    barcodes.print_on(label, 66, 13, 24, 24, "QR", f"SN:{SERIAL}")
    label.text(80, 8, "CE  RoHS", 2.0, face="sans")
    label.round_corners(1.5)
    return label


def photograph(rng) -> Photograph:
    """On a wooden desk in the afternoon."""
    unit = Sheet(218, 150, 8, setting.surface(surfaces.painted, rng, (92, 104, 122), grain=4))
    unit.attach(_label(rng), 108, 78, 2.0)
    for x in (14, 204):
        for y in (14, 136):
            unit.shade((x - 7, y - 7, x + 7, y + 7), 0.8, 0.75, 7)
    stage = Stage()
    stage.add(setting.desk(rng, surfaces.wood, (170, 140, 104), 800, 400, 400, 3))
    stage.add(*setting.lying(unit, degrees=-9, thickness=40))
    view = Viewpoint((16, 236, 104), (2, 40, 0), 1600, 1200, 34, 1)
    exposure = Exposure(gain=0.98, aperture=9, white=(1.06, 1.0, 0.9), direction=30, slope=0.3)
    return Photograph(
        "sticker-qr", "A label with a QR code that repeats the serial number, and an EAN.",
        "serial sticker", stage, view, exposure, ["RME"], ["Fireface UFX"], [SERIAL],
        origin=Origin(), suffix=".heic", quality=45,
        notes="The EAN is a product number, not a serial number. HEIC with EXIF.",
    )
