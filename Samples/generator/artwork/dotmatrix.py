"""Print made of dots, five wide and seven high, as needle printers make it."""

import numpy as np
from PIL import Image, ImageDraw

from .sheet import RGB, Mark, Sheet

# Seven rows a letter, each row a number of five bits, the highest bit on the left.
GLYPHS = {
    "0": (14, 17, 19, 21, 25, 17, 14), "1": (4, 12, 4, 4, 4, 4, 14),
    "2": (14, 17, 1, 6, 8, 16, 31), "3": (31, 2, 4, 2, 1, 17, 14),
    "4": (2, 6, 10, 18, 31, 2, 2), "5": (31, 16, 30, 1, 1, 17, 14),
    "6": (6, 8, 16, 30, 17, 17, 14), "7": (31, 1, 2, 4, 8, 8, 8),
    "8": (14, 17, 17, 14, 17, 17, 14), "9": (14, 17, 17, 15, 1, 2, 12),
    "A": (14, 17, 17, 31, 17, 17, 17), "B": (30, 17, 17, 30, 17, 17, 30),
    "C": (14, 17, 16, 16, 16, 17, 14), "D": (30, 17, 17, 17, 17, 17, 30),
    "E": (31, 16, 16, 30, 16, 16, 31), "F": (31, 16, 16, 30, 16, 16, 16),
    "G": (14, 17, 16, 23, 17, 17, 15), "H": (17, 17, 17, 31, 17, 17, 17),
    "I": (14, 4, 4, 4, 4, 4, 14), "J": (7, 2, 2, 2, 2, 18, 12),
    "K": (17, 18, 20, 24, 20, 18, 17),
    "L": (16, 16, 16, 16, 16, 16, 31), "M": (17, 27, 21, 21, 17, 17, 17),
    "N": (17, 25, 21, 19, 17, 17, 17), "O": (14, 17, 17, 17, 17, 17, 14),
    "P": (30, 17, 17, 30, 16, 16, 16), "Q": (14, 17, 17, 17, 21, 18, 13),
    "R": (30, 17, 17, 30, 20, 18, 17), "S": (15, 16, 16, 14, 1, 1, 30),
    "T": (31, 4, 4, 4, 4, 4, 4), "U": (17, 17, 17, 17, 17, 17, 14),
    "V": (17, 17, 17, 17, 17, 10, 4), "W": (17, 17, 17, 21, 21, 27, 17),
    "X": (17, 17, 10, 4, 10, 17, 17),
    "Y": (17, 17, 10, 4, 4, 4, 4), "Z": (31, 1, 2, 4, 8, 16, 31), "-": (0, 0, 0, 14, 0, 0, 0),
    "/": (1, 1, 2, 4, 8, 16, 16), ":": (0, 4, 4, 0, 4, 4, 0), ".": (0, 0, 0, 0, 0, 12, 12),
    " ": (0, 0, 0, 0, 0, 0, 0),
}


def print_on(
    sheet: Sheet, x: float, y: float, string: str, cap: float, ink: RGB,
    rng: np.random.Generator,
) -> None:
    """Prints one line with its baseline at `y`; dots land a little off and vary in weight."""
    pitch = cap / 6.0
    draw = ImageDraw.Draw(layer := Image.new("L", sheet.image.size, 0))
    for index, letter in enumerate(string):
        for row, bits in enumerate(GLYPHS[letter]):
            for column in range(5):
                if bits >> (4 - column) & 1:
                    across = x + (index * 6 + column) * pitch + rng.normal(0, pitch * 0.05)
                    down = y - cap + row * pitch + rng.normal(0, pitch * 0.05)
                    _dot(draw, sheet, across, down, pitch * rng.uniform(0.40, 0.52), rng)
    sheet.image.paste(ink, (0, 0), layer)
    width = (len(string) * 6 - 1) * pitch
    corners = np.array([[x, y - cap], [x + width, y - cap], [x + width, y], [x, y]], float)
    sheet.marks.append(Mark(string, corners, cap))


def _dot(draw, sheet: Sheet, x: float, y: float, radius: float, rng) -> None:
    centre_x, centre_y, reach = x * sheet.scale, y * sheet.scale, radius * sheet.scale
    box = (centre_x - reach, centre_y - reach, centre_x + reach, centre_y + reach)
    draw.ellipse(box, fill=int(rng.uniform(170, 250)))
