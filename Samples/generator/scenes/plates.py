"""Type plates and stickers drawn at random, for measuring and fitting; they are not among the samples."""

from dataclasses import dataclass

from ..artwork import barcodes, dotmatrix, surfaces
from ..artwork.sheet import Sheet
from ..camera.exposure import Exposure
from ..camera.light import Glare
from ..camera.stage import Placed, Stage
from ..camera.viewpoint import Viewpoint
from . import plate_words, setting
from .photograph import Photograph

WIDTH, HEIGHT = 1280, 960
FACES = ["sans", "sans-bold", "narrow", "narrow-bold", "gothic", "gothic-bold", "wide", "modern",
         "modern-bold"]
VALUE_FACES = FACES + ["mono", "mono-bold", "serif-bold"]
# Ground, ink, surface: paper, metal, paint; dark on light and light on dark.
GROUNDS = [
    ((232, 232, 228), (24, 24, 26), surfaces.paper), ((178, 179, 180), (28, 28, 30), surfaces.brushed),
    ((236, 198, 60), (48, 44, 52), surfaces.paper), ((44, 46, 48), (214, 214, 208), surfaces.painted),
    ((30, 30, 32), (196, 168, 92), surfaces.painted), ((150, 152, 150), (36, 36, 38), surfaces.painted),
    ((86, 90, 96), (222, 222, 220), surfaces.brushed),
]
# One plate in so many has a serial field with nothing in it.
BLANK_EVERY = 10


@dataclass
class _Style:
    face: str
    value_face: str
    ink: tuple
    layout: str
    process: str
    cap: float


def _style(rng, ink) -> _Style:
    return _Style(
        str(rng.choice(FACES)), str(rng.choice(VALUE_FACES)), ink,
        str(rng.choice(["table", "inline", "below"], p=[0.45, 0.4, 0.15])),
        str(rng.choice(["print", "engraved", "needles"], p=[0.7, 0.18, 0.12])),
        float(rng.uniform(2.3, 3.2)))


def _value(plate: Sheet, x, y, text, style: _Style, rng) -> None:
    """A serial as it was put on last: printed, stamped or by needles."""
    fits = all(letter in dotmatrix.GLYPHS for letter in text)
    if style.process == "needles" and fits:
        dotmatrix.print_on(plate, x, y, text, style.cap * 1.1, style.ink, rng)
    elif style.process == "engraved":
        plate.text(x, y, text, style.cap * 1.1, face="mono-bold", ink=style.ink, engraved=True,
                   jitter=0.12, rng=rng, spacing=0.4)
    else:
        plate.text(x, y, text, style.cap, face=style.value_face, ink=style.ink)


def _field(plate: Sheet, y, key, value, style: _Style, rng, *, last: bool) -> float:
    """A key with its value; returns where the next line stands. `last` is put on by hand."""
    if style.layout == "inline" and not (last and style.process != "print"):
        plate.text(6, y, f"{key} {value}".strip(), style.cap, face=style.face, ink=style.ink)
        return y + style.cap * 2.1
    plate.text(6, y, key, style.cap * 0.9, face=style.face, ink=style.ink)
    x, at = (6, y + style.cap * 1.9) if style.layout == "below" else (6 + style.cap * 13, y)
    if last:
        _value(plate, x, at, value, style, rng)
    else:
        plate.text(x, at, value, style.cap, face=style.value_face, ink=style.ink)
    return at + style.cap * 2.1


