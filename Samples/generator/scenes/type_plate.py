"""A metal type plate with names and values in two columns, riveted to a grey cabinet."""

from ..artwork import solids, surfaces
from ..artwork.sheet import Sheet
from ..camera.exposure import Exposure
from ..camera.stage import Placed, Stage
from ..camera.viewpoint import Viewpoint
from . import setting
from .photograph import Photograph

INK = (28, 28, 30)
ROWS = [
    ("MODEL", "122MKIII"),
    ("SERIAL NO.", "0460273"),
    ("POWER", "230 V~  50 Hz"),
    ("CONSUMPTION", "45 W"),
    ("WEIGHT", "9.5 kg"),
]


def _plate(rng) -> Sheet:
    plate = Sheet(90, 64, 16, setting.surface(surfaces.brushed, rng, (176, 177, 178)))
    plate.frame((1.6, 1.6, 88.4, 62.4), INK, 0.5, 1.5)
    plate.text(45, 12, "TASCAM", 5.6, face="wide-bold", ink=INK, align="center", spacing=0.8)
    plate.text(45, 17.6, "STEREO CASSETTE DECK", 2.2, face="narrow", ink=INK, align="center",
               spacing=0.3)
    for index, (name, value) in enumerate(ROWS):
        y = 26 + 6.6 * index
        plate.text(8, y, name, 2.2, face="narrow-bold", ink=INK)
        if name == "SERIAL NO.":
            plate.text(40, y, value, 3.0, face="mono-bold", ink=INK, engraved=True, jitter=0.16,
                       rng=rng, spacing=0.5)
        else:
            plate.text(40, y, value, 2.6, face="sans-bold", ink=INK)
        plate.line([(7, y + 1.9), (83, y + 1.9)], (96, 96, 98), 0.2)
    plate.text(45, 60.4, "TEAC CORPORATION   MADE IN JAPAN", 1.9, face="narrow", ink=INK,
               align="center")
    for x in (5, 85):
        for y in (5.4, 58.6):
            plate.place(solids.dome(3.4 * 16, (190, 190, 192)), x, y)
    plate.round_corners(2)
    return plate


def photograph(rng) -> Photograph:
    """Close by, a little from the left and below."""
    cabinet = Sheet(420, 320, 7, setting.surface(surfaces.painted, rng, (92, 94, 92), grain=6))
    cabinet.attach(_plate(rng), 205, 160, -1.2)
    for y in (40, 286):
        cabinet.line([(0, y), (420, y)], (44, 45, 44), 1.4)
    stage = Stage()
    stage.add(Placed(cabinet, (-210, 160, 0)))
    view = Viewpoint((-52, -30, 128), (-4, 1, 0), 1600, 1200, 28, 2.4)
    exposure = Exposure(gain=1.0, aperture=14, white=(1.02, 1.0, 0.94), slope=0.3, noise=0.013)
    return Photograph(
        "type-plate", "A riveted metal plate with a table of names and values.", "type plate",
        stage, view, exposure, ["TASCAM"], ["122MKIII"], ["0460273"],
        notes="The serial number is stamped unevenly. TEAC CORPORATION is the maker's company.",
    )
