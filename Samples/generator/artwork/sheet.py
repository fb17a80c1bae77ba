"""A flat piece of equipment, drawn in millimetres, that remembers what is printed on it."""

from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageOps

from . import fonts

RGB = tuple[int, int, int]


@dataclass(frozen=True)
class Mark:
    """One printed line or barcode: where it is (four corners, millimetres) and what it says."""

    text: str
    corners: np.ndarray
    cap_height: float
    symbology: str | None = None


class Sheet:
    """A picture of `width` x `height` millimetres at `scale` pixels a millimetre."""

    def __init__(self, width: float, height: float, scale: float, surface) -> None:
        self.width, self.height, self.scale = width, height, scale
        size = (round(width * scale), round(height * scale))
        self.image = surface(*size).convert("RGBA")
        self.marks: list[Mark] = []

    def text(
        self, x: float, y: float, string: str, cap: float, *, face: str = "sans",
        ink: RGB = (20, 20, 22), align: str = "left", spacing: float = 0.0,
        jitter: float = 0.0, engraved: bool = False, rng: np.random.Generator | None = None,
    ) -> None:
        """Prints one line with its baseline at `y` and capitals `cap` millimetres tall.

        `spacing` is added between letters, `jitter` lifts each one at random as a hand stamp does.
        """
        font = fonts.with_cap_height(face, cap * self.scale)
        step = spacing * self.scale
        advances = [font.getlength(letter) + step for letter in string]
        length = sum(advances) - step
        left = x * self.scale - {"left": 0, "center": length / 2, "right": length}[align]
        self._letters(string, advances, left, y, font, ink, jitter, engraved, rng)
        self._remember(string, left, y, length, cap)

    def _letters(self, string, advances, left, y, font, ink, jitter, engraved, rng) -> None:
        draw = ImageDraw.Draw(self.image)
        pen = left
        for letter, advance in zip(string, advances):
            lift = rng.normal(0, jitter) * self.scale if jitter and rng else 0.0
            at = (pen, y * self.scale + lift)
            if engraved:
                offset = max(1.0, 0.07 * self.scale)
                draw.text((at[0] + offset, at[1] + offset), letter, (245, 245, 240), font, "ls")
            draw.text(at, letter, ink, font, "ls")
            pen += advance

    def _remember(self, string: str, left: float, y: float, length: float, cap: float) -> None:
        x0, x1 = left / self.scale, (left + length) / self.scale
        corners = np.array([[x0, y - cap], [x1, y - cap], [x1, y], [x0, y]], float)
        self.marks.append(Mark(string, corners, cap))

    def fill(self, box, rgb: RGB, outline: RGB | None = None, width: float = 0.3) -> None:
        """A flat rectangle; `box` is left, top, right, bottom."""
        edges = [value * self.scale for value in box]
        stroke = max(1, round(width * self.scale))
        ImageDraw.Draw(self.image).rectangle(edges, fill=rgb, outline=outline, width=stroke)

    def frame(self, box, rgb: RGB, width: float = 0.3, radius: float = 0.0) -> None:
        """An outline with optionally round corners."""
        edges = [value * self.scale for value in box]
        stroke = max(1, round(width * self.scale))
        ImageDraw.Draw(self.image).rounded_rectangle(
            edges, radius * self.scale, outline=rgb, width=stroke
        )

    def line(self, points, rgb: RGB, width: float = 0.3) -> None:
        """A polyline."""
        pixels = [(x * self.scale, y * self.scale) for x, y in points]
        stroke = max(1, round(width * self.scale))
        ImageDraw.Draw(self.image).line(pixels, fill=rgb, width=stroke)

    def place(self, tile: Image.Image, x: float, y: float) -> None:
        """Lays an RGBA tile (pixels of this sheet) with its centre at `x`, `y`."""
        at = (round(x * self.scale - tile.width / 2), round(y * self.scale - tile.height / 2))
        self.image.paste(tile, at, tile)

    def shade(self, box, softness: float, strength: float, radius: float = 0.0) -> None:
        """A soft dark patch: the shadow under something that stands on the sheet."""
        mask = Image.new("L", self.image.size, 0)
        edges = [value * self.scale for value in box]
        draw = ImageDraw.Draw(mask)
        draw.rounded_rectangle(edges, radius * self.scale, fill=round(255 * strength))
        mask = mask.filter(ImageFilter.GaussianBlur(softness * self.scale))
        self.image.paste((0, 0, 0, 255), (0, 0), mask)

    def round_corners(self, radius: float) -> None:
        """Cuts the sheet to a rounded outline."""
        finer = 4
        size = (self.image.width * finer, self.image.height * finer)
        mask = Image.new("L", size, 0)
        edges = (0, 0, size[0] - 1, size[1] - 1)
        ImageDraw.Draw(mask).rounded_rectangle(edges, radius * self.scale * finer, fill=255)
        self.image.putalpha(mask.reduce(finer))

    def attach(self, other: "Sheet", x: float, y: float, degrees: float = 0.0) -> None:
        """Sticks another sheet on this one, its centre at `x`, `y`, turned clockwise."""
        ratio = self.scale / other.scale
        size = (round(other.image.width * ratio), round(other.image.height * ratio))
        tile = other.image.resize(size, Image.Resampling.LANCZOS)
        tile = ImageOps.expand(tile, 3, (128, 128, 128, 0))
        tile = tile.rotate(-degrees, Image.Resampling.BICUBIC, expand=True)
        self._cast_edge(tile, x, y)
        self.place(tile, x, y)
        self.marks += [_moved(mark, other, x, y, degrees) for mark in other.marks]

    def _cast_edge(self, tile: Image.Image, x: float, y: float) -> None:
        # A label is a tenth of a millimetre thick: a thin shadow, low and to the right.
        border = round(1.2 * self.scale)
        mask = Image.new("L", (tile.width + 2 * border, tile.height + 2 * border), 0)
        mask.paste(tile.getchannel("A").point(lambda value: value * 0.55), (border, border))
        mask = mask.filter(ImageFilter.GaussianBlur(0.3 * self.scale))
        shadow = Image.new("RGBA", mask.size, (0, 0, 0, 255))
        shadow.putalpha(mask)
        self.place(shadow, x + 0.25, y + 0.3)


def _moved(mark: Mark, source: Sheet, x: float, y: float, degrees: float) -> Mark:
    turn = np.radians(degrees)
    rotation = np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
    centre = np.array([source.width / 2, source.height / 2])
    corners = (mark.corners - centre) @ rotation + np.array([x, y])
    return Mark(mark.text, corners, mark.cap_height, mark.symbology)
