"""Where the camera stands: a pinhole model in millimetres, x right, y up, z towards the viewer."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Viewpoint:
    """A camera at `position` that looks at `target`, in a picture of `width` x `height` pixels.

    `focal` is the 35 mm equivalent; `roll` turns the camera clockwise, in degrees.
    """

    position: tuple[float, float, float]
    target: tuple[float, float, float]
    width: int
    height: int
    focal: float = 26.0
    roll: float = 0.0

    def axes(self) -> np.ndarray:
        """Rows: right, down, forward."""
        forward = np.subtract(self.target, self.position).astype(float)
        forward /= np.linalg.norm(forward)
        # Looking straight down there is no horizon; then "up" in the picture is away from us.
        up = np.array([0.0, 1.0, 0.0]) if abs(forward[1]) < 0.999 else np.array([0.0, 0.0, -1.0])
        right = np.cross(forward, up)
        right /= np.linalg.norm(right)
        down = np.cross(forward, right)
        turn = np.radians(self.roll)
        turned = np.cos(turn) * right + np.sin(turn) * down
        return np.stack([turned, np.cross(forward, turned), forward])

    def focal_pixels(self) -> float:
        """The focal length in pixels; a 35 mm frame is 36 mm on its long side."""
        return self.focal / 36.0 * max(self.width, self.height)

    def project(self, points) -> np.ndarray:
        """Image positions and depths of world points, one row each: x, y, depth."""
        seen = (np.atleast_2d(points) - np.asarray(self.position)) @ self.axes().T
        depth = seen[:, 2]
        if depth.min() <= 1.0:
            raise ValueError("a sheet reaches behind the camera: move it or make it smaller")
        x = seen[:, 0] / depth * self.focal_pixels() + self.width / 2
        y = seen[:, 1] / depth * self.focal_pixels() + self.height / 2
        return np.stack([x, y, depth], axis=1)
