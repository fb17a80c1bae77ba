"""Five units of several makers in a rack."""

from ..artwork import controls, surfaces
from ..artwork.sheet import Sheet
from ..camera.exposure import Exposure
from ..camera.stage import Placed, Shadow, Stage
from ..camera.viewpoint import Viewpoint
from ..files.origin import Origin
from . import setting
from .photograph import Photograph

UNIT = 44.45
WIDTH = 482.6
WHITE, DARK = (228, 228, 222), (24, 24, 26)


def _blank(rng, rgb, units=1, surface=surfaces.painted) -> Sheet:
    panel = Sheet(WIDTH, UNIT * units - 0.9, 5, setting.surface(surface, rng, rgb))
    for x in (8, WIDTH - 8):
        for y in (6.5, panel.height - 6.5):
            controls.screw(panel, x, y, 7.5, rng.uniform(0, 1.5))
    panel.line([(0, 0.3), (WIDTH, 0.3)], tuple(min(255, value + 50) for value in rgb), 0.6)
    return panel


def compressor(rng) -> Sheet:
    """One unit, black, with a row of lamps."""
    panel = _blank(rng, (22, 23, 25))
    panel.text(24, 20, "dbx", 7.5, face="wide-bold", ink=WHITE)
    panel.text(24, 34, "160A", 4.6, face="sans-bold", ink=WHITE)
    panel.text(60, 34, "COMPRESSOR / LIMITER", 2.6, face="narrow", ink=WHITE)
    for index, name in enumerate(["THRESHOLD", "RATIO", "OUTPUT GAIN"]):
        x = 180 + 62 * index
        controls.knob(panel, x, 19, 16, rng.uniform(0.2, 0.8), ticks=WHITE)
        panel.text(x, 38, name, 2.3, face="narrow-bold", ink=WHITE, align="center")
    controls.ladder(panel, 358, 16, 92, 16, 9)
    for index, name in enumerate(["SLAVE", "BYPASS"]):
        controls.button(panel, 370 + 30 * index, 27, 9, 6, (70, 70, 72))
        panel.text(370 + 30 * index, 38, name, 2.1, face="narrow-bold", ink=WHITE, align="center")
    return panel


def reverb(rng) -> Sheet:
    """One unit with a display."""
    panel = _blank(rng, (46, 50, 56))
    panel.text(24, 17, "lexicon", 6.2, face="gothic-bold", ink=WHITE)
    panel.text(24, 33, "PCM 80", 5.2, face="sans-bold", ink=(120, 180, 214))
    panel.text(62, 33, "DIGITAL EFFECTS PROCESSOR", 2.3, face="narrow", ink=WHITE)
    controls.window(panel, (150, 10, 262, 31), (18, 40, 20))
    panel.text(156, 18, "P0 0.1  Concert Hall", 3.4, face="mono-bold", ink=(150, 240, 120))
    panel.text(156, 27, "Mid Rt  2.68 s", 3.4, face="mono-bold", ink=(150, 240, 120))
    for index, name in enumerate(["PROGRAM", "EDIT", "REGISTER", "TEMPO"]):
        controls.button(panel, 284 + 26 * index, 16, 11, 6, (196, 196, 190))
        panel.text(284 + 26 * index, 28, name, 2.0, face="narrow-bold", ink=WHITE, align="center")
        controls.lamp(panel, 284 + 26 * index, 34, 2.4, (240, 40, 30), index == 1)
    controls.knob(panel, 420, 22, 24, 0.35)
    return panel


def gate(rng) -> Sheet:
    """One unit in bare aluminium."""
    panel = _blank(rng, (168, 169, 170), surface=surfaces.brushed)
    panel.text(24, 17, "DRAWMER", 5.6, face="serif-bold", ink=DARK, spacing=0.6)
    panel.text(24, 34, "DS201", 5.0, face="sans-bold", ink=(150, 30, 26))
    panel.text(62, 34, "DUAL GATE", 2.8, face="narrow-bold", ink=DARK)
    for index, name in enumerate(
        ["KEY HF", "KEY LF", "THRESH", "ATTACK", "HOLD", "DECAY", "RANGE"]
    ):
        x = 140 + 44 * index
        controls.knob(panel, x, 18, 13, rng.uniform(0.1, 0.9), ticks=DARK)
        panel.text(x, 36, name, 2.3, face="narrow-bold", ink=DARK, align="center")
    return panel


def equaliser(rng) -> Sheet:
    """Two units of small faders."""
    panel = _blank(rng, (30, 31, 34), units=2)
    panel.text(24, 20, "KLARK TEKNIK", 4.4, face="sans-bold", ink=WHITE)
    panel.text(24, 34, "DN360", 5.2, face="sans-bold", ink=(226, 190, 90))
    panel.text(24, 44, "GRAPHIC EQUALISER", 2.4, face="narrow", ink=WHITE)
    for index in range(30):
        x = 118 + 11.3 * index
        share = 0.5 + 0.14 * rng.standard_normal()
        controls.slider(panel, x, 44, 46, min(0.95, max(0.05, share)), cap=(206, 206, 200),
                        cap_size=(4.4, 5.0))
    panel.text(24, 74, "MADE IN ENGLAND", 2.2, face="narrow", ink=WHITE)
    return panel


def hardware(rng, sheets: list[Sheet], bottom: float) -> list:
    """The sheets one above the other from the top down, in a wooden rack case."""
    height = sum(sheet.height + 0.9 for sheet in sheets)
    case = Sheet(WIDTH + 74, height + 60, 2.5, setting.surface(surfaces.wood, rng, (74, 50, 34)))
    case.fill((20, 14, case.width - 20, case.height - 14), (7, 7, 8))
    _rails(case)
    placed: list = [Placed(case, (-case.width / 2, bottom + height + 30, -3))]
    top = bottom + height
    for sheet in sheets:
        half = sheet.width / 2
        edge = [(-half, top, -2), (half, top, -2), (half, top - sheet.height - 5, -2),
                (-half, top - sheet.height - 5, -2)]
        placed += [Shadow(edge, 3, 0.5), Placed(sheet, (-half, top, 0))]
        top -= sheet.height + 0.9
    return placed


def _rails(case: Sheet) -> None:
    for x in (45, case.width - 45):
        case.fill((x - 9, 14, x + 9, case.height - 14), (52, 53, 55))
        for index in range(int((case.height - 40) / 15.88)):
            y = 24 + 15.88 * index
            case.fill((x - 4.5, y, x + 4.5, y + 9), (6, 6, 7))


def photograph(rng) -> Photograph:
    """From the chair in front, one lamp above."""
    units = [compressor(rng), reverb(rng), gate(rng), equaliser(rng)]
    stage = Stage()
    stage.add(setting.wall(rng, (134, 126, 114), 1900, 700, behind=60),
              setting.desk(rng, surfaces.carpet, (74, 66, 60), far=60, near=160))
    stage.add(*hardware(rng, units, 32))
    view = Viewpoint((-130, 200, 420), (-4, 138, 0), 2000, 1500, 28, 1.2)
    exposure = Exposure(gain=1.4, aperture=5, white=(1.06, 1.0, 0.88), direction=-80, slope=0.3,
                        noise=0.014)
    return Photograph(
        "rack", "Four rack units of four makers, from an angle.", "front panel", stage, view,
        exposure, ["dbx", "lexicon", "DRAWMER", "KLARK TEKNIK"],
        ["160A", "PCM 80", "DS201", "DN360"], origin=Origin(), quality=70,
        notes="Four devices: a brand belongs to the model on the same unit. "
        "The display text is a distractor.",
    )
