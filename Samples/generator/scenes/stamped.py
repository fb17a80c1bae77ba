"""An old plate, struck into bare metal; before the serial number stands only "No."."""

from ..artwork import relief, solids, surfaces
from ..artwork.sheet import Sheet
from ..camera.exposure import Exposure
from ..camera.stage import Placed, Stage
from ..camera.viewpoint import Viewpoint
from . import setting
from .photograph import Photograph

SERIAL = "21736"


def _plate(rng) -> Sheet:
    plate = Sheet(96, 54, 14, setting.surface(surfaces.brushed, rng, (168, 166, 158), grain=3))
    relief.print_on(plate, 48, 15, "TELEFUNKEN", 6.4, height=-92, face="sans-bold",
                    align="center", spacing=1.0)
    relief.print_on(plate, 12, 28, "TYPE  V72", 5, height=-88, face="sans-bold", spacing=0.6,
                    jitter=0.08, rng=rng)
    relief.print_on(plate, 12, 40, f"No. {SERIAL}", 5.4, height=-92, face="sans-bold",
                    spacing=1.0, jitter=0.25, rng=rng)
    relief.print_on(plate, 84, 48, "GERMANY", 3.2, height=-76, face="sans-bold", align="right",
                    spacing=0.3)
    for x in (5, 91):
        for y in (5, 49):
            plate.place(solids.dome(3.6 * 14, (182, 178, 166)), x, y)
    plate.round_corners(2)
    return plate


def photograph(rng) -> Photograph:
    """Close by; the light grazes the plate."""
    chassis = Sheet(220, 160, 7, setting.surface(surfaces.painted, rng, (108, 110, 106), grain=6))
    chassis.attach(_plate(rng), 110, 80, 1.6)
    stage = Stage()
    stage.add(Placed(chassis, (-110, 80, 0)))
    view = Viewpoint((22, 12, 116), (0, 0, 0), 1024, 768, 28, 1.0)
    exposure = Exposure(gain=0.95, aperture=5, white=(1.04, 1.0, 0.92), direction=-120, slope=0.35)
    return Photograph(
        "stamped", "A plate struck into bare metal.", "type plate", stage, view, exposure,
        ["TELEFUNKEN"], ["V72"], [SERIAL], quality=80,
        notes="No ink. Nothing but 'No.' names the serial number.",
    )
