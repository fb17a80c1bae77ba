"""What stands in front of the camera, in painter's order."""

from dataclasses import dataclass, field

import numpy as np

from ..artwork.sheet import Sheet

Vector = tuple[float, float, float]


@dataclass(frozen=True)
class Placed:
    """A sheet in space: its top left corner, and unit vectors along its top and left edges."""

    sheet: Sheet
    corner: Vector
    right: Vector = (1, 0, 0)
    down: Vector = (0, -1, 0)
    brightness: float = 1.0

    def world(self, millimetres: np.ndarray) -> np.ndarray:
        """World positions of points on the sheet."""
        along, across = np.asarray(self.right, float), np.asarray(self.down, float)
        points = np.atleast_2d(millimetres)
        return np.asarray(self.corner, float) + points[:, :1] * along + points[:, 1:] * across

    def outline(self) -> np.ndarray:
        """The four corners in world coordinates, clockwise from the top left."""
        width, height = self.sheet.width, self.sheet.height
        return self.world(np.array([[0, 0], [width, 0], [width, height], [0, height]], float))


@dataclass(frozen=True)
class Shadow:
    """A soft shadow: a polygon in world coordinates, blurred by `softness` millimetres."""

    polygon: list[Vector]
    softness: float
    strength: float


@dataclass
class Stage:
    """An ordered list of things, the farthest first."""

    things: list[Placed | Shadow] = field(default_factory=list)

    def add(self, *things: Placed | Shadow) -> None:
        """Puts things in front of all earlier ones."""
        self.things.extend(things)

    def sheets(self) -> list[Placed]:
        """The sheets without the shadows."""
        return [thing for thing in self.things if isinstance(thing, Placed)]
