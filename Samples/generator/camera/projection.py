"""Draws the stage as the viewpoint sees it, and the distance of every part of it."""

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from .stage import Placed, Shadow, Stage
from .viewpoint import Viewpoint

# Drawn at twice the size and then halved, so that edges are smooth.
OVERSAMPLING = 2
# Depth is kept on a coarse grid: focus changes slowly.
DEPTH_STEP = 4


def draw(stage: Stage, view: Viewpoint) -> tuple[Image.Image, np.ndarray]:
    """The picture, and its depth map in millimetres at a quarter of the size."""
    size = (view.width * OVERSAMPLING, view.height * OVERSAMPLING)
    canvas = Image.new("RGB", size, (26, 26, 28))
    grid = (view.height // DEPTH_STEP, view.width // DEPTH_STEP)
    depth = np.full(grid, 4000.0, np.float32)
    for thing in stage.things:
        if isinstance(thing, Shadow):
            _darken(canvas, thing, view)
        else:
            _paste(canvas, depth, thing, view)
    return canvas.reduce(OVERSAMPLING), depth


def _paste(canvas: Image.Image, depth: np.ndarray, placed: Placed, view: Viewpoint) -> None:
    corners = view.project(placed.outline())
    texture = _matched(placed, corners)
    target = corners[:, :2] * OVERSAMPLING
    box = _clipped(target, canvas.size)
    if box is None:
        return
    homography = _homography(target - box[:2], _rectangle(texture.size))
    size = (box[2] - box[0], box[3] - box[1])
    seen = texture.transform(
        size, Image.Transform.PERSPECTIVE, homography.ravel()[:8], Image.Resampling.BICUBIC
    )
    canvas.paste(seen.convert("RGB"), (box[0], box[1]), seen.getchannel("A"))
    _record_depth(depth, corners, placed)


def _matched(placed: Placed, corners: np.ndarray) -> Image.Image:
    """The texture, reduced to the size it is seen at: warping alone would leave jagged lines."""
    texture = placed.sheet.image
    if placed.brightness != 1.0:
        texture = _dimmed(texture, placed.brightness)
    edges = np.linalg.norm(np.roll(corners[:, :2], -1, axis=0) - corners[:, :2], axis=1)
    needed = max(edges[0], edges[2]) / texture.width, max(edges[1], edges[3]) / texture.height
    ratio = max(needed) * OVERSAMPLING
    if ratio >= 0.8:
        return texture
    reduced = (max(4, round(texture.width * ratio)), max(4, round(texture.height * ratio)))
    return texture.resize(reduced, Image.Resampling.BOX)


def _dimmed(texture: Image.Image, brightness: float) -> Image.Image:
    table = [min(255, round(value * brightness)) for value in range(256)]
    return texture.point(table * 3 + list(range(256)))


def _clipped(points: np.ndarray, size: tuple[int, int]) -> tuple[int, int, int, int] | None:
    low = np.floor(points.min(axis=0)).astype(int) - 1
    high = np.ceil(points.max(axis=0)).astype(int) + 1
    box = (max(0, low[0]), max(0, low[1]), min(size[0], high[0]), min(size[1], high[1]))
    return tuple(int(value) for value in box) if box[0] < box[2] and box[1] < box[3] else None


def _rectangle(size: tuple[int, int]) -> np.ndarray:
    width, height = size
    return np.array([[0, 0], [width, 0], [width, height], [0, height]], float)


def _homography(source: np.ndarray, destination: np.ndarray) -> np.ndarray:
    """The 3 x 3 matrix that takes four points to four others, its last element 1."""
    rows, values = [], []
    for (x, y), (u, v) in zip(source, destination):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y])
        values += [u, v]
    return np.append(np.linalg.solve(np.array(rows), np.array(values)), 1.0).reshape(3, 3)


def _record_depth(depth: np.ndarray, corners: np.ndarray, placed: Placed) -> None:
    """Over a plane the reciprocal of the depth is linear in the picture."""
    design = np.column_stack([corners[:, :2], np.ones(4)])
    plane, *_ = np.linalg.lstsq(design, 1.0 / corners[:, 2], rcond=None)
    rows, columns = np.mgrid[0 : depth.shape[0], 0 : depth.shape[1]] * DEPTH_STEP
    reciprocal = plane[0] * columns + plane[1] * rows + plane[2]
    mask = Image.new("1", depth.shape[::-1], 0)
    outline = [tuple(point / DEPTH_STEP) for point in corners[:, :2]]
    ImageDraw.Draw(mask).polygon(outline, fill=1)
    inside = np.asarray(mask) & (reciprocal > 1e-6)
    depth[inside] = 1.0 / reciprocal[inside]


def _darken(canvas: Image.Image, shadow: Shadow, view: Viewpoint) -> None:
    corners = view.project(np.array(shadow.polygon, float))
    reduction = 8
    small = Image.new("L", (canvas.width // reduction, canvas.height // reduction), 0)
    outline = [tuple(point * OVERSAMPLING / reduction) for point in corners[:, :2]]
    ImageDraw.Draw(small).polygon(outline, fill=round(255 * shadow.strength))
    pixels = shadow.softness * view.focal_pixels() / float(corners[:, 2].mean())
    small = small.filter(ImageFilter.GaussianBlur(pixels * OVERSAMPLING / reduction))
    mask = small.resize(canvas.size, Image.Resampling.BICUBIC)
    canvas.paste((8, 7, 6), (0, 0), mask)
