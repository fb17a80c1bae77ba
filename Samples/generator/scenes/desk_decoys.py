"""A device among other things with print: a newspaper, a bottle, a screen."""

from PIL import Image

from ..artwork import controls, surfaces
from ..artwork.sheet import Sheet
from ..camera.exposure import Exposure
from ..camera.stage import Placed, Shadow, Stage
from ..camera.viewpoint import Viewpoint
from . import setting
from .photograph import Photograph

INK = (224, 224, 218)
BLACK = (30, 30, 32)


def _unit(rng) -> Sheet:
    panel = Sheet(220, 64, 7, setting.surface(surfaces.painted, rng, (38, 40, 46)))
    panel.text(10, 15, "TASCAM", 6, face="wide-bold", ink=INK, spacing=0.6)
    panel.text(210, 15, "DA-30", 5.4, face="sans-bold", ink=INK, align="right")
    panel.text(80, 14, "DIGITAL AUDIO TAPE DECK", 2.8, face="narrow", ink=INK)
    panel.fill((14, 24, 92, 46), (22, 22, 24), (70, 72, 76), 0.6)
    for index in range(5):
        controls.button(panel, 112 + 14 * index, 40, 11, 7, (190, 190, 186))
    controls.knob(panel, 200, 40, 14, 0.6, ticks=INK)
    return panel


def _newspaper(rng) -> Sheet:
    page = Sheet(190, 120, 6, setting.surface(surfaces.paper, rng, (214, 210, 198)))
    page.text(95, 18, "THE HARBOUR POST", 8, face="serif-bold", ink=BLACK, align="center")
    page.text(10, 26, "No. 48213", 4, face="serif-bold", ink=BLACK)
    page.text(180, 26, "MONDAY", 4, face="serif-bold", ink=BLACK, align="right")
    page.text(95, 42, "FENDER BENDER ON BRIDGE 12", 7, face="serif-bold", ink=BLACK, align="center")
    for column in range(4):
        for line in range(22):
            length = 40 if line % 7 else float(rng.uniform(10, 34))
            y = 50 + 3 * line
            page.line([(10 + 44 * column, y), (10 + 44 * column + length, y)], (120, 116, 108), 0.7)
    return page


def _screen() -> Sheet:
    screen = Sheet(170, 106, 6, lambda *size: Image.new("RGB", size, (18, 19, 21)))
    screen.fill((5, 5, 165, 97), (196, 212, 226))
    screen.fill((5, 5, 165, 15), (66, 92, 130))
    screen.text(10, 12.5, "Orders - Sony PCM-7030 - Order no. 70261", 4, face="modern", ink=INK)
    for index, line in enumerate(["Studer A820   sold", "Serial: see invoice 99120", "Total 2"]):
        screen.text(14, 32 + 14 * index, line, 5, face="modern", ink=BLACK)
    return screen


def _screen_on_its_foot(rng) -> list:
    dark = setting.surface(surfaces.painted, rng, (34, 34, 36))
    foot = setting.lying(Sheet(90, 50, 3, dark), x=140, z=-80, thickness=2)
    return [*foot, Placed(Sheet(24, 60, 8, dark), (128, 62, -74)),
            Placed(_screen(), (55, 166, -70))]


def _bottle(rng, x: float, z: float) -> list:
    glass = setting.surface(surfaces.painted, rng, (40, 66, 42), grain=2)
    body, neck = Sheet(54, 96, 8, glass), Sheet(20, 64, 10, glass)
    label = Sheet(54, 44, 10, setting.surface(surfaces.paper, rng, (226, 214, 180)))
    label.text(27, 16, "MARSHALL", 4.6, face="serif-bold", ink=(120, 24, 20), align="center")
    label.text(27, 26, "ALE", 6, face="serif-bold", ink=(120, 24, 20), align="center")
    label.text(27, 37, "0.5 l  LOT 4471203", 3.2, face="sans", ink=BLACK, align="center")
    body.attach(label, 27, 54)
    for sheet, radius in ((body, 14), (neck, 2)):
        for side in (0, sheet.width):
            sheet.shade((side - 3, -5, side + 3, sheet.height + 5), 2.5, 0.75)
        sheet.round_corners(radius)
    return [
        Shadow([(x - 30, 0, z - 20), (x + 34, 0, z - 20), (x + 44, 0, z + 14), (x - 20, 0, z + 14)],
               7, 0.7),
        Placed(neck, (x - 10, 154, z - 1)), Placed(body, (x - 27, 96, z)),
    ]


def photograph(rng) -> Photograph:
    """A desk as it is."""
    stage = Stage()
    stage.add(setting.wall(rng, (142, 136, 126)),
              setting.desk(rng, surfaces.wood, (132, 100, 70), near=320, scale=2))
    stage.add(*_screen_on_its_foot(rng))
    stage.add(*setting.box(rng, _unit(rng), (38, 40, 46), depth=60, x=-6, floor=6))
    stage.add(*_bottle(rng, -150, 12))
    stage.add(*setting.lying(_newspaper(rng), x=10, z=92, degrees=-6))
    view = Viewpoint((6, 186, 372), (-4, 62, 0), 1280, 960, 29, 0.6)
    exposure = Exposure(gain=1.4, aperture=6, white=(1.02, 1.0, 0.95), direction=-100)
    return Photograph(
        "desk-decoys", "A device between a newspaper, a bottle and a screen.", "front panel", stage,
        view, exposure, ["TASCAM"], ["DA-30"], quality=70,
        notes="Names and numbers on the paper, the bottle and the screen are distractors; "
        "no serial number is in view.",
    )
