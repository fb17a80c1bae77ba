"""From a scene to a file and its truth."""

from pathlib import Path

from PIL import Image

from . import truth
from .camera import exposure, projection
from .files import encoding
from .scenes.photograph import Photograph, random_for

TURNS = {90: Image.Transpose.ROTATE_270, 180: Image.Transpose.ROTATE_180,
         270: Image.Transpose.ROTATE_90}


def render(photo: Photograph, seed: int) -> Image.Image:
    """The finished pixels, before any orientation tag is taken into account."""
    picture, depth = projection.draw(photo.stage, photo.view)
    chance = random_for(seed + 1, photo.name)
    finished = exposure.develop(picture, depth, photo.exposure, chance)
    return finished.transpose(TURNS[photo.turned]) if photo.turned else finished


def write(photo: Photograph, seed: int, path: Path) -> dict:
    """Writes the file and returns its entry for truth.json."""
    picture = render(photo, seed)
    data = encoding.encode(picture, path.suffix, photo.quality, photo.orientation, photo.origin)
    path.write_bytes(data)
    return truth.entry(photo, path)


def write_all(scenes, seed: int, folder: Path, report) -> list[dict]:
    """Writes every scene into `folder`; `report` is told of each file."""
    entries = []
    for scene in scenes:
        name = scene.__name__.rpartition(".")[2]
        photo = scene.photograph(random_for(seed, name))
        path = folder / (photo.name + photo.suffix)
        entries.append(write(photo, seed, path))
        report(f"{path.name}: {path.stat().st_size // 1024} KB")
    return entries
