"""Writes and reads the formats of the samples."""

from io import BytesIO
from pathlib import Path

import pillow_heif
from PIL import Image, PngImagePlugin

from . import metadata
from .origin import Origin

pillow_heif.register_heif_opener()

# A pixel stands this much turned when the tag with this number is to put it right.
TURN_FOR_ORIENTATION = {1: None, 3: Image.Transpose.ROTATE_180, 6: Image.Transpose.ROTATE_90,
                        8: Image.Transpose.ROTATE_270}


def encode(
    upright: Image.Image, suffix: str, quality: int, orientation: int, origin: Origin | None
) -> bytes:
    """The file's bytes; a picture with an orientation tag is stored turned."""
    turn = TURN_FOR_ORIENTATION[orientation]
    stored = upright.transpose(turn) if turn is not None else upright
    exif = metadata.exif(origin, orientation, stored) if origin else None
    stream = BytesIO()
    if suffix == ".png":
        _write_png(stored, stream)
    else:
        details = {"exif": exif} if exif else {}
        if suffix == ".jpg":
            details["subsampling"] = "4:2:0"
        stored.save(stream, _FORMATS[suffix], quality=quality, **details)
    data = stream.getvalue()
    return metadata.with_xmp_and_comment(data, origin) if suffix == ".jpg" and origin else data


_FORMATS = {".jpg": "JPEG", ".webp": "WEBP", ".heic": "HEIF", ".avif": "AVIF"}


def _write_png(picture: Image.Image, stream: BytesIO) -> None:
    greys = picture.convert("L").quantize(16, dither=Image.Dither.NONE)
    note = PngImagePlugin.PngInfo()
    note.add_text("Software", "Pocket OS 1.0")
    greys.save(stream, "PNG", optimize=True, pnginfo=note)


def decoded(path: Path) -> Image.Image:
    """The stored pixels as RGB, before any orientation tag."""
    with Image.open(path) as picture:
        return picture.convert("RGB")


def carried(path: Path) -> tuple[bool, bool]:
    """Whether the file has EXIF, and whether that has a position."""
    with Image.open(path) as picture:
        block = picture.getexif()
        return bool(block), bool(block.get_ifd(0x8825))
