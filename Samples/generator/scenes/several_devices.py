"""Three effect pedals on their backs, each with a label of its own."""

from ..artwork import controls, surfaces
from ..artwork.sheet import Sheet
from ..camera.exposure import Exposure
from ..camera.stage import Stage
from ..camera.viewpoint import Viewpoint
from . import setting
from .photograph import Photograph

# Maker, model, what it is, serial key, serial, ground of the label, housing.
PEDALS = [
    ("BOSS", "CE-2", "CHORUS", "SERIAL NO.", "486210", (206, 208, 204), (56, 92, 120)),
    ("Ibanez", "TS9", "TUBE SCREAMER", "Serial No.", "417395", (198, 196, 190), (60, 110, 70)),
    ("MXR", "M-102", "DYNA COMP", "S/N", "2-058814", (216, 214, 206), (132, 46, 40)),
]


def _pedal(rng, maker, model, what, key, serial, paper, paint) -> Sheet:
    label = Sheet(56, 54, 12, setting.surface(surfaces.paper, rng, paper))
    label.text(28, 11, maker, 6.0, face="sans-bold", align="center")
    label.text(28, 20, model, 5.0, face="sans-bold", align="center")
    label.text(28, 27, what, 3.0, face="sans", align="center")
    label.text(5, 36, key, 2.8, face="sans-bold")
    label.text(28, 44, serial, 4.2, face="mono-bold", align="center")
    label.text(28, 50.5, "DC 9 V   8 mA", 2.6, face="sans", align="center")
    label.round_corners(1)
    base = Sheet(72, 116, 8, setting.surface(surfaces.painted, rng, paint, grain=6))
    base.attach(label, 36, 58, float(rng.normal(0, 1.5)))
    for x in (7, 65):
        for y in (8, 108):
            controls.screw(base, x, y, 6, rng.uniform(0, 1.5))
    base.round_corners(4)
    return base


def photograph(rng) -> Photograph:
    """Side by side on a table, from above."""
    stage = Stage()
    stage.add(setting.desk(rng, surfaces.wood, (146, 116, 84), 800, 400, 400, 3))
    for index, details in enumerate(PEDALS):
        pedal = _pedal(rng, *details)
        stage.add(*setting.lying(pedal, x=-88 + 88 * index, z=(4, -8, 6)[index],
                                 degrees=(-5, 3, 7)[index], thickness=34))
    view = Viewpoint((6, 280, 96), (0, 30, 2), 1280, 800, 31, 0)
    exposure = Exposure(gain=1.0, aperture=6, white=(1.02, 1.0, 0.95), direction=-60, slope=0.25)
    return Photograph(
        "several-devices", "Three pedals, each with its own label.", "serial sticker", stage, view,
        exposure, [pedal[0] for pedal in PEDALS], [pedal[1] for pedal in PEDALS],
        [pedal[4] for pedal in PEDALS], quality=76,
        notes="Three devices: a serial number belongs to the model on the same label.",
    )
