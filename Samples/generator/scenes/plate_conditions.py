"""How a random plate is photographed: from where, how sharp, in what light."""

from dataclasses import dataclass

import numpy as np

from ..artwork.sheet import Mark
from ..camera.exposure import Exposure
from ..camera.light import Glare
from ..camera.stage import Placed
from ..camera.viewpoint import Viewpoint

SIZES = [(1280, 960), (1280, 960), (1280, 960), (1024, 768), (800, 600)]
# The lowest capitals of what the truth names are this high.
LOWEST_PIXELS = 7.5
# Letters without ink must be this much larger to be read.
INKLESS = 1.8
# More light than this over a line washes it out.
WASHED_OUT = 0.42
TRIES = 60


@dataclass(frozen=True)
class Print:
    """Where the lines that the truth names are in the picture, and how high they seem at least."""

    centres: np.ndarray
    height: float


def view(rng, placed: Placed, marks: list[Mark], inkless: bool) -> tuple[Viewpoint, Print]:
    """A place from which all of `marks` are in the frame and large enough; one in four is steep."""
    width, height = SIZES[rng.integers(len(SIZES))]
    for _ in range(TRIES):
        tried = _view(rng, width, height)
        seen = _print(tried, placed, marks, inkless)
        if seen:
            return tried, seen
    straight = Viewpoint((0, 0, 110), (0, 0, 0), width, height, 28)
    corners = [straight.project(placed.world(mark.corners))[:, :2] for mark in marks]
    return straight, Print(np.array([each.mean(axis=0) for each in corners]), LOWEST_PIXELS)


def _view(rng, width: int, height: int) -> Viewpoint:
    distance = float(rng.uniform(85, 215))
    reach = 0.95 if rng.random() < 0.25 else 0.4
    side, up = rng.uniform(-reach, reach, 2) * distance
    # A pixel covers more of the plate from afar: the plate need not be in the middle then.
    off = (distance - 80) * 0.16
    target = tuple(float(value) for value in rng.uniform(-off, off, 2)) + (0.0,)
    roll = float(rng.normal(0, 14 if rng.random() < 0.15 else 4))
    return Viewpoint((float(side), float(up), distance), target, width, height, 28, roll)


def _print(tried: Viewpoint, placed: Placed, marks: list[Mark], inkless: bool) -> Print | None:
    """The print as seen from there; nothing where it is cut off, too small or behind the camera."""
    try:
        tried.project(placed.outline())
    except ValueError:
        return None
    centres, heights = [], []
    for mark in marks:
        corners = tried.project(placed.world(mark.corners))[:, :2]
        if (corners < 4).any() or (corners > (tried.width - 4, tried.height - 4)).any():
            return None
        centres.append(corners.mean(axis=0))
        heights += [np.linalg.norm(corners[top] - corners[3 - top]) for top in (0, 1)]
    least = float(min(heights)) / (INKLESS if inkless else 1)
    return Print(np.array(centres), least) if least >= LOWEST_PIXELS else None


def exposure(rng, seen: Viewpoint, text: Print) -> Exposure:
    """Blur goes as far as a person can still read: it is measured in heights of the letters."""
    softness = float(rng.uniform(0.5, 1.2))
    if rng.random() < 0.25:
        softness = max(softness, text.height * float(rng.uniform(0.09, 0.14)))
    shake = float(rng.choice([0, 0, 0.1, 0.2])) * text.height
    return Exposure(
        gain=float(rng.uniform(0.5, 1.15)),
        white=(float(rng.uniform(0.94, 1.12)), 1.0, float(rng.uniform(0.78, 1.04))),
        direction=float(rng.uniform(-180, 180)), slope=float(rng.uniform(0.1, 0.4)),
        softness=softness, shake=shake, shake_angle=float(rng.uniform(0, 180)),
        noise=float(rng.uniform(0.008, 0.026)),
        aperture=float(rng.uniform(0, min(12, text.height * 0.5))),
        glare=_glare(rng, seen, text) if rng.random() < 0.35 else [])


def _glare(rng, seen: Viewpoint, text: Print) -> list[Glare]:
    """A mirrored lamp near the print, but not so bright over a line that nobody could read it."""
    for _ in range(TRIES):
        lamp = Glare(
            float(rng.uniform(0.1, 0.9)), float(rng.uniform(0.1, 0.9)),
            float(rng.uniform(0.06, 0.2)), float(rng.uniform(0.03, 0.07)),
            float(rng.uniform(0, 180)), float(rng.uniform(0.15, 1.0)))
        coarse = lamp.added(seen.width // 16, seen.height // 16)
        # A picture's last columns and rows have no coarse pixel of their own.
        columns, rows = np.minimum(text.centres // 16, np.subtract(coarse.shape[1::-1], 1)).astype(int).T
        if coarse[rows, columns].max() <= WASHED_OUT:
            return [lamp]
    return []


def quality(rng) -> int:
    """JPEG quality: a third is compressed as messengers do it."""
    low, high = (30, 55) if rng.random() < 1 / 3 else (55, 93)
    return int(rng.uniform(low, high))
