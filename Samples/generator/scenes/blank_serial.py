"""A type plate whose serial field holds nothing legible."""

from ..artwork import surfaces
from ..artwork.sheet import Sheet
from ..camera.exposure import Exposure
from ..camera.stage import Placed, Stage
from ..camera.viewpoint import Viewpoint
from . import setting
from .photograph import Photograph

INK = (30, 30, 32)


def _plate(rng) -> Sheet:
    plate = Sheet(98, 58, 13, setting.surface(surfaces.brushed, rng, (184, 184, 182)))
    plate.frame((1.4, 1.4, 96.6, 56.6), INK, 0.4, 1.5)
    plate.text(7, 12, "LUXMAN", 5.2, face="wide-bold", ink=INK)
    plate.text(91, 12, "L-550", 5.0, face="sans-bold", ink=INK, align="right")
    plate.text(7, 20, "INTEGRATED STEREO AMPLIFIER", 2.6, face="sans", ink=INK)
    plate.text(7, 27, "AC 100-240 V  50/60 Hz  230 W", 2.6, face="sans", ink=INK)
    plate.text(7, 38, "SERIAL NO.", 3.0, face="sans-bold", ink=INK)
    plate.fill((38, 32.5, 90, 40.5), (222, 222, 218), INK, 0.3)
    _rub_off(plate, rng, (39, 33, 89, 40))
    plate.text(7, 50, "LUX CORPORATION   MADE IN JAPAN", 2.6, face="sans", ink=INK)
    plate.round_corners(1.5)
    return plate


def _rub_off(plate: Sheet, rng, box) -> None:
    """What cleaning left of the number: faint strokes that are no figures any more."""
    for _ in range(26):
        x, y = rng.uniform(box[0], box[2] - 6), rng.uniform(box[1], box[3])
        shade = int(rng.uniform(196, 214))
        end = (x + rng.uniform(1, 6), min(box[3], y + rng.uniform(-0.6, 0.6)))
        plate.line([(x, y), end], (shade, shade, shade - 4), float(rng.uniform(0.2, 0.6)))


def photograph(rng) -> Photograph:
    """Close by, a little from the right."""
    back = Sheet(260, 190, 6, setting.surface(surfaces.painted, rng, (52, 52, 50), grain=5))
    back.attach(_plate(rng), 130, 95, 1.0)
    stage = Stage()
    stage.add(Placed(back, (-130, 95, 0)))
    view = Viewpoint((30, 14, 132), (0, 0, 0), 1024, 768, 28, -1.0)
    exposure = Exposure(gain=0.95, aperture=6, white=(1.02, 1.0, 0.95), direction=-60, slope=0.3)
    return Photograph(
        "blank-serial", "A plate whose serial number has been rubbed off.", "type plate", stage,
        view, exposure, ["LUXMAN"], ["L-550"], quality=80,
        notes="The key word is there, the number is not: nothing may be named.",
    )
