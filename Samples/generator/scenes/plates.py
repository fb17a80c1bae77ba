"""Type plates and stickers drawn at random, for measuring and fitting; they are not among the samples."""

from ..artwork import surfaces
from ..artwork.sheet import Sheet
from ..camera.stage import Placed, Stage
from . import plate_conditions, plate_layout, plate_words, setting
from .photograph import Photograph

# One plate in so many has a serial field with nothing in it.
BLANK_EVERY = 10
CABINET = (320, 260)
# Where other stickers are, from the plate's middle: under it, over it, beside it.
BESIDE = [(0, 47), (12, -47), (80, 10), (-80, -6)]


def _words(rng, number: int) -> plate_layout.Words:
    maker, company, form = plate_words.MAKERS[rng.integers(len(plate_words.MAKERS))]
    blank = number % BLANK_EVERY == BLANK_EVERY - 1
    return plate_layout.Words(maker, company, plate_words.filled(rng, form),
                              "" if blank else plate_words.serial(rng))


def _cabinet(rng, words: plate_layout.Words) -> tuple[Sheet, bool]:
    grey = int(rng.uniform(30, 190))
    width, height = CABINET
    paint = setting.surface(surfaces.painted, rng, (grey, grey, grey + 3))
    cabinet = Sheet(width, height, 6, paint)
    plate, inkless = plate_layout.plate(rng, words)
    cabinet.attach(plate, width / 2, height / 2, float(rng.normal(0, 2)))
    if rng.random() < 0.4:
        x, y = BESIDE[rng.integers(len(BESIDE))]
        sticker = plate_layout.neighbour(rng, words.maker)
        cabinet.attach(sticker, width / 2 + x, height / 2 + y, float(rng.normal(0, 3)))
    return cabinet, inkless


def with_company(entry: dict) -> dict:
    """The truth with the maker's company among the brands where its line is legible."""
    companies = [company for _, company, _ in plate_words.MAKERS
                 if any(line.startswith(company) for line in entry["other_text"])]
    return entry | {"brand": entry["brand"] + companies}


def photograph(rng, number: int) -> Photograph:
    """Plate `number` of a set."""
    words = _words(rng, number)
    cabinet, inkless = _cabinet(rng, words)
    placed = Placed(cabinet, (-CABINET[0] / 2, CABINET[1] / 2, 0))
    stage = Stage()
    stage.add(placed)
    claimed = [text for text in (words.maker, words.model, words.serial) if text]
    # The plate's own lines come first; a company's line below may repeat the maker's name.
    named = [next(mark for mark in cabinet.marks if text in mark.text and not mark.symbology)
             for text in claimed]
    view, seen = plate_conditions.view(rng, placed, named, inkless)
    return Photograph(
        f"plate-{number:04d}", "A type plate drawn at random.", "type plate", stage, view,
        plate_conditions.exposure(rng, view, seen), [words.maker], [words.model],
        [words.serial] if words.serial else [], turned=int(rng.choice([0, 0, 0, 90, 180, 270])),
        quality=plate_conditions.quality(rng))
