"""What the set-up installs and where, from Models/manifest.json."""

import hashlib
import json
import pathlib

from wheels import wheel_of

REPOSITORY = pathlib.Path(__file__).resolve().parent.parent
MANIFEST = json.loads((REPOSITORY / "Models" / "manifest.json").read_text(encoding="utf-8"))
PACKAGES = {package["name"]: package for package in MANIFEST["packages"]}
OPENVINO = PACKAGES["openvino"]

ROOT = pathlib.Path("/")
SHARE = "usr/local/share/sessionpix"
PREFIX = f"usr/local/lib/sessionpix/openvino-{OPENVINO['version']}"
SUMS = f"{PREFIX}/SHA256SUMS"

# What inference on a CPU needs: the C library, what it loads by name, and the C headers.
# The plugins for other devices and the other model formats would be another 150 MB.
# Folder below PREFIX -> the wheel's folder, and which of the names below that.
OPENVINO_MEMBERS = {
    "include": ("openvino/include", ["openvino/c/*"]),
    "lib": ("openvino/libs", [
        "libopenvino.so.*", "libopenvino_c.so.*", "libopenvino_*_cpu_plugin.so",
        "libopenvino_onnx_frontend.so.*", "libopenvino_ir_frontend.so.*",
        "libtbb*.so.*", "libhwloc.so.*"]),
    "licences": (f"openvino-{OPENVINO['version']}.dist-info/licenses", ["*"]),
}
OURS = "# Written by SessionPix's scripts/setup."
# Found by pkg-config, so by SwiftPM.
PKG_CONFIG_FILE = "usr/local/lib/pkgconfig/openvino.pc"
PKG_CONFIG_TEXT = f"""{OURS}
prefix=/{PREFIX}
Name: OpenVINO
Description: OpenVINO runtime, C API
URL: {OPENVINO['homepage']}
Version: {OPENVINO['version']}
Libs: -L${{prefix}}/lib -lopenvino_c
Cflags: -I${{prefix}}/include
"""
# Read by ldconfig. "zz" sorts behind the system's folders, so that the TBB and hwloc that lie
# beside OpenVINO never take the place of Debian's in other programs.
LOADER_FILE = "etc/ld.so.conf.d/zz-sessionpix-openvino.conf"
LOADER_TEXT = f"{OURS}\n/{PREFIX}/lib\n"
# What -lopenvino_c looks for, beside libopenvino_c.so.<number>.
LINK = ROOT / PREFIX / "lib/libopenvino_c.so"
GENERATED = {PKG_CONFIG_FILE: PKG_CONFIG_TEXT, LOADER_FILE: LOADER_TEXT}


def single_files():
    """Path below the root -> entry, for the models and samples."""
    models = {f"{SHARE}/models/{entry['file']}": entry for entry in MANIFEST["files"]}
    samples = {f"{SHARE}/samples/{entry['file']}": entry for entry in MANIFEST["samples"]}
    return models | samples


def openvino_recipe():
    """First line of SUMS: it changes when the wheel or the choice of members does."""
    recipe = json.dumps([wheel_of(OPENVINO)["sha256"], OPENVINO_MEMBERS])
    return "# recipe " + hashlib.sha256(recipe.encode()).hexdigest()
