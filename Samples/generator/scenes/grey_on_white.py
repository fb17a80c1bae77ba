"""Pale grey print on a white plastic underside."""

from ..artwork import controls, surfaces
from ..artwork.sheet import Sheet
from ..camera.exposure import Exposure
from ..camera.stage import Placed, Stage
from ..camera.viewpoint import Viewpoint
from . import setting
from .photograph import Photograph

GREY = (176, 177, 178)
SERIAL = "TE2019-338150"


def _base(rng) -> Sheet:
    base = Sheet(280, 200, 6, setting.surface(surfaces.painted, rng, (226, 226, 224), grain=2.5))
    base.text(78, 70, "teenage engineering", 5.2, face="modern", ink=GREY)
    base.text(78, 82, "model OP-1", 4.0, face="modern", ink=GREY)
    base.text(78, 92, "5 V DC  1 A   designed in Stockholm", 2.8, face="modern", ink=GREY)
    base.text(78, 104, f"serial number {SERIAL}", 3.6, face="modern", ink=GREY)
    base.text(78, 113, "IC: 0000A-OP1   contains a battery", 2.8, face="modern", ink=GREY)
    for x in (58, 224):
        for y in (46, 152):
            controls.screw(base, x, y, 6, rng.uniform(0, 1.5))
            base.shade((x - 4, y - 4, x + 4, y + 4), 0.6, 0.3, 4)
    controls.vents(base, (100, 130, 180, 146), 4)
    return base


def photograph(rng) -> Photograph:
    """White on white, and the automatic exposure made it a little dark."""
    stage = Stage()
    stage.add(Placed(_base(rng), (-140, 100, 0)))
    view = Viewpoint((-18, 26, 176), (-2, 12, 0), 1024, 768, 29, -1.5)
    exposure = Exposure(gain=0.8, aperture=5, white=(0.98, 1.0, 1.0), direction=20, slope=0.3,
                        noise=0.011)
    return Photograph(
        "grey-on-white", "Pale grey print on white plastic.", "back panel", stage, view, exposure,
        ["teenage engineering"], ["OP-1"], [SERIAL], quality=80,
        notes="The serial number begins with a year.",
    )
