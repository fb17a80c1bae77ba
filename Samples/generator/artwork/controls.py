"""Front panel parts: knobs, sliders, switches, lamps, displays, meters."""

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from . import solids
from .sheet import RGB, Sheet


def knob(sheet: Sheet, x: float, y: float, diameter: float, setting: float, *,
         body: RGB = (34, 34, 36), cap: RGB = (60, 60, 62), pointer: RGB = (235, 235, 230),
         ticks: RGB | None = None) -> None:
    """A rotary control; `setting` runs from 0 (lower left) to 1 (lower right)."""
    pixels = diameter * sheet.scale
    if ticks:
        _ticks(sheet, x, y, diameter, ticks)
    skirt = solids.knurled(pixels, body)
    reach = diameter * 0.12
    sheet.place(solids.drop_shadow(skirt, reach * sheet.scale), x + reach, y + reach * 1.3)
    sheet.place(skirt, x, y)
    sheet.place(solids.spun(pixels * 0.72, cap, contrast=14), x, y)
    angle = np.radians(135 + 270 * setting)
    inner, outer = diameter * 0.12, diameter * 0.47
    direction = np.array([np.cos(angle), np.sin(angle)])
    start, end = np.array([x, y]) + inner * direction, np.array([x, y]) + outer * direction
    sheet.line([tuple(start), tuple(end)], pointer, diameter * 0.07)


def _ticks(sheet: Sheet, x: float, y: float, diameter: float, ink: RGB) -> None:
    for step in range(11):
        angle = np.radians(135 + 27 * step)
        near, far = diameter * 0.58, diameter * 0.68
        points = [(x + reach * np.cos(angle), y + reach * np.sin(angle)) for reach in (near, far)]
        sheet.line(points, ink, max(0.2, diameter * 0.02))


def slider(sheet: Sheet, x: float, y: float, travel: float, setting: float, *,
           cap: RGB = (40, 40, 42), cap_size: tuple[float, float] = (5.5, 9.0)) -> None:
    """A vertical fader, its slot centred at `x`, `y`; 0 is the bottom."""
    sheet.fill((x - 0.7, y - travel / 2, x + 0.7, y + travel / 2), (9, 9, 10))
    at = y + travel / 2 - setting * travel
    tile = solids.block(cap_size[0] * sheet.scale, cap_size[1] * sheet.scale, cap, 0.2)
    sheet.place(solids.drop_shadow(tile, 0.9 * sheet.scale), x + 0.6, at + 1.0)
    sheet.place(tile, x, at)
    sheet.line([(x - cap_size[0] / 2, at), (x + cap_size[0] / 2, at)], (230, 230, 225), 0.5)


def button(sheet: Sheet, x: float, y: float, width: float, height: float, rgb: RGB) -> None:
    """A push button."""
    tile = solids.block(width * sheet.scale, height * sheet.scale, rgb)
    sheet.place(solids.drop_shadow(tile, 0.5 * sheet.scale), x + 0.3, y + 0.5)
    sheet.place(tile, x, y)


def toggle(sheet: Sheet, x: float, y: float, up: bool) -> None:
    """A bat-handle switch with its hexagon nut."""
    sheet.place(solids.spun(8 * sheet.scale, (150, 150, 152)), x, y)
    sheet.place(solids.hole(4.6 * sheet.scale), x, y)
    tip = y - 4.2 if up else y + 4.2
    sheet.line([(x, y), (x, tip)], (168, 168, 170), 2.2)
    sheet.place(solids.dome(3.6 * sheet.scale, (186, 186, 188)), x, tip)


