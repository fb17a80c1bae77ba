"""A preamplifier's label that stands on its head."""

from ..artwork import barcodes, controls, surfaces
from ..artwork.sheet import Sheet
from ..camera.exposure import Exposure
from ..camera.stage import Stage
from ..camera.viewpoint import Viewpoint
from ..files.origin import Origin
from . import setting
from .photograph import Photograph

SERIAL = "K72-007158"


def _label(rng) -> Sheet:
    label = Sheet(84, 40, 14, setting.surface(surfaces.paper, rng, (196, 198, 200)))
    label.text(5, 9.5, "Focusrite", 4.6, face="modern-bold")
    label.text(79, 9.5, "ISA ONE", 4.6, face="modern-bold", align="right")
    label.text(5, 15.4, "MICROPHONE PRE-AMPLIFIER", 2.2, face="modern")
    label.text(5, 20.2, "115/230 V~ 50-60 Hz 20 VA   FUSE T500mA", 2.1, face="modern")
    label.text(5, 28.4, "Serial Number", 2.3, face="modern")
    label.text(5, 35.6, SERIAL, 4.0, face="mono-bold")
    barcodes.print_on(label, 45, 25.6, 34, 9.6, "Code 128", SERIAL)
    label.round_corners(1.5)
    return label


def photograph(rng) -> Photograph:
    """The unit lies on a desk; whoever took the picture stood on the other side."""
    unit = Sheet(240, 170, 7, setting.surface(surfaces.painted, rng, (34, 58, 96), grain=4))
    unit.attach(_label(rng), 124, 84, -2.2)
    controls.vents(unit, (24, 16, 216, 40), 4.5)
    for x in (9, 231):
        for y in (9, 161):
            controls.screw(unit, x, y, 6.5, rng.uniform(0, 1.5))
    stage = Stage()
    stage.add(setting.desk(rng, surfaces.wood, (150, 122, 92), 800, 400, 400, 3))
    stage.add(*setting.lying(unit, degrees=5, thickness=44))
    view = Viewpoint((-16, 258, 78), (2, 44, -2), 1600, 1200, 35, 0.5)
    exposure = Exposure(gain=1.05, aperture=8, white=(1.0, 1.0, 0.98), direction=110, slope=0.25)
    return Photograph(
        "label-upside-down", "A label on its head, in the pixels.", "serial sticker", stage, view,
        exposure, ["Focusrite"], ["ISA ONE"], [SERIAL], turned=180, origin=Origin(), quality=76,
        notes="Turn by 180 degrees to read. The serial number is below its name.",
    )
