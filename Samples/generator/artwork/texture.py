"""Random fields that the surfaces are made of."""

import numpy as np
from PIL import Image


def smooth(rng: np.random.Generator, width: int, height: int, cell: float) -> np.ndarray:
    """Smooth noise, mean about 0 and deviation about 1, with features about `cell` pixels wide."""
    return stretched(rng, width, height, cell, cell)


def stretched(
    rng: np.random.Generator, width: int, height: int, cell_x: float, cell_y: float
) -> np.ndarray:
    """Smooth noise with its own feature size along each axis, as in wood or brushed metal."""
    columns = max(2, round(width / cell_x) + 2)
    rows = max(2, round(height / cell_y) + 2)
    coarse = rng.standard_normal((rows, columns)).astype(np.float32)
    return np.asarray(Image.fromarray(coarse).resize((width, height), Image.Resampling.BICUBIC))


def layered(rng: np.random.Generator, width: int, height: int, cell: float) -> np.ndarray:
    """Several octaves of smooth noise: stains, dust, uneven light."""
    field = np.zeros((height, width), np.float32)
    for octave in range(4):
        field += smooth(rng, width, height, max(1.0, cell / 2**octave)) / 2**octave
    return field / 1.6


def tinted(rgb: tuple[int, int, int], variation: np.ndarray) -> Image.Image:
    """A picture of one colour whose brightness varies by `variation` (levels of 255)."""
    pixels = np.asarray(rgb, np.float32) + variation[..., None]
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))
