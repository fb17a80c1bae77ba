"""Gear with a personal note beside its type plate, drawn at random, for measuring what is hidden."""

from ..artwork import barcodes, surfaces
from ..artwork.sheet import Sheet
from ..camera.stage import Placed, Stage
from . import note_words, plate_conditions, plate_layout, plate_words, setting
from .photograph import Photograph

CABINET = (320, 260)
INK = (24, 24, 26)
FACES = ["sans", "sans-bold", "narrow-bold", "gothic-bold", "modern-bold", "mono-bold"]
PAPERS = [(236, 234, 226), (240, 226, 130), (222, 230, 236), (196, 178, 140)]
# A note stands under, over or beside the plate.
BESIDE = [(0, 52), (8, -52), (86, 8), (-86, -6)]


def _note(rng, kind: str) -> tuple[Sheet, list[str]]:
    """A sticker or a strip of tape, and what on it is personal."""
    paper = setting.surface(surfaces.paper, rng, PAPERS[rng.integers(len(PAPERS))])
    if kind == "qr":
        content = note_words.code(rng)
        sheet = Sheet(40, 40, 14, paper)
        barcodes.print_on(sheet, 6, 6, 28, 28, "QR", content)
        return sheet, [content]
    lines = note_words.KINDS[kind](rng)
    cap = 6.0 if kind == "plate" else float(rng.uniform(2.8, 3.8))
    longest = max(len(text) for text, _ in lines)
    cap = min(cap, 86 / (longest * 1.2))
    face = "script" if kind == "written" else str(rng.choice(FACES))
    sheet = Sheet(max(30, longest * cap * 1.15 + 12), 6 + cap * 2.1 * len(lines), 14, paper)
    for index, (text, _) in enumerate(lines):
        small = kind == "plate" and len(lines) > 1 and index == 0
        sheet.text(5, 4 + cap * (1.2 + 2.1 * index), text, cap * (0.5 if small else 1), face=face,
                   ink=INK, jitter=0.15 if kind == "written" else 0.0, rng=rng)
    return sheet, [text for text, is_personal in lines if is_personal]


def _is_password(text: str) -> bool:
    return text.startswith("PASSWORD: ")


def photograph(rng, number: int) -> tuple[Photograph, str, list[str]]:
    """Note `number` of a set: the photo, the note's kind, and what on it is personal."""
    kind = list(note_words.KINDS)[number % len(note_words.KINDS)]
    maker, company, form = plate_words.MAKERS[rng.integers(len(plate_words.MAKERS))]
    words = plate_layout.Words(maker, company, plate_words.filled(rng, form), plate_words.serial(rng))
    grey = int(rng.uniform(30, 190))
    cabinet = Sheet(*CABINET, 6, setting.surface(surfaces.painted, rng, (grey, grey, grey + 3)))
    plate, inkless = plate_layout.plate(rng, words)
    cabinet.attach(plate, CABINET[0] / 2, CABINET[1] / 2, float(rng.normal(0, 2)))
    note, personal = _note(rng, kind)
    x, y = BESIDE[rng.integers(len(BESIDE))]
    cabinet.attach(note, CABINET[0] / 2 + x, CABINET[1] / 2 + y, float(rng.normal(0, 4)))
    placed = Placed(cabinet, (-CABINET[0] / 2, CABINET[1] / 2, 0))
    stage = Stage()
    stage.add(placed)
    named = [next(mark for mark in cabinet.marks if text in mark.text)
             for text in [words.maker, words.model, words.serial, *personal]]
    # A plate's own password must be as legible.
    named += [mark for mark in cabinet.marks if _is_password(mark.text)]
    view, seen = plate_conditions.view(rng, placed, named, inkless)
    photo = Photograph(
        f"note-{number:04d}", f"A personal note ({kind}) beside a type plate.", "note", stage, view,
        plate_conditions.exposure(rng, view, seen), [words.maker], [words.model], [words.serial],
        quality=plate_conditions.quality(rng))
    return photo, kind, personal


def marks(photo: Photograph, kind: str, personal: list[str]) -> dict:
    """Every printed line with its place in pixels, and whether it is personal, as some lines of plates are."""
    placed = photo.stage.sheets()[0]
    lines = []
    for mark in placed.sheet.marks:
        corners = photo.view.project(placed.world(mark.corners))[:, :2]
        code = {"code": True} if mark.symbology == "QR" else {}
        lines.append(code | {"text": mark.text, "corners": corners.round(1).tolist(),
                      "personal": mark.text in personal or _is_password(mark.text)})
    return {"note": kind, "lines": lines}
