"""Twelve megapixels of a sampler's back, on which the type plate is a small thing."""

from ..artwork import barcodes, connectors, controls, surfaces
from ..artwork.sheet import Sheet
from ..camera.exposure import Exposure
from ..camera.stage import Stage
from ..camera.viewpoint import Viewpoint
from ..files.origin import Origin
from . import setting
from .photograph import Photograph

INK = (206, 206, 202)
SERIAL = "ASR-R20461"


def _panel(rng) -> Sheet:
    panel = Sheet(482, 132, 8, setting.surface(surfaces.painted, rng, (46, 47, 50)))
    controls.vents(panel, (22, 16, 92, 56), 4)
    for index, name in enumerate(["OUT 1", "OUT 2", "IN L", "IN R", "PEDAL", "FOOT SW"]):
        connectors.jack(panel, 34 + 28 * index, 92)
        panel.text(34 + 28 * index, 108, name, 2.4, face="narrow-bold", ink=INK, align="center")
    for index, name in enumerate(["MIDI IN", "MIDI OUT", "MIDI THRU"]):
        connectors.midi(panel, 222 + 36 * index, 92)
        panel.text(222 + 36 * index, 112, name, 2.4, face="narrow-bold", ink=INK, align="center")
    panel.fill((128, 26, 202, 40), (12, 12, 13))
    panel.text(165, 50, "SCSI", 2.6, face="narrow-bold", ink=INK, align="center")
    connectors.mains_inlet(panel, 436, 84)
    controls.button(panel, 390, 84, 16, 24, (16, 16, 17))
    panel.attach(_label(rng), 322, 42)
    for x in (7, 475):
        for y in (8, 124):
            controls.screw(panel, x, y, 6.5, rng.uniform(0, 1.5))
    return panel


def _label(rng) -> Sheet:
    label = Sheet(56, 31, 26, setting.surface(surfaces.paper, rng, (206, 207, 206)))
    label.text(3.5, 6.4, "ENSONIQ", 2.7, face="sans-bold", spacing=0.2)
    label.text(52.5, 6.4, "ASR-10R", 2.7, face="sans-bold", align="right")
    label.text(3.5, 10.4, "ADVANCED SAMPLING RECORDER", 1.3, face="sans")
    label.text(3.5, 14.2, f"SERIAL NO. {SERIAL}", 1.9, face="mono-bold")
    barcodes.print_on(label, 3.6, 15.8, 49, 5.4, "Code 128", SERIAL)
    label.text(3.5, 24.6, "120/240 V~  50/60 Hz  40 W", 1.3, face="sans")
    label.text(3.5, 28.2, "ENSONIQ CORP.  MALVERN, PA  MADE IN USA", 1.3, face="narrow")
    label.round_corners(0.8)
    return label


def photograph(rng) -> Photograph:
    """The whole unit with much room around it."""
    stage = Stage()
    stage.add(setting.wall(rng, (146, 140, 132)),
              setting.desk(rng, surfaces.wood, (120, 92, 66), near=330, scale=2.2))
    stage.add(*setting.box(rng, _panel(rng), (46, 47, 50), depth=330))
    view = Viewpoint((60, 230, 500), (16, 76, 0), 4032, 3024, 27, -0.8)
    exposure = Exposure(gain=1.5, aperture=14, white=(1.0, 1.0, 0.97), direction=-70, slope=0.2,
                        softness=0.9, noise=0.007, colour_noise=0.004, sharpening=0.5)
    return Photograph(
        "small-print", "A 12-megapixel picture with a small type label.", "back panel", stage,
        view, exposure, ["ENSONIQ"], ["ASR-10R"], [SERIAL], origin=Origin(), quality=80,
        notes="The label takes about a hundredth of the picture.",
    )
