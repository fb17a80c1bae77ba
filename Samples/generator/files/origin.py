"""Where a picture claims to come from."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Origin:
    """What EXIF and its neighbours shall say. The makers and places are invented."""

    make: str = "Nowhere Instruments"
    model: str = "Pocket One"
    taken: str = "2024:02:30 12:00:00"
    place: tuple[float, float] | None = None
    thumbnail: bool = False
    author: str | None = None
    comment: str | None = None
