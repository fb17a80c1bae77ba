"""Back panel parts: jacks, XLR, MIDI, mains inlet, terminals."""

import numpy as np

from . import controls, solids
from .sheet import Sheet


def jack(sheet: Sheet, x: float, y: float) -> None:
    """A 6.3 mm socket with a nickel nut."""
    nut = solids.spun(11.5 * sheet.scale, (166, 166, 168))
    sheet.place(solids.drop_shadow(nut, 0.7 * sheet.scale), x + 0.4, y + 0.6)
    sheet.place(nut, x, y)
    sheet.place(solids.hole(6.5 * sheet.scale), x, y)


def xlr(sheet: Sheet, x: float, y: float, female: bool) -> None:
    """A three-pole audio connector in its square flange."""
    sheet.fill((x - 13, y - 15.5, x + 13, y + 15.5), (30, 30, 32), (66, 66, 68), 0.4)
    sheet.place(solids.spun(23 * sheet.scale, (44, 44, 46), 0.0, 16), x, y)
    sheet.place(solids.hole(19 * sheet.scale, (18, 18, 19)), x, y)
    for angle in (210, 330, 90):
        turn = np.radians(angle)
        at = (x + 4.6 * np.cos(turn), y + 4.6 * np.sin(turn))
        pin = solids.hole(3.4 * sheet.scale) if female else solids.dome(
            3.0 * sheet.scale, (190, 186, 170))
        sheet.place(pin, *at)
    for dx, dy in ((-10, -12.5), (10, 12.5)):
        controls.screw(sheet, x + dx, y + dy, 3.6, dx)


def midi(sheet: Sheet, x: float, y: float) -> None:
    """A five-pole DIN socket."""
    sheet.place(solids.spun(17.5 * sheet.scale, (122, 122, 124), 0.0, 30), x, y)
    sheet.place(solids.hole(14.6 * sheet.scale, (22, 22, 23)), x, y)
    for angle in (0, 45, 90, 135, 180):
        turn = np.radians(angle)
        at = (x + 4.6 * np.cos(turn), y - 4.6 * np.sin(turn) + 1.2)
        sheet.place(solids.hole(2.0 * sheet.scale, (3, 3, 3)), *at)
    for dx in (-11.2, 11.2):
        controls.screw(sheet, x + dx, y, 3.4, dx)


def mains_inlet(sheet: Sheet, x: float, y: float) -> None:
    """An IEC 60320 C14 inlet."""
    sheet.fill((x - 15.5, y - 12, x + 15.5, y + 12), (24, 24, 25), (52, 52, 54), 0.5)
    outline = [(-12, 8), (12, 8), (12, -3), (8, -8), (-8, -8), (-12, -3)]
    sheet.fill((x - 12, y - 3, x + 12, y + 8), (6, 6, 7))
    sheet.fill((x - 8, y - 8, x + 8, y), (6, 6, 7))
    sheet.line([(x + dx, y + dy) for dx, dy in outline + outline[:1]], (60, 60, 62), 0.4)
    for dx, dy in ((-6.5, 2.5), (0, -2.5), (6.5, 2.5)):
        sheet.fill((x + dx - 0.9, y + dy - 3, x + dx + 0.9, y + dy + 3), (176, 174, 164))


def binding_post(sheet: Sheet, x: float, y: float, rgb) -> None:
    """A 4 mm terminal as test equipment has them."""
    collar = solids.knurled(13 * sheet.scale, rgb, 24)
    sheet.place(solids.drop_shadow(collar, 1.2 * sheet.scale), x + 0.8, y + 1.1)
    sheet.place(collar, x, y)
    sheet.place(solids.spun(8 * sheet.scale, (176, 150, 92)), x, y)
    sheet.place(solids.hole(4.2 * sheet.scale), x, y)


def bnc(sheet: Sheet, x: float, y: float) -> None:
    """A bayonet coaxial socket."""
    body = solids.spun(11 * sheet.scale, (170, 170, 168))
    sheet.place(solids.drop_shadow(body, 0.9 * sheet.scale), x + 0.6, y + 0.8)
    sheet.place(body, x, y)
    sheet.place(solids.hole(8.4 * sheet.scale, (30, 30, 31)), x, y)
    sheet.place(solids.dome(4.2 * sheet.scale, (226, 224, 214)), x, y)
    sheet.place(solids.hole(1.6 * sheet.scale), x, y)
