"""Typefaces, all from Debian packages."""

from functools import lru_cache
from pathlib import Path

from PIL import ImageFont

ROOT = Path("/usr/share/fonts")
ROBOTO = "truetype/roboto/unhinted/RobotoTTF/Roboto"

# name: (path under ROOT, Debian package)
FACES = {
    "sans": ("truetype/liberation/LiberationSans-Regular.ttf", "fonts-liberation"),
    "sans-bold": ("truetype/liberation/LiberationSans-Bold.ttf", "fonts-liberation"),
    "sans-italic": ("truetype/liberation/LiberationSans-BoldItalic.ttf", "fonts-liberation"),
    "narrow": ("truetype/liberation/LiberationSansNarrow-Regular.ttf", "fonts-liberation"),
    "narrow-bold": ("truetype/liberation/LiberationSansNarrow-Bold.ttf", "fonts-liberation"),
    "serif-bold": ("truetype/liberation/LiberationSerif-Bold.ttf", "fonts-liberation"),
    "mono": ("truetype/liberation/LiberationMono-Regular.ttf", "fonts-liberation"),
    "mono-bold": ("truetype/liberation/LiberationMono-Bold.ttf", "fonts-liberation"),
    "gothic": ("truetype/freefont/FreeSans.ttf", "fonts-freefont-ttf"),
    "gothic-bold": ("truetype/freefont/FreeSansBold.ttf", "fonts-freefont-ttf"),
    "gothic-italic": ("truetype/freefont/FreeSansBoldOblique.ttf", "fonts-freefont-ttf"),
    "wide": ("truetype/dejavu/DejaVuSans.ttf", "fonts-dejavu-core"),
    "wide-bold": ("truetype/dejavu/DejaVuSans-Bold.ttf", "fonts-dejavu-core"),
    "modern": (f"{ROBOTO}-Regular.ttf", "fonts-roboto-unhinted"),
    "modern-bold": (f"{ROBOTO}-Bold.ttf", "fonts-roboto-unhinted"),
    "modern-black": (f"{ROBOTO}-Black.ttf", "fonts-roboto-unhinted"),
    "script": ("opentype/lobster/lobster.otf", "fonts-lobster"),
    "squares": ("truetype/f500/f500.ttf", "fonts-f500"),
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
