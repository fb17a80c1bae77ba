"""Shaded round and square bodies: the building blocks of knobs, jacks and screws."""

import numpy as np
from PIL import Image, ImageFilter

RGB = tuple[int, int, int]


def _polar(pixels: int) -> tuple[np.ndarray, np.ndarray]:
    axis = np.linspace(-1, 1, pixels, dtype=np.float32)
    x, y = np.meshgrid(axis, axis)
    return np.hypot(x, y), np.arctan2(y, x)


def _cut(pixels: np.ndarray, radius: np.ndarray, inner: float = 0.0) -> Image.Image:
    edge = 2.0 / radius.shape[0]
    alpha = np.clip((1 - radius) / edge, 0, 1) * np.clip((radius - inner) / edge + 1, 0, 1)
    rgba = np.dstack([np.clip(pixels, 0, 255), alpha * 255])
    return Image.fromarray(rgba.astype(np.uint8), "RGBA")


def dome(diameter: float, rgb: RGB, gloss: float = 40) -> Image.Image:
    """A convex cap lit from the upper left."""
    radius, angle = _polar(max(5, round(diameter)))
    slope = radius * np.cos(angle + 2.3)
    light = slope * 34 + gloss * np.exp(-(((radius * np.cos(angle) + 0.35) ** 2
                                           + (radius * np.sin(angle) + 0.4) ** 2) / 0.06))
    return _cut(np.asarray(rgb, np.float32) + light[..., None], radius)


def spun(diameter: float, rgb: RGB, inner: float = 0.0, contrast: float = 38) -> Image.Image:
    """Turned metal with the bow-tie reflection of a lathe, as a disc or a ring."""
    radius, angle = _polar(max(5, round(diameter)))
    light = np.cos(2 * angle + 1.0) * contrast + np.cos(radius * 90) * 5
    return _cut(np.asarray(rgb, np.float32) + light[..., None], radius, inner)


def hole(diameter: float, rgb: RGB = (14, 14, 15)) -> Image.Image:
    """A dark opening whose lower edge catches the light."""
    radius, angle = _polar(max(5, round(diameter)))
    light = np.clip(np.sin(angle), 0, 1) * np.clip(radius - 0.75, 0, 1) * 170
    return _cut(np.asarray(rgb, np.float32) + light[..., None], radius)


def knurled(diameter: float, rgb: RGB, ribs: int = 36) -> Image.Image:
    """The skirt of a control knob."""
    radius, angle = _polar(max(5, round(diameter)))
    light = np.cos(angle * ribs) * 20 * np.clip(radius * 2 - 1, 0, 1)
    light += radius * np.cos(angle + 2.3) * 26
    return _cut(np.asarray(rgb, np.float32) + light[..., None], radius)


def block(width: float, height: float, rgb: RGB, bevel: float = 0.12) -> Image.Image:
    """A keycap or slider cap with lit upper and dark lower bevel."""
    columns, rows = max(3, round(width)), max(3, round(height))
    y = np.linspace(0, 1, rows, dtype=np.float32)[:, None] * np.ones((1, columns), np.float32)
    light = np.where(y < bevel, 46, 0) - np.where(y > 1 - bevel, 46, 0) + (0.5 - y) * 16
    pixels = np.clip(np.asarray(rgb, np.float32) + light[..., None], 0, 255)
    opaque = np.full((rows, columns, 1), 255, np.float32)
    return Image.fromarray(np.dstack([pixels, opaque]).astype(np.uint8), "RGBA")


def drop_shadow(tile: Image.Image, reach: float, strength: float = 0.6) -> Image.Image:
    """The tile's outline, blurred and dark, on a canvas larger by `reach` on every side."""
    border = max(2, round(reach * 2))
    mask = Image.new("L", (tile.width + 2 * border, tile.height + 2 * border), 0)
    faded = tile.getchannel("A").point(lambda value: value * strength)
    mask.paste(faded, (border, border))
    shadow = Image.new("RGBA", mask.size, (0, 0, 0, 255))
    shadow.putalpha(mask.filter(ImageFilter.GaussianBlur(reach * 0.6)))
    return shadow
