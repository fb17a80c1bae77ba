"""What stands on a random plate, and where: keys, values, decoys, and the stickers beside it."""

from dataclasses import dataclass, replace

from ..artwork import barcodes, dotmatrix, relief, surfaces
from ..artwork.sheet import Sheet
from . import plate_words, setting

WIDTH, HEIGHT = 92, 62
FACES = ["sans", "sans-bold", "narrow", "narrow-bold", "gothic", "gothic-bold", "wide", "modern",
         "modern-bold"]
VALUE_FACES = FACES + ["mono", "mono-bold", "serif-bold"]
MAKER_FACES = ["wide-bold", "sans-bold", "modern-black", "serif-bold", "script"]
PAPER, METAL, PAINT = surfaces.paper, surfaces.brushed, surfaces.painted
# Ground, ink, surface: dark on light, light on dark, and pairs of little contrast.
GROUNDS = [
    ((232, 232, 228), (24, 24, 26), PAPER), ((178, 179, 180), (28, 28, 30), METAL),
    ((236, 198, 60), (48, 44, 52), PAPER), ((44, 46, 48), (214, 214, 208), PAINT),
    ((22, 21, 20), (176, 142, 72), PAINT), ((150, 152, 150), (36, 36, 38), PAINT),
    ((86, 90, 96), (222, 222, 220), METAL), ((226, 226, 224), (150, 151, 152), PAPER),
    ((96, 22, 20), (206, 66, 54), PAINT),
]
# Grounds of letters without ink, and how far these stand out: struck in metal, raised in plastic.
BARE = [((174, 172, 164), -90, METAL), ((150, 152, 150), -84, PAINT), ((60, 61, 64), 62, PAINT)]


@dataclass(frozen=True)
class Words:
    """What one plate is about; an empty serial is a field with nothing in it."""

    maker: str
    company: str
    model: str
    serial: str


@dataclass(frozen=True)
class _Style:
    """`relief` is above 0 for raised letters, below 0 for struck ones, 0 for ink."""

    face: str
    value_face: str
    ink: tuple
    layout: str
    process: str
    cap: float
    relief: float = 0.0


def plate(rng, words: Words) -> tuple[Sheet, bool]:
    """A plate or sticker, and whether light and shade alone show a line that the truth names.

    One in eight has no ink at all and no more on it than it must.
    """
    if rng.random() < 1 / 8:
        return _bare_plate(rng, words), True
    ground, ink, kind = GROUNDS[rng.integers(len(GROUNDS))]
    # Paper cannot be struck, and on dark paint nobody would see it.
    style = _style(rng, ink, kind is not PAPER and sum(ground) > 240)
    sheet = Sheet(WIDTH, HEIGHT, 14, setting.surface(kind, rng, ground))
    if rng.random() < 0.5:
        sheet.frame((1.5, 1.5, WIDTH - 1.5, HEIGHT - 1.5), ink, 0.4, 1.5)
    # Capitals alone cannot be read in a script.
    faces = MAKER_FACES[:-1] if words.maker.isupper() else MAKER_FACES
    sheet.text(6, 9.5, words.maker, float(rng.uniform(3.6, 5.4)), face=str(rng.choice(faces)),
               ink=ink)
    y = 16.5
    serial_first = rng.random() < 0.25
    for is_serial in (serial_first, not serial_first):
        if is_serial:
            y = _serial_field(sheet, y, words.serial, style, rng)
        else:
            key = str(rng.choice(plate_words.MODEL_KEYS))
            y = _field(sheet, y, key, words.model, style, rng)
        if rng.random() < 0.25:
            sheet.text(6, y, plate_words.rating(rng), 2.0, face=style.face, ink=ink)
            y += 4.6
    _rest(sheet, y, words, style, rng)
    return sheet, style.process == "stamped" and bool(words.serial)


def _style(rng, ink, can_be_struck: bool) -> _Style:
    processes = ["print", "engraved", "needles", "stamped"]
    chances = [0.52, 0.14, 0.1, 0.24] if can_be_struck else [0.7, 0.12, 0.18, 0.0]
    return _Style(
        str(rng.choice(FACES)), str(rng.choice(VALUE_FACES)), ink,
        str(rng.choice(["table", "inline", "below", "glued"], p=[0.4, 0.28, 0.2, 0.12])),
        str(rng.choice(processes, p=chances)), float(rng.uniform(2.3, 3.2)),
        float(rng.uniform(-100, -70)))


def _serial_field(sheet: Sheet, y, serial, style: _Style, rng) -> float:
    glued = style.layout == "glued"
    keys = plate_words.GLUED_KEYS if glued else plate_words.SERIAL_KEYS
    key = str(rng.choice(keys))
    if not serial:
        return _empty_field(sheet, y, key, style, rng)
    if glued:
        _value(sheet, 6, y, key + serial, _fitting(style, key + serial, 6), rng)
        y += style.cap * 2.1
    else:
        y = _field(sheet, y, key, serial, style, rng, by_hand=True)
    if style.layout != "below" and y < 44 and rng.random() < 0.3:
        sheet.fill((6, y - 2, 62, y + 6.5), (230, 230, 226))
        barcodes.print_on(sheet, 8, y - 1, 52, 6.5, "Code 128", serial)
        y += 10.5
    return y


