"""The back of a sound module: connectors, a type plate in a corner, a barcode sticker."""

from ..artwork import barcodes, connectors, controls, surfaces
from ..artwork.sheet import Sheet
from ..camera.exposure import Exposure
from ..camera.stage import Stage
from ..camera.viewpoint import Viewpoint
from ..files.origin import Origin
from . import setting
from .photograph import Photograph

INK = (218, 218, 214)
SERIAL = "ZF38512"


def _panel(rng) -> Sheet:
    panel = Sheet(440, 88, 6, setting.surface(surfaces.painted, rng, (34, 35, 36)))
    for index, name in enumerate(["THRU", "OUT", "IN"]):
        connectors.midi(panel, 40 + 34 * index, 50)
        panel.text(40 + 34 * index, 30, name, 2.6, face="sans-bold", ink=INK, align="center")
    panel.line([(28, 24), (28, 20), (120, 20), (120, 24)], INK, 0.4)
    panel.text(74, 17.5, "MIDI", 3.2, face="sans-bold", ink=INK, align="center")
    for index, name in enumerate(["2 (R)", "1 (L)", "R", "L (MONO)"]):
        connectors.jack(panel, 150 + 26 * index, 50)
        panel.text(150 + 26 * index, 34, name, 2.4, face="sans-bold", ink=INK, align="center")
    panel.line([(144, 24), (144, 20), (182, 20), (182, 24)], INK, 0.4)
    panel.text(163, 17.5, "OUTPUT", 3.0, face="sans-bold", ink=INK, align="center")
    panel.text(215, 17.5, "MIX OUTPUT", 3.0, face="sans-bold", ink=INK, align="center")
    panel.attach(_plate(rng), 310, 41)
    panel.attach(_sticker(rng), 309, 75, 0.9)
    connectors.mains_inlet(panel, 396, 46)
    panel.text(396, 26, "AC IN", 2.8, face="sans-bold", ink=INK, align="center")
    for x in (8, 432):
        for y in (8, 80):
            controls.screw(panel, x, y, 6, rng.uniform(0, 1.5))
    return panel


def _plate(rng) -> Sheet:
    plate = Sheet(92, 44, 12, setting.surface(surfaces.brushed, rng, (26, 27, 28), grain=2.0))
    plate.frame((1, 1, 91, 43), INK, 0.3, 1)
    plate.text(5, 10, "Roland", 5.2, face="gothic-italic", ink=INK)
    plate.text(87, 10, "MODEL JV-1080", 3.4, face="sans-bold", ink=INK, align="right")
    plate.text(5, 18, "64 VOICE SYNTHESIZER MODULE", 2.5, face="narrow", ink=INK)
    plate.text(5, 25.5, "AC 230 V~  50 Hz  14 W", 2.8, face="narrow-bold", ink=INK)
    plate.text(5, 33, "ROLAND CORPORATION", 2.4, face="narrow", ink=INK)
    plate.text(5, 39, "MADE IN JAPAN", 2.4, face="narrow", ink=INK)
    plate.round_corners(1.5)
    return plate


def _sticker(rng) -> Sheet:
    sticker = Sheet(66, 15, 14, setting.surface(surfaces.paper, rng, (226, 226, 220)))
    sticker.text(4, 5.2, "SERIAL NO.", 2.3, face="narrow-bold")
    sticker.text(62, 5.2, SERIAL, 2.9, face="mono-bold", align="right")
    barcodes.print_on(sticker, 5, 6.8, 56, 6.6, "Code 39", SERIAL)
    sticker.round_corners(0.8)
    return sticker


def photograph(rng) -> Photograph:
    """On carpet tiles, the camera slightly to the right of the plate."""
    stage = Stage()
    stage.add(setting.wall(rng, (120, 124, 128)),
              setting.desk(rng, surfaces.carpet, (86, 90, 98), near=170, scale=2.2))
    stage.add(*setting.box(rng, _panel(rng), (34, 35, 36), depth=250))
    view = Viewpoint((120, 150, 265), (106, 42, 0), 2000, 1500, 27, 1.8)
    exposure = Exposure(gain=1.75, aperture=6, white=(1.0, 1.0, 0.97), direction=-60, noise=0.011)
    return Photograph(
        "back-panel", "The back of a rack module: sockets, type plate, serial sticker.",
        "back panel", stage, view, exposure, ["Roland"], ["JV-1080"], [SERIAL],
        origin=Origin(), quality=72,
        notes="The brand is also in ROLAND CORPORATION. Socket names are distractors.",
    )