def lamp(sheet: Sheet, x: float, y: float, diameter: float, rgb: RGB, lit: bool) -> None:
    """An LED; a lit one has a halo."""
    if lit:
        halo = solids.dome(diameter * 3.2 * sheet.scale, rgb, 0)
        soft = halo.getchannel("A").filter(ImageFilter.GaussianBlur(diameter * 0.5 * sheet.scale))
        halo.putalpha(soft.point(lambda value: value * 0.35))
        sheet.place(halo, x, y)
    shown = rgb if lit else tuple(value // 3 for value in rgb)
    sheet.place(solids.dome(diameter * sheet.scale, shown, 120 if lit else 40), x, y)


def screw(sheet: Sheet, x: float, y: float, diameter: float, turn: float = 0.4) -> None:
    """A cross-head screw."""
    tile = solids.spun(diameter * sheet.scale, (132, 132, 134), contrast=26)
    sheet.place(solids.drop_shadow(tile, 0.4 * sheet.scale, 0.7), x + 0.2, y + 0.3)
    sheet.place(tile, x, y)
    for quarter in (turn, turn + np.pi / 2):
        across = diameter * 0.3 * np.array([np.cos(quarter), np.sin(quarter)])
        sheet.line([(x - across[0], y - across[1]), (x + across[0], y + across[1])],
                   (28, 28, 30), diameter * 0.12)


def window(sheet: Sheet, box, glass: RGB = (16, 18, 18)) -> None:
    """A recessed display window with a faint reflection across its upper half."""
    sheet.frame((box[0] - 0.8, box[1] - 0.8, box[2] + 0.8, box[3] + 0.8), (8, 8, 9), 0.9, 0.6)
    sheet.fill(box, glass)
    width, height = (round((box[2] - box[0]) * sheet.scale), round((box[3] - box[1]) * sheet.scale))
    gleam = Image.new("L", (width, height), 0)
    draw = ImageDraw.Draw(gleam)
    corners = [(0, 0), (width * 0.62, 0), (width * 0.4, height), (0, height)]
    draw.polygon(corners, fill=16)
    tile = Image.new("RGBA", (width, height), (255, 255, 255, 255))
    tile.putalpha(gleam)
    sheet.place(tile, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2)


def meter(sheet: Sheet, x: float, y: float, width: float, height: float, reading: float) -> None:
    """A moving-coil level meter with a printed arc and no figures."""
    box = (x - width / 2, y - height / 2, x + width / 2, y + height / 2)
    sheet.fill(box, (232, 214, 158), (12, 12, 13), 1.2)
    pivot, reach = np.array([x, y + height * 0.42]), height * 0.68
    arc = [tuple(pivot + reach * np.array([np.cos(a), np.sin(a)]))
           for a in np.linspace(np.radians(216), np.radians(324), 40)]
    sheet.line(arc[:29], (30, 28, 24), 0.35)
    sheet.line(arc[28:], (170, 30, 24), 0.9)
    for angle in np.linspace(np.radians(216), np.radians(324), 12):
        ray = np.array([np.cos(angle), np.sin(angle)])
        sheet.line([tuple(pivot + reach * ray), tuple(pivot + reach * 1.1 * ray)], (30, 28, 24))
    needle = np.radians(216 + 108 * reading)
    tip = pivot + reach * 1.05 * np.array([np.cos(needle), np.sin(needle)])
    sheet.line([tuple(pivot), tuple(tip)], (24, 20, 18), 0.4)
    sheet.fill((box[0], box[3] - height * 0.13, box[2], box[3]), (20, 20, 21))


def ladder(sheet: Sheet, x: float, y: float, width: float, count: int, lit: int) -> None:
    """A horizontal row of level lamps, green to red."""
    for index in range(count):
        share = index / (count - 1)
        rgb = (60, 220, 70) if share < 0.6 else (240, 190, 40) if share < 0.85 else (240, 50, 40)
        shown = rgb if index < lit else tuple(value // 4 for value in rgb)
        left = x + index * width / count
        sheet.fill((left, y - 1.1, left + width / count * 0.7, y + 1.1), shown)


def vents(sheet: Sheet, box, pitch: float = 3.2) -> None:
    """Rows of ventilation slots."""
    for top in np.arange(box[1], box[3], pitch):
        edges = [value * sheet.scale for value in (box[0], top, box[2], top + pitch * 0.45)]
        ImageDraw.Draw(sheet.image).rounded_rectangle(
            edges, pitch * 0.2 * sheet.scale, fill=(8, 8, 9)
        )
