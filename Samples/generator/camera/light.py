"""Light as it reaches the sensor, in linear values from 0 to 1."""

from dataclasses import dataclass

import numpy as np

from ..artwork import texture


@dataclass(frozen=True)
class Glare:
    """A lamp or window mirrored in a shiny surface.

    `x` and `y` are fractions of the picture, `reach_x` and `reach_y` fractions of its width.
    """

    x: float
    y: float
    reach_x: float
    reach_y: float
    degrees: float = 0.0
    strength: float = 1.0
    edge: float = 2.0

    def added(self, width: int, height: int) -> np.ndarray:
        """The extra light at every pixel."""
        rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
        dx, dy = columns / width - self.x, (rows - self.y * height) / width
        turn = np.radians(self.degrees)
        along = (dx * np.cos(turn) + dy * np.sin(turn)) / self.reach_x
        across = (-dx * np.sin(turn) + dy * np.cos(turn)) / self.reach_y
        distance = np.maximum(np.hypot(along, across), 1e-3) ** self.edge
        return self.strength * np.exp(-distance)


def linear(pixels: np.ndarray) -> np.ndarray:
    """sRGB levels (0-255) to linear light."""
    value = pixels.astype(np.float32) / 255
    return np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)


def encoded(light: np.ndarray) -> np.ndarray:
    """Linear light to sRGB values from 0 to 1."""
    value = np.clip(light, 0, 1)
    return np.where(value <= 0.0031308, value * 12.92, 1.055 * value ** (1 / 2.4) - 0.055)


def falloff(
    rng: np.random.Generator, width: int, height: int, direction: float, slope: float,
    vignette: float,
) -> np.ndarray:
    """Uneven room light: brighter towards `direction` (degrees), darker in the corners."""
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
    x, y = columns / width * 2 - 1, rows / height * 2 - 1
    turn = np.radians(direction)
    gain = 1 + slope * (x * np.cos(turn) + y * np.sin(turn))
    gain *= 1 + 0.06 * texture.smooth(rng, width, height, width / 3)
    return np.clip(gain / (1 + vignette * (x * x + y * y) / 2) ** 2, 0.05, None)
