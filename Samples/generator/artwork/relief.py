"""Letters without ink, raised or struck, which light and shade alone show."""

import numpy as np
from PIL import Image, ImageFilter

from . import lettering
from .sheet import Sheet

# Where the light comes from, in sheet axes: from the upper left, more from above.
LIGHT = np.array([-0.5, -0.85])


def print_on(
    sheet: Sheet, x: float, y: float, string: str, cap: float, *, height: float,
    slope: float = 0.16, **layout,
) -> None:
    """One line, `height` levels bright at its lit edges: above 0 raised, below 0 sunk.

    `slope` is how far an edge runs out, in millimetres.
    """
    layer, mark = lettering.mask(sheet, x, y, string, cap, **layout)
    box = layer.getbbox()
    if box is None:
        return
    border = round(4 * slope * sheet.scale) + 2
    box = (max(0, box[0] - border), max(0, box[1] - border),
           min(layer.width, box[2] + border), min(layer.height, box[3] + border))
    _shade(sheet, layer.crop(box), box, height, slope * sheet.scale)
    sheet.marks.append(mark)


def _shade(sheet: Sheet, letters: Image.Image, box, height: float, slope: float) -> None:
    ground = letters.filter(ImageFilter.GaussianBlur(slope))
    rise = np.asarray(ground, np.float32) / 255
    down, right = np.gradient(rise)
    # An edge that faces the light is lit; its steepest part has about the full height.
    light = -(right * LIGHT[0] + down * LIGHT[1]) * slope * 2.5 * height
    # Sunk ground lies in shade; raised tops catch a little more light.
    light += rise * height * 0.12
    part = np.asarray(sheet.image.crop(box), np.float32).copy()
    part[..., :3] += light[..., None]
    sheet.image.paste(Image.fromarray(np.clip(part, 0, 255).astype(np.uint8), "RGBA"), box[:2])
