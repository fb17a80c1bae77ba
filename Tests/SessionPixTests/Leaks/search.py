"""Searches the files of a folder, their names and attributes, for words: as they stand, and as they stand once a coding is undone.

Reads the words from standard input, one a line. Prints a JSON array of what was found: word, file, and how it was coded.
"""

import base64
import html
import json
import os
import re
import sys
import urllib.parse
import zlib

LONGEST = 1 << 24
DEPTH = 2


def numbers(data: bytes):
    """Hexadecimal digits, from either digit on."""
    for run in re.findall(rb"[0-9A-Fa-f]{12,}", data):
        for start in (0, 1):
            digits = run[start:]
            yield bytes.fromhex(digits[: len(digits) // 2 * 2].decode())


def base64_runs(data: bytes):
    """Base64 of both alphabets, also broken into lines, from each of four letters on."""
    for run in re.findall(rb"(?:[A-Za-z0-9+/_-]{4,}[\r\n]*)+", data):
        letters = re.sub(rb"[\r\n]", b"", run).translate(bytes.maketrans(b"-_", b"+/"))
        if len(letters) < 8:
            continue
        for start in range(4):
            part = letters[start:]
            yield base64.b64decode(part[: len(part) // 4 * 4])


def deflated(data: bytes):
    """What zlib and gzip have packed, wherever it begins."""
    for match in re.finditer(rb"\x78[\x01\x5e\x9c\xda]|\x1f\x8b\x08", data):
        packed = zlib.decompressobj(wbits=47)
        try:
            yield packed.decompress(data[match.start():], LONGEST)
        except zlib.error:
            continue


def unescaped(pattern: bytes, base: int):
    """Undoes escapes of characters by their number."""

    def undo(data: bytes) -> bytes:
        return re.sub(pattern, lambda found: chr(int(found[1], base)).encode(), data)

    return undo


CODINGS = {
    "utf-16": lambda data: [data.replace(b"\0", b"")],
    "percent": lambda data: [urllib.parse.unquote_to_bytes(data)],
    "json": lambda data: [unescaped(rb"\\u([0-9A-Fa-f]{4})", 16)(data)],
    "html": lambda data: [html.unescape(data.decode("latin-1")).encode("latin-1", "replace")],
    "hexadecimal": numbers,
    "base64": base64_runs,
    "deflate": deflated,
}


def views(data: bytes):
    """The data, then what becomes of it when a coding is undone, then two of them, one below the other."""
    level = [("plain", data)]
    for depth in range(DEPTH + 1):
        yield from level
        if depth < DEPTH:
            level = list(below(level))


def below(level: list[tuple[str, bytes]]):
    """What each coding makes of each view, where it makes anything of it."""
    for coding, view in level:
        for name, undo in CODINGS.items():
            for undone in undo(view):
                if undone and undone != view:
                    yield (name if coding == "plain" else f"{name} in {coding}", undone)


def search(name: str, data: bytes, words: list[bytes]):
    """Each word that is found, once, with the first coding."""
    missing = set(words)
    for coding, view in views(data):
        for word in sorted(missing):
            if word.lower() in view.lower():
                missing.discard(word)
                yield {"word": word.decode(), "file": name, "coding": coding}


def main() -> None:
    root = sys.argv[1]
    words = sys.stdin.read().encode().split(b"\n")
    words = [word for word in words if word]
    found = []
    for folder, _, files in os.walk(root):
        for file in files:
            path = os.path.join(folder, file)
            name = os.path.relpath(path, root)
            found += [dict(hit, coding="name") for hit in search(name, os.fsencode(name), words)]
            for attribute in os.listxattr(path):
                value = os.getxattr(path, attribute)
                found += [dict(hit, coding="attribute") for hit in search(name, value, words)]
            with open(path, "rb") as stream:
                found += search(name, stream.read(), words)
    json.dump(found, sys.stdout)


main()