def _empty_field(sheet: Sheet, y, key, style: _Style, rng) -> float:
    """A serial number's key before nothing: a gap, a line, a box, or what was rubbed off."""
    sheet.text(6, y, key, style.cap, face=style.face, ink=style.ink)
    left, right = 6 + style.cap * 11, 84
    kind = rng.integers(4)
    if kind == 1:
        sheet.line([(left, y), (right, y)], style.ink, 0.25)
    if kind >= 2:
        sheet.frame((left, y - style.cap * 1.4, right, y + style.cap * 0.4), style.ink, 0.25)
    for _ in range(20 if kind == 3 else 0):
        x, at = rng.uniform(left + 1, right - 7), y - rng.uniform(0, style.cap)
        faint = tuple((value + 3 * 128) // 4 for value in style.ink)
        sheet.line([(x, at), (x + rng.uniform(1, 6), at + rng.uniform(-0.5, 0.5))], faint, 0.3)
    return y + style.cap * 2.4


def _field(sheet: Sheet, y, key, value, style: _Style, rng, *, by_hand=False) -> float:
    """A key with its value, perhaps put on `by_hand`; returns where the next line stands."""
    inline = style.layout in ("inline", "glued") and not (by_hand and style.process != "print")
    if inline and 6 + (len(key) + len(value) + 1) * style.cap * 1.1 < WIDTH - 4:
        sheet.text(6, y, f"{key} {value}", style.cap, face=style.face, ink=style.ink)
        return y + style.cap * 2.1
    sheet.text(6, y, key, style.cap * 0.9, face=style.face, ink=style.ink)
    x, at = 6 + style.cap * 13, y
    if style.layout == "below" or _fitting(style, value, x) != style:
        x, at = 6, y + style.cap * 1.9
    if by_hand:
        _value(sheet, x, at, value, _fitting(style, value, x), rng)
    else:
        sheet.text(x, at, value, style.cap, face=style.value_face, ink=style.ink)
    return at + style.cap * 2.1


def _fitting(style: _Style, text: str, x: float) -> _Style:
    """The style with letters small enough for the text to end before the plate's edge."""
    room = (WIDTH - 4 - x) / (len(text) * 1.25)
    return style if style.cap <= room else replace(style, cap=room)


def _value(sheet: Sheet, x, y, text, style: _Style, rng) -> None:
    """A serial as it was put on last: printed, filled, struck, or by needles."""
    if style.process == "needles" and all(sign in dotmatrix.GLYPHS for sign in text):
        dotmatrix.print_on(sheet, x, y, text, style.cap * 1.1, style.ink, rng)
    elif style.process == "engraved":
        sheet.text(x, y, text, style.cap * 1.1, face="mono-bold", ink=style.ink, engraved=True,
                   jitter=0.12, rng=rng, spacing=0.2)
    elif style.process == "stamped":
        relief.print_on(sheet, x, y, text, style.cap * 1.2, height=style.relief, face="sans-bold",
                        jitter=0.14, rng=rng, spacing=0.3, slope=0.12)
    else:
        sheet.text(x, y, text, style.cap, face=style.value_face, ink=style.ink)


def _rest(sheet: Sheet, y, words: Words, style: _Style, rng) -> None:
    for line in plate_words.decoys(rng):
        if y < 53:
            sheet.text(6, y, line, 2.0, face=style.face, ink=style.ink)
            y += 4.3
    sheet.text(46, 58.6, f"{words.company}   MADE IN {rng.choice(plate_words.COUNTRIES)}", 1.7,
               face="narrow", ink=style.ink, align="center")
    sheet.round_corners(1.5)


def _bare_plate(rng, words: Words) -> Sheet:
    ground, height, kind = BARE[rng.integers(len(BARE))]
    sheet = Sheet(WIDTH, HEIGHT, 14, setting.surface(kind, rng, ground, grain=3))
    face = str(rng.choice(["sans-bold", "wide-bold", "narrow-bold"]))
    cap = float(rng.uniform(3.2, 4.4))
    # Under a raised letter there is a mould, under a struck one a hammer: only that one is uneven.
    jitter = float(rng.uniform(0, 0.22)) if height < 0 else 0.0
    key = str(rng.choice(plate_words.OLD_KEYS))
    lines = [(words.maker, cap * 1.3), (f"TYPE {words.model}", cap),
             (f"{key} {words.serial}".strip(), cap), (str(rng.choice(plate_words.COUNTRIES)), 2.6)]
    y = 14.0
    for text, size in lines:
        fits = min(size, (WIDTH - 12) / (len(text) * 1.3))
        relief.print_on(sheet, 7, y, text, fits, height=height, face=face, spacing=0.5,
                        jitter=jitter, rng=rng, slope=0.14)
        y += 12.5
    sheet.round_corners(1.5)
    return sheet


def neighbour(rng, maker: str) -> Sheet:
    """A sticker beside the plate whose words belong to something else."""
    lines = plate_words.beside(rng, maker)
    ground, ink, kind = GROUNDS[int(rng.choice([0, 2, 3]))]
    sheet = Sheet(58, 6 + 6.4 * len(lines), 12, setting.surface(kind, rng, ground))
    for index, line in enumerate(lines):
        sheet.text(29, 7.4 + 6.4 * index, line, float(rng.uniform(2.6, 3.2)), align="center",
                   face=str(rng.choice(["sans-bold", "narrow-bold"])), ink=ink)
    sheet.round_corners(0.8)
    return sheet
