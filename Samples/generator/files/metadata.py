"""EXIF with GPS and thumbnail, and the JPEG segments that stand beside it."""

from io import BytesIO

import piexif
from PIL import Image

from .origin import Origin

XMP_NAMESPACE = b"http://ns.adobe.com/xap/1.0/\0"


def exif(origin: Origin, orientation: int, picture: Image.Image) -> bytes:
    """An EXIF block as a telephone writes it; `picture` is the source of the thumbnail."""
    first = {
        piexif.ImageIFD.Make: origin.make,
        piexif.ImageIFD.Model: origin.model,
        piexif.ImageIFD.Orientation: orientation,
        piexif.ImageIFD.Software: "Pocket OS 1.0",
        piexif.ImageIFD.DateTime: origin.taken,
    }
    if origin.author:
        first[piexif.ImageIFD.Artist] = origin.author
    detail = {
        piexif.ExifIFD.DateTimeOriginal: origin.taken,
        piexif.ExifIFD.FNumber: (18, 10),
        piexif.ExifIFD.ExposureTime: (1, 60),
        piexif.ExifIFD.ISOSpeedRatings: 320,
        piexif.ExifIFD.BodySerialNumber: "0000000000",
    }
    blocks = {"0th": first, "Exif": detail}
    if origin.place:
        blocks["GPS"] = _position(*origin.place)
    if origin.thumbnail:
        blocks["1st"] = {piexif.ImageIFD.Compression: 6}
        blocks["thumbnail"] = _thumbnail(picture)
    return piexif.dump(blocks)


def _position(latitude: float, longitude: float) -> dict:
    return {
        piexif.GPSIFD.GPSVersionID: (2, 3, 0, 0),
        piexif.GPSIFD.GPSLatitudeRef: "N" if latitude >= 0 else "S",
        piexif.GPSIFD.GPSLatitude: _sexagesimal(abs(latitude)),
        piexif.GPSIFD.GPSLongitudeRef: "E" if longitude >= 0 else "W",
        piexif.GPSIFD.GPSLongitude: _sexagesimal(abs(longitude)),
        piexif.GPSIFD.GPSAltitude: (0, 1),
    }


def _sexagesimal(degrees: float) -> tuple:
    whole = int(degrees)
    return ((whole, 1), (round((degrees - whole) * 60), 1), (0, 1))


def _thumbnail(picture: Image.Image) -> bytes:
    small = picture.copy()
    small.thumbnail((320, 320))
    stream = BytesIO()
    small.save(stream, "JPEG", quality=60)
    return stream.getvalue()


def with_xmp_and_comment(jpeg: bytes, origin: Origin) -> bytes:
    """Puts an XMP packet and a comment behind the first segments of a JPEG."""
    if not origin.author and not origin.comment:
        return jpeg
    end = _end_of_application_segments(jpeg)
    packet = (
        '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
        'rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>'
        f"{origin.author}</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF>"
        '</x:xmpmeta><?xpacket end="w"?>'
    )
    extra = _segment(0xE1, XMP_NAMESPACE + packet.encode())
    if origin.comment:
        extra += _segment(0xFE, origin.comment.encode())
    return jpeg[:end] + extra + jpeg[end:]


def _end_of_application_segments(jpeg: bytes) -> int:
    position = 2
    while jpeg[position] == 0xFF and 0xE0 <= jpeg[position + 1] <= 0xEF:
        position += 2 + int.from_bytes(jpeg[position + 2 : position + 4], "big")
    return position


def _segment(marker: int, payload: bytes) -> bytes:
    return bytes([0xFF, marker]) + (len(payload) + 2).to_bytes(2, "big") + payload
