"""Desks, walls and boxes that the scenes share. The desk is the plane y = 0."""

from functools import partial

import numpy as np

from ..artwork import surfaces
from ..artwork.sheet import Sheet
from ..camera.stage import Placed, Shadow

Random = np.random.Generator


def surface(kind, rng: Random, rgb, **details):
    """A surface function that only wants its size in pixels, as a sheet expects it."""
    return partial(_sized, kind, rng, rgb, details)


def _sized(kind, rng, rgb, details, width, height):
    return kind(rng, width, height, rgb, **details)


def desk(rng: Random, kind, rgb, width=1400.0, far=700.0, near=300.0, scale=1.6, x=0.0,
         **details):
    """A horizontal plane from `far` behind the origin to `near` in front of it."""
    sheet = Sheet(width, far + near, scale, surface(kind, rng, rgb, **details))
    return Placed(sheet, (x - width / 2, 0, -far), (1, 0, 0), (0, 0, 1))


def wall(rng: Random, rgb, width=3200.0, height=1500.0, behind=700.0, brightness=0.8, x=0.0):
    """A plain wall that closes the view."""
    sheet = Sheet(width, height, 0.5, surface(surfaces.concrete, rng, rgb))
    return Placed(sheet, (x - width / 2, height - 100, -behind), brightness=brightness)


def box(rng: Random, front: Sheet, rgb, *, depth=280.0, x=0.0, floor=8.0, side=None) -> list:
    """A housing that stands on its feet at z = 0, with its shadows; `side` is -1 or 1 if seen."""
    left, right, top = x - front.width / 2, x + front.width / 2, floor + front.height
    front.line([(0, 0.3), (front.width, 0.3)], tuple(min(255, value + 70) for value in rgb), 0.6)
    lid = Sheet(front.width, depth, 2.0, surface(surfaces.painted, rng, rgb))
    things = [
        Shadow([(left - 20, 0, -depth), (right + 60, 0, -depth), (right + 70, 0, 40),
                (left - 10, 0, 40)], 28, 0.45),
        Shadow([(left, 0, -depth), (right, 0, -depth), (right, 0, 6), (left, 0, 6)], 6, 0.85),
        Placed(lid, (left, top, -depth), (1, 0, 0), (0, 0, 1), 1.25),
    ]
    if side:
        flank = Sheet(depth, front.height, 2.0, surface(surfaces.painted, rng, rgb))
        edge = (right, top, 0.0) if side > 0 else (left, top, -depth)
        things.append(Placed(flank, edge, (0, 0, -1) if side > 0 else (0, 0, 1), (0, -1, 0), 0.6))
    return things + [Placed(front, (left, top, 0.0))]


def lying(sheet: Sheet, *, x=0.0, z=0.0, degrees=0.0, lift=0.4, thickness=0.0) -> list:
    """A sheet flat on the desk, its centre at `x`, `z`, turned clockwise as seen from above."""
    turn = np.radians(degrees)
    right = np.array([np.cos(turn), 0.0, np.sin(turn)])
    down = np.array([-np.sin(turn), 0.0, np.cos(turn)])
    centre = np.array([x, lift + thickness, z])
    corner = centre - right * sheet.width / 2 - down * sheet.height / 2
    placed = Placed(sheet, tuple(corner), tuple(right), tuple(down))
    outline = placed.outline()
    outline[:, 1] = 0.1
    reach = max(0.8, thickness * 0.7)
    fallen = outline + np.array([reach, 0.0, reach * 0.6])
    return [
        Shadow([tuple(point) for point in outline], max(0.8, thickness * 0.35), 0.75),
        Shadow([tuple(point) for point in fallen], max(0.9, reach * 0.45), 0.6),
        placed,
    ]
