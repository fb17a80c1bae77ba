"""Typefaces, all from Debian packages."""

from functools import lru_cache
from pathlib import Path

from PIL import ImageFont

ROOT = Path("/usr/share/fonts/truetype")

# name: (path under ROOT, Debian package)
FACES = {
    "sans": ("liberation/LiberationSans-Regular.ttf", "fonts-liberation"),
    "sans-bold": ("liberation/LiberationSans-Bold.ttf", "fonts-liberation"),
    "sans-italic": ("liberation/LiberationSans-BoldItalic.ttf", "fonts-liberation"),
    "narrow": ("liberation/LiberationSansNarrow-Regular.ttf", "fonts-liberation"),
    "narrow-bold": ("liberation/LiberationSansNarrow-Bold.ttf", "fonts-liberation"),
    "serif-bold": ("liberation/LiberationSerif-Bold.ttf", "fonts-liberation"),
    "mono": ("liberation/LiberationMono-Regular.ttf", "fonts-liberation"),
    "mono-bold": ("liberation/LiberationMono-Bold.ttf", "fonts-liberation"),
    "gothic": ("freefont/FreeSans.ttf", "fonts-freefont-ttf"),
    "gothic-bold": ("freefont/FreeSansBold.ttf", "fonts-freefont-ttf"),
    "gothic-italic": ("freefont/FreeSansBoldOblique.ttf", "fonts-freefont-ttf"),
    "wide": ("dejavu/DejaVuSans.ttf", "fonts-dejavu-core"),
    "wide-bold": ("dejavu/DejaVuSans-Bold.ttf", "fonts-dejavu-core"),
    "modern": ("roboto/unhinted/RobotoTTF/Roboto-Regular.ttf", "fonts-roboto-unhinted"),
    "modern-bold": ("roboto/unhinted/RobotoTTF/Roboto-Bold.ttf", "fonts-roboto-unhinted"),
    "modern-black": ("roboto/unhinted/RobotoTTF/Roboto-Black.ttf", "fonts-roboto-unhinted"),
}


class MissingFont(Exception):
    """A typeface is not on this machine; the message says which package brings it."""


def require_all() -> None:
    """Fails before any drawing starts, naming every package to install."""
    missing = sorted({package for path, package in FACES.values() if not (ROOT / path).exists()})
    if missing:
        raise MissingFont(
            f"Typefaces are missing under {ROOT}. Install them: apt-get install {' '.join(missing)}"
        )


@lru_cache(maxsize=256)
def with_cap_height(face: str, pixels: float) -> ImageFont.FreeTypeFont:
    """The face at the size whose capital H is `pixels` tall."""
    probe = _load(face, 1000)
    _, top, _, bottom = probe.getbbox("H", anchor="ls")
    return _load(face, max(4.0, pixels * 1000 / (bottom - top)))


def _load(face: str, em_pixels: float) -> ImageFont.FreeTypeFont:
    # The basic layout engine gives the same glyph positions wherever Pillow was built.
    path = ROOT / FACES[face][0]
    return ImageFont.truetype(str(path), em_pixels, layout_engine=ImageFont.Layout.BASIC)
