"""Gaussian, motion and out-of-focus blur of float pictures (height, width, 3)."""

import numpy as np
from PIL import Image



def gaussian(pixels: np.ndarray, sigma: float) -> np.ndarray:
    """A Gaussian blur; a wide one works on a reduced picture."""
    if sigma < 0.15:
        return pixels
    reduction = 1
    while sigma / reduction > 4.0:
        reduction *= 2
    if reduction > 1:
        small = _reduced(pixels, reduction)
        return resized(gaussian(small, sigma / reduction), pixels.shape[1], pixels.shape[0])
    reach = max(1, int(np.ceil(sigma * 3)))
    weights = np.exp(-0.5 * (np.arange(-reach, reach + 1) / sigma) ** 2)
    weights = (weights / weights.sum()).astype(np.float32)
    return _along(_along(pixels, weights, 0), weights, 1)


def motion(pixels: np.ndarray, length: float, degrees: float) -> np.ndarray:
    """A hand that shook in a straight line for `length` pixels."""
    steps = max(1, int(np.ceil(length)))
    direction = np.array([np.cos(np.radians(degrees)), np.sin(np.radians(degrees))])
    total = np.zeros_like(pixels)
    for offset in np.linspace(-length / 2, length / 2, steps + 1):
        dx, dy = np.round(direction * offset).astype(int)
        total += np.roll(pixels, (dy, dx), axis=(0, 1))
    return total / (steps + 1)


def focus(
    pixels: np.ndarray, depth: np.ndarray, focus_at: float, aperture: float
) -> np.ndarray:
    """Blurs what is not at the distance `focus_at`; `aperture` is infinity's blur in pixels."""
    circle = aperture * np.abs(1.0 - focus_at / depth)
    levels = [0.0, 1.0, 2.2, 4.5, 9.0, 18.0]
    circle = resized(circle[..., None], pixels.shape[1], pixels.shape[0])
    result = pixels.copy()
    for lower, upper in zip(levels, levels[1:]):
        if circle.max() <= lower:
            break
        blurred = gaussian(pixels, upper)
        share = np.clip((circle - lower) / (upper - lower), 0, 1)
        result += (blurred - result) * share
    return result


def resized(pixels: np.ndarray, width: int, height: int) -> np.ndarray:
    """Bicubic resizing of each plane of a float picture."""
    planes = [
        np.asarray(Image.fromarray(np.ascontiguousarray(pixels[..., plane], dtype=np.float32))
                   .resize((width, height), Image.Resampling.BICUBIC))
        for plane in range(pixels.shape[2])
    ]
    return np.stack(planes, axis=2)


def _reduced(pixels: np.ndarray, reduction: int) -> np.ndarray:
    width = max(2, pixels.shape[1] // reduction)
    height = max(2, pixels.shape[0] // reduction)
    planes = [
        np.asarray(Image.fromarray(np.ascontiguousarray(pixels[..., plane], dtype=np.float32))
                   .resize((width, height), Image.Resampling.BOX))
        for plane in range(pixels.shape[2])
    ]
    return np.stack(planes, axis=2)


def _along(pixels: np.ndarray, weights: np.ndarray, axis: int) -> np.ndarray:
    reach = len(weights) // 2
    padding = [(0, 0)] * 3
    padding[axis] = (reach, reach)
    padded = np.pad(pixels, padding, mode="edge")
    total = np.zeros_like(pixels)
    for index, weight in enumerate(weights):
        cut = [slice(None)] * 3
        cut[axis] = slice(index, index + pixels.shape[axis])
        total += weight * padded[tuple(cut)]
    return total
