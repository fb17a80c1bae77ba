"""What panels, labels and desks are made of. Every function returns an RGB picture."""

import numpy as np
from PIL import Image, ImageDraw

from . import texture

RGB = tuple[int, int, int]
Random = np.random.Generator


def brushed(rng: Random, width: int, height: int, rgb: RGB, grain: float = 5.0) -> Image.Image:
    """Brushed metal: fine horizontal strokes and one broad band of reflected light."""
    strokes = texture.stretched(rng, width, height, 90, 1) * grain
    strokes += texture.stretched(rng, width, height, 400, 3) * grain * 0.6
    across = np.linspace(-1.0, 1.0, width, dtype=np.float32)
    band = 20 * np.exp(-(((across - rng.uniform(-0.6, 0.6)) / 0.35) ** 2))
    return texture.tinted(rgb, strokes + band + _soiling(rng, width, height, 2.5))


def painted(rng: Random, width: int, height: int, rgb: RGB, grain: float = 3.0) -> Image.Image:
    """Powder coat or enamel: a fine pebble, a little dirt, a few hairline scratches."""
    pebble = texture.smooth(rng, width, height, 2.0) * grain
    pixels = texture.tinted(rgb, pebble + _soiling(rng, width, height, 2.0))
    return _scratched(rng, pixels, count=max(3, width * height // 400_000))


def paper(rng: Random, width: int, height: int, rgb: RGB) -> Image.Image:
    """Label stock: almost flat, with faint fibres and handling marks."""
    fibres = texture.smooth(rng, width, height, 2.5) * 1.6
    return texture.tinted(rgb, fibres + _soiling(rng, width, height, 3.0))


def wood(rng: Random, width: int, height: int, rgb: RGB) -> Image.Image:
    """A planed board with the grain running across."""
    rows = np.linspace(0, 46, height, dtype=np.float32)[:, None]
    waves = texture.stretched(rng, width, height, width / 3, height / 9)
    rings = np.sin(rows + 3.2 * waves) * 9 + np.sin(rows * 5.3 + 9 * waves) * 4
    pores = texture.stretched(rng, width, height, 60, 1.5)
    dark = np.where(pores > 1.5, -22, 0) + pores * 4
    return texture.tinted(rgb, rings + dark + texture.layered(rng, width, height, 300) * 6)


def carpet(rng: Random, width: int, height: int, rgb: RGB) -> Image.Image:
    """Short-pile carpet tiles: coarse speckle that swallows light."""
    tufts = texture.smooth(rng, width, height, 5) * 15 + texture.smooth(rng, width, height, 2) * 11
    flecks = np.where(texture.smooth(rng, width, height, 6) > 1.9, 26, 0)
    return texture.tinted(rgb, tufts + flecks + texture.layered(rng, width, height, 500) * 7)


def cutting_mat(rng: Random, width: int, height: int, rgb: RGB, pitch: float) -> Image.Image:
    """A bench mat with a printed grid every `pitch` pixels."""
    pebble = texture.smooth(rng, width, height, 1.5) * 4
    line = max(2, round(pitch / 28))
    for position in np.arange(pitch / 2, max(width, height), pitch).astype(int):
        pebble[:, position : position + line] += 26
        pebble[position : position + line, :] += 26
    return texture.tinted(rgb, pebble + _soiling(rng, width, height, 5.0))


def concrete(rng: Random, width: int, height: int, rgb: RGB) -> Image.Image:
    """A rough wall or floor."""
    coarse = texture.layered(rng, width, height, 220) * 9
    return texture.tinted(rgb, coarse + texture.smooth(rng, width, height, 2) * 6)


def _soiling(rng: Random, width: int, height: int, strength: float) -> np.ndarray:
    stains = texture.layered(rng, width, height, max(40, width / 6)) * strength
    dust = texture.smooth(rng, width, height, 3)
    return stains + np.where(dust > 2.6, 14, 0)


def _scratched(rng: Random, picture: Image.Image, count: int) -> Image.Image:
    layer = Image.new("L", picture.size, 0)
    draw = ImageDraw.Draw(layer)
    for _ in range(min(count, 40)):
        x, y = rng.uniform(0, picture.width), rng.uniform(0, picture.height)
        angle, length = rng.uniform(0, 6.3), rng.uniform(20, picture.width / 8)
        end = (x + length * np.cos(angle), y + length * np.sin(angle))
        draw.line([(x, y), end], fill=int(rng.uniform(8, 34)), width=1)
    bright = Image.new("RGB", picture.size, (235, 235, 230))
    return Image.composite(bright, picture, layer)
