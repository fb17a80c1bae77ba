"""Lines that are no plain print on a straight baseline: hollow, glued, round, stacked letters."""

import numpy as np
from PIL import Image, ImageDraw

from . import fonts
from .sheet import RGB, Mark, Sheet


def mask(
    sheet: Sheet, x: float, y: float, string: str, cap: float, *, face: str = "sans",
    align: str = "left", spacing: float = 0.0, jitter: float = 0.0, stroke: float = 0.0,
    rng: np.random.Generator | None = None,
) -> tuple[Image.Image, Mark]:
    """The line, white on black in the sheet's size, and its mark; `stroke` thickens letters."""
    font = fonts.with_cap_height(face, cap * sheet.scale)
    advances = [font.getlength(letter) + spacing * sheet.scale for letter in string]
    length = sum(advances) - spacing * sheet.scale
    pen = x * sheet.scale - {"left": 0, "center": length / 2, "right": length}[align]
    left = pen / sheet.scale
    draw = ImageDraw.Draw(layer := Image.new("L", sheet.image.size, 0))
    for letter, advance in zip(string, advances):
        lift = rng.normal(0, jitter) * sheet.scale if jitter and rng else 0.0
        draw.text((pen, y * sheet.scale + lift), letter, 255, font, "ls",
                  stroke_width=stroke * sheet.scale)
        pen += advance
    return layer, _mark(string, left, y - cap, left + length / sheet.scale, y, cap)


def outlined(sheet: Sheet, x: float, y: float, string: str, cap: float, ink: RGB, line: float,
             **layout) -> None:
    """Hollow letters: only their outline, `line` millimetres wide, is printed."""
    outer, mark = mask(sheet, x, y, string, cap, stroke=line, **layout)
    inner, _ = mask(sheet, x, y, string, cap, **layout)
    sheet.image.paste(ink, (0, 0), Image.composite(Image.new("L", inner.size, 0), outer, inner))
    sheet.marks.append(mark)


def glued(sheet: Sheet, x: float, y: float, parts: list[tuple[str, float, RGB]],
          face: str = "sans-bold") -> None:
    """Parts of one name, each with its own capital height and ink, with no gap between them."""
    left = x
    for string, cap, ink in parts:
        layer, mark = mask(sheet, left, y, string, cap, face=face)
        sheet.image.paste(ink, (0, 0), layer)
        left = float(mark.corners[1, 0])
    tallest = max(cap for _, cap, _ in parts)
    name = "".join(string for string, _, _ in parts)
    sheet.marks.append(_mark(name, x, y - tallest, left, y, tallest))


def along_arc(sheet: Sheet, x: float, y: float, radius: float, string: str, cap: float, *,
              face: str = "sans-bold", ink: RGB = (20, 20, 22), spacing: float = 0.0,
              below: bool = False) -> None:
    """A line round `x`, `y`, its baseline at `radius`: over the top, or `below` it all."""
    font = fonts.with_cap_height(face, cap * sheet.scale)
    advances = [font.getlength(letter) / sheet.scale + spacing for letter in string]
    walked = -(sum(advances) - spacing) / 2
    places = []
    for letter, advance in zip(string, advances):
        turn = (walked + (advance - spacing) / 2) / radius
        angle = np.pi / 2 - turn if below else turn - np.pi / 2
        at = (x + radius * np.cos(angle), y + radius * np.sin(angle))
        _turned_letter(sheet, at, letter, font, -turn if below else turn, ink)
        places.append(at)
        walked += advance
    (left, top), (right, bottom) = np.min(places, axis=0) - cap, np.max(places, axis=0) + cap
    sheet.marks.append(_mark(string, left, top, right, bottom, cap))


def _turned_letter(sheet: Sheet, at, letter: str, font, turn: float, ink: RGB) -> None:
    reach = round(2 * font.size)
    tile = Image.new("RGBA", (2 * reach, 2 * reach), (*ink, 0))
    alpha = Image.new("L", tile.size, 0)
    ImageDraw.Draw(alpha).text((reach, reach), letter, 255, font, "ms")
    tile.putalpha(alpha.rotate(-np.degrees(turn), Image.Resampling.BICUBIC))
    sheet.place(tile, *at)


def stacked(sheet: Sheet, x: float, y: float, string: str, cap: float, pitch: float, *,
            face: str = "sans-bold", ink: RGB = (20, 20, 22)) -> None:
    """Upright letters one below the other, centred at `x`; the first baseline is at `y`."""
    for index, letter in enumerate(string):
        layer, _ = mask(sheet, x, y + pitch * index, letter, cap, face=face, align="center")
        sheet.image.paste(ink, (0, 0), layer)
    bottom = y + pitch * (len(string) - 1)
    sheet.marks.append(_mark(string, x - cap / 2, y - cap, x + cap / 2, bottom, cap))


def _mark(string: str, left: float, top: float, right: float, bottom: float, cap: float) -> Mark:
    corners = np.array([[left, top], [right, top], [right, bottom], [left, bottom]], float)
    return Mark(string, corners, cap)
