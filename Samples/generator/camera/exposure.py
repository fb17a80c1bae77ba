"""One exposure: focus, light, lens, noise, and the phone's own processing."""

from dataclasses import dataclass, field

import numpy as np
from PIL import Image

from . import blur, light
from .light import Glare


@dataclass(frozen=True)
class Exposure:
    """How the picture was taken. Blur lengths are in pixels of the result."""

    gain: float = 1.0
    white: tuple[float, float, float] = (1.0, 1.0, 1.0)
    direction: float = -120.0
    slope: float = 0.22
    vignette: float = 0.22
    focus_at: float | None = None
    aperture: float = 0.0
    softness: float = 0.7
    shake: float = 0.0
    shake_angle: float = 20.0
    noise: float = 0.010
    colour_noise: float = 0.006
    sharpening: float = 0.6
    contrast: float = 0.25
    glare: list[Glare] = field(default_factory=list)


def develop(
    picture: Image.Image, depth: np.ndarray, how: Exposure, rng: np.random.Generator
) -> Image.Image:
    """The finished picture."""
    pixels = light.linear(np.asarray(picture))
    height, width = pixels.shape[:2]
    if how.aperture:
        centre = depth[depth.shape[0] // 2, depth.shape[1] // 2]
        pixels = blur.focus(pixels, depth, how.focus_at or float(centre), how.aperture)
    gain = light.falloff(rng, width, height, how.direction, how.slope, how.vignette)
    pixels *= gain[..., None] * how.gain * np.asarray(how.white, np.float32)
    for glare in how.glare:
        pixels += glare.added(width, height)[..., None]
    pixels = _through_lens(pixels, how)
    pixels = _with_noise(pixels, how, rng)
    return _processed(pixels, how)


def _through_lens(pixels: np.ndarray, how: Exposure) -> np.ndarray:
    pixels = blur.gaussian(pixels, how.softness)
    if how.shake:
        pixels = blur.motion(pixels, how.shake, how.shake_angle)
    # Veiling light: bright parts spill a little over everything.
    return pixels * 0.97 + blur.gaussian(pixels, max(pixels.shape) / 60) * 0.03


def _with_noise(pixels: np.ndarray, how: Exposure, rng: np.random.Generator) -> np.ndarray:
    height, width = pixels.shape[:2]
    # Photon noise grows with the root of the light; the constant is the amplifier's share.
    deviation = how.noise * np.sqrt(np.clip(pixels.mean(axis=2), 0, 1) + 0.03)
    grain = rng.standard_normal((height, width, 1)).astype(np.float32)
    grain = blur.gaussian(grain, 0.55) * 1.6
    blotches = rng.standard_normal((height // 3 + 1, width // 3 + 1, 3)).astype(np.float32)
    colour = blur.resized(blotches, width, height)
    shaped = grain * deviation[..., None]
    return pixels + shaped + colour * (deviation / how.noise * how.colour_noise)[..., None]


def _processed(pixels: np.ndarray, how: Exposure) -> Image.Image:
    value = light.encoded(pixels).astype(np.float32)
    value += how.sharpening * (value - blur.gaussian(value, 1.2))
    value = np.clip(value, 0, 1)
    curve = value * value * (3 - 2 * value)
    value += how.contrast * (curve - value)
    grey = value.mean(axis=2, keepdims=True)
    value = np.clip(grey + 1.06 * (value - grey), 0, 1)
    return Image.fromarray((value * 255 + 0.5).astype(np.uint8))
