"""A pedal's underside that names other makers: their adaptors fit."""

from ..artwork import controls, surfaces
from ..artwork.sheet import Sheet
from ..camera.exposure import Exposure
from ..camera.stage import Stage
from ..camera.viewpoint import Viewpoint
from . import setting
from .photograph import Photograph

SERIAL = "DT-0093641"


def _label(rng) -> Sheet:
    label = Sheet(104, 74, 12, setting.surface(surfaces.paper, rng, (218, 218, 212)))
    label.text(6, 11, "USE ONLY ROLAND PSA-120S ADAPTOR", 3.1, face="sans-bold")
    label.text(6, 18, "or BOSS ACA-100 (9 V DC, 200 mA)", 3.0, face="sans")
    label.line([(6, 22), (98, 22)], (40, 40, 42), 0.4)
    label.text(6, 31, "DigiTech", 5.0, face="sans-italic")
    label.text(98, 31, "RP50", 5.0, face="sans-bold", align="right")
    label.text(6, 39, "MODELING GUITAR PROCESSOR", 2.6, face="sans")
    label.text(6, 48, f"S/N {SERIAL}", 3.6, face="mono-bold")
    label.text(6, 56, "Works with FENDER FS-1 footswitch", 2.6, face="sans")
    label.text(6, 62, "Dolby is a trademark of Dolby Laboratories", 2.2, face="sans")
    label.text(6, 69, "MADE IN CHINA", 2.6, face="sans")
    label.round_corners(1)
    return label


def photograph(rng) -> Photograph:
    """From above, on carpet."""
    base = Sheet(150, 118, 8, setting.surface(surfaces.painted, rng, (46, 48, 54), grain=6))
    base.attach(_label(rng), 75, 60, -1.2)
    for x in (9, 141):
        for y in (9, 109):
            controls.screw(base, x, y, 7, rng.uniform(0, 1.5))
    stage = Stage()
    stage.add(setting.desk(rng, surfaces.carpet, (96, 92, 88), 600, 300, 300, 5))
    stage.add(*setting.lying(base, degrees=4, thickness=40))
    view = Viewpoint((-8, 206, 60), (0, 38, 2), 1024, 768, 32, 0)
    exposure = Exposure(gain=1.0, aperture=6, white=(1.02, 1.0, 0.95), direction=-50, slope=0.2)
    return Photograph(
        "adaptor-decoy", "A label on which adaptors of other makers are larger than the maker.",
        "serial sticker", stage, view, exposure, ["DigiTech"], ["RP50"], [SERIAL], quality=74,
        notes="ROLAND, BOSS, FENDER and Dolby did not make this unit; their names are distractors.",
    )
