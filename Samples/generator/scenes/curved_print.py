"""A round badge on a loudspeaker's magnet, its print along the rim."""

from ..artwork import lettering, solids, surfaces
from ..artwork.sheet import Sheet
from ..camera.exposure import Exposure
from ..camera.stage import Placed, Stage
from ..camera.viewpoint import Viewpoint
from . import setting
from .photograph import Photograph

INK = (28, 28, 30)
SERIAL = "31847"


def _badge(rng) -> Sheet:
    badge = Sheet(110, 110, 12, setting.surface(surfaces.brushed, rng, (186, 182, 166)))
    lettering.along_arc(badge, 55, 55, 42, "ALTEC LANSING", 6.4, face="wide-bold", ink=INK,
                        spacing=0.6)
    lettering.along_arc(badge, 55, 55, 47, f"SERIAL NO. {SERIAL}", 4.6, ink=INK, spacing=0.5,
                        below=True)
    badge.text(55, 52, "604E", 8, face="sans-bold", ink=INK, align="center")
    badge.text(55, 62, "DUPLEX LOUDSPEAKER", 2.8, face="narrow", ink=INK, align="center")
    badge.text(55, 69, "16 OHMS   35 WATTS", 2.8, face="narrow", ink=INK, align="center")
    badge.round_corners(55)
    return badge


def _magnet(rng) -> Sheet:
    magnet = Sheet(280, 210, 6, setting.surface(surfaces.painted, rng, (40, 42, 42), grain=6))
    cover = solids.spun(168 * 6, (74, 78, 78), contrast=8)
    magnet.place(solids.drop_shadow(cover, 20), 141, 108)
    magnet.place(cover, 140, 105)
    magnet.attach(_badge(rng), 140, 105, 4)
    return magnet


def photograph(rng) -> Photograph:
    """Straight from behind the cabinet."""
    stage = Stage()
    stage.add(Placed(_magnet(rng), (-140, 105, 0)))
    view = Viewpoint((20, -18, 168), (0, 0, 0), 1024, 768, 28, 0)
    exposure = Exposure(gain=1.0, aperture=6, white=(1.03, 1.0, 0.94), direction=-60, slope=0.3)
    return Photograph(
        "curved-print", "A round badge with print along its rim.", "type plate", stage, view,
        exposure, ["ALTEC LANSING"], ["604E"], [SERIAL], quality=80,
        notes="The maker runs over the top, the serial number along the bottom.",
    )
