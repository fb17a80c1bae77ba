"""A lamp mirrored in an oscilloscope's glossy type plate."""

from ..artwork import connectors, controls, surfaces
from ..artwork.sheet import Sheet
from ..camera.exposure import Exposure
from ..camera.light import Glare
from ..camera.stage import Placed, Stage
from ..camera.viewpoint import Viewpoint
from ..files.origin import Origin
from . import setting
from .photograph import Photograph

INK = (214, 216, 214)
SERIAL = "B052918"


def _plate(rng) -> Sheet:
    plate = Sheet(104, 60, 14, setting.surface(surfaces.painted, rng, (28, 40, 58), grain=2))
    plate.frame((1.4, 1.4, 102.6, 58.6), INK, 0.35, 1.5)
    plate.text(7, 13, "Tektronix", 5.6, face="serif-bold", ink=INK)
    plate.text(7, 21.5, "OSCILLOSCOPE", 2.6, face="sans", ink=INK, spacing=0.4)
    plate.text(97, 13, "2465B", 5.6, face="sans-bold", ink=INK, align="right")
    plate.text(7, 31.5, "SERIAL", 2.6, face="sans", ink=INK)
    plate.fill((26, 26.4, 66, 34), (206, 206, 200))
    plate.text(29, 32.2, SERIAL, 3.6, face="mono-bold")
    plate.text(7, 41.5, "90-132 / 180-250 V~   48-440 Hz", 2.4, face="sans", ink=INK)
    plate.text(7, 48, "120 W MAX   FUSE 2 A FAST", 2.4, face="sans", ink=INK)
    plate.text(7, 54.4, "TEKTRONIX, INC.  BEAVERTON, OREGON, U.S.A.", 1.9, face="narrow", ink=INK)
    plate.round_corners(2)
    return plate


def _panel(rng) -> Sheet:
    panel = Sheet(360, 260, 7, setting.surface(surfaces.painted, rng, (142, 146, 150), grain=4))
    panel.attach(_plate(rng), 176, 128)
    for index in range(4):
        connectors.bnc(panel, 96 + 52 * index, 68)
        panel.text(96 + 52 * index, 55, ["A GATE", "B GATE", "CH 2", "REF"][index], 3,
                   face="sans-bold", ink=(30, 32, 36), align="center")
    controls.vents(panel, (90, 190, 270, 230), 6)
    for x, y in ((118, 94), (234, 94), (118, 162), (234, 162)):
        controls.screw(panel, x, y, 4.6, rng.uniform(0, 1.5))
    return panel


def photograph(rng) -> Photograph:
    """The reflection covers the upper right of the plate; the model shines through it."""
    stage = Stage()
    stage.add(Placed(_panel(rng), (-180, 130, 0)))
    view = Viewpoint((38, -20, 168), (0, 4, 0), 1600, 1200, 28, -1)
    lamps = [Glare(0.61, 0.395, 0.19, 0.060, -24, 0.46, 2.0),
             Glare(0.675, 0.312, 0.072, 0.031, -24, 0.9, 2.6)]
    exposure = Exposure(gain=1.0, aperture=8, white=(1.0, 1.0, 1.02), direction=-50, slope=0.25,
                        glare=lamps, noise=0.012)
    return Photograph(
        "glare", "A glossy plate with a lamp mirrored in it.", "type plate", stage, view, exposure,
        ["Tektronix"], ["2465B"], [SERIAL], origin=Origin(),
        notes="Glare lies over the model number, which is faint but can be read.",
    )
