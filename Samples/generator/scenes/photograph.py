"""One sample: what stands where, how it was taken, and what a person reads on it."""

from dataclasses import dataclass, field

import numpy as np

from ..camera.exposure import Exposure
from ..camera.stage import Stage
from ..camera.viewpoint import Viewpoint
from ..files.origin import Origin


@dataclass
class Photograph:
    """`turned` is how far the finished pixels are turned clockwise before they are stored."""

    name: str
    shows: str
    kind: str
    stage: Stage
    view: Viewpoint
    exposure: Exposure
    brand: list[str] = field(default_factory=list)
    model: list[str] = field(default_factory=list)
    serial: list[str] = field(default_factory=list)
    serial_uncertain: list[str] = field(default_factory=list)
    unreadable: tuple[str, ...] = ()
    turned: int = 0
    orientation: int = 1
    origin: Origin | None = None
    suffix: str = ".jpg"
    quality: int = 80
    people: bool = False
    notes: str = ""


def random_for(seed: int, name: str) -> np.random.Generator:
    """A scene's own source of chance, so that scenes can be added without changing others."""
    return np.random.default_rng([seed, *name.encode()])
