"""Real barcodes, written by zxing-cpp."""

import numpy as np
import zxingcpp
from PIL import Image

from .sheet import Mark, Sheet

FORMATS = {
    "Code 128": zxingcpp.BarcodeFormat.Code128,
    "Code 39": zxingcpp.BarcodeFormat.Code39,
    "UPC-A": zxingcpp.BarcodeFormat.UPCA,
    "EAN-13": zxingcpp.BarcodeFormat.EAN13,
    "QR": zxingcpp.BarcodeFormat.QRCode,
}


def print_on(
    sheet: Sheet, x: float, y: float, width: float, height: float, symbology: str, content: str
) -> None:
    """Prints the symbol with its top left corner at `x`, `y`, quiet zones not included."""
    symbol = zxingcpp.create_barcode(content, FORMATS[symbology])
    modules = np.array(symbol.to_image(scale=1, add_quiet_zones=False))
    if symbology != "QR":
        modules = modules[:1, :]
    size = (round(width * sheet.scale), round(height * sheet.scale))
    mask = Image.fromarray(255 - modules).resize(size, Image.Resampling.BOX)
    ink = Image.new("RGBA", size, (24, 24, 26, 255))
    at = (round(x * sheet.scale), round(y * sheet.scale))
    sheet.image.paste(ink, at, mask)
    corners = np.array([[x, y], [x + width, y], [x + width, y + height], [x, y + height]], float)
    sheet.marks.append(Mark(content, corners, height, symbology))