def _plate(rng, maker, company, model, serial) -> Sheet:
    ground, ink, kind = GROUNDS[rng.integers(len(GROUNDS))]
    style = _style(rng, ink)
    plate = Sheet(92, 62, 14, setting.surface(kind, rng, ground))
    if rng.random() < 0.5:
        plate.frame((1.5, 1.5, 90.5, 60.5), ink, 0.4, 1.5)
    plate.text(6, 9.5, maker, float(rng.uniform(3.6, 5.4)), face=str(rng.choice(["wide-bold", "sans-bold", "modern-black"])), ink=ink)
    y = 16.5
    y = _field(plate, y, str(rng.choice(plate_words.MODEL_KEYS)), model, style, rng, last=False)
    above = rng.random() < 0.5
    if above:
        plate.text(6, y, plate_words.rating(rng), 2.0, face=style.face, ink=ink)
        y += 4.6
    y = _field(plate, y, str(rng.choice(plate_words.SERIAL_KEYS)), serial, style, rng, last=True)
    if serial and style.layout != "below" and rng.random() < 0.3:
        barcodes.print_on(plate, 8, y - 1, 52, 6.5, "Code 128", serial)
        y += 9.5
    for line in plate_words.decoys(rng):
        if y < 53:
            plate.text(6, y, line, 2.0, face=style.face, ink=ink)
            y += 4.3
    plate.text(46, 58.6, f"{company}   MADE IN {rng.choice(plate_words.COUNTRIES)}", 1.7,
               face="narrow", ink=ink, align="center")
    plate.round_corners(1.5)
    return plate


def _view(rng) -> Viewpoint:
    distance = float(rng.uniform(95, 215))
    side, up = rng.uniform(-0.4, 0.4, 2) * distance
    # A pixel covers more of the plate from afar: the plate need not be in the middle then.
    off = (distance - 90) * 0.16
    target = tuple(float(value) for value in rng.uniform(-off, off, 2)) + (0.0,)
    return Viewpoint((float(side), float(up), distance), target, WIDTH, HEIGHT, 28,
                     float(rng.normal(0, 4)))


def _exposure(rng) -> Exposure:
    glare = [Glare(float(rng.uniform(0, 1)), float(rng.uniform(0, 1)), 0.12, 0.05,
                   float(rng.uniform(0, 180)), float(rng.uniform(0.1, 0.5)))]
    return Exposure(
        gain=float(rng.uniform(0.55, 1.1)), white=(float(rng.uniform(0.96, 1.08)), 1.0, float(rng.uniform(0.82, 1.02))),
        direction=float(rng.uniform(-180, 180)), slope=float(rng.uniform(0.1, 0.4)),
        softness=float(rng.uniform(0.5, 1.3)), shake=float(rng.choice([0, 0, 1.5, 2.5])),
        shake_angle=float(rng.uniform(0, 180)), noise=float(rng.uniform(0.008, 0.022)),
        aperture=float(rng.uniform(0, 12)), glare=glare if rng.random() < 0.25 else [])


def with_company(entry: dict) -> dict:
    """The truth with the maker's company among the brands where its line is legible."""
    companies = [company for _, company, _ in plate_words.MAKERS
                 if any(line.startswith(company) for line in entry["other_text"])]
    return entry | {"brand": entry["brand"] + companies}


def photograph(rng, number: int) -> Photograph:
    """Plate `number` of a set."""
    maker, company, form = plate_words.MAKERS[rng.integers(len(plate_words.MAKERS))]
    model = plate_words.filled(rng, form)
    blank = number % BLANK_EVERY == BLANK_EVERY - 1
    serial = "" if blank else plate_words.filled(rng, str(rng.choice(plate_words.SERIAL_FORMS)))
    grey = int(rng.uniform(30, 190))
    cabinet = Sheet(320, 260, 6, setting.surface(surfaces.painted, rng, (grey, grey, grey + 3)))
    cabinet.attach(_plate(rng, maker, company, model, serial), 160, 130, float(rng.normal(0, 2)))
    stage = Stage()
    stage.add(Placed(cabinet, (-160, 130, 0)))
    return Photograph(
        f"plate-{number:04d}", "A type plate drawn at random.", "type plate", stage, _view(rng),
        _exposure(rng), [maker], [model], [serial] if serial else [],
        turned=int(rng.choice([0, 0, 0, 90, 180, 270])), quality=int(rng.uniform(55, 93)))
