"""A keyboard's control panel on a wooden desk."""

from ..artwork import controls, surfaces
from ..artwork.sheet import Sheet
from ..camera.exposure import Exposure
from ..camera.stage import Stage
from ..camera.viewpoint import Viewpoint
from ..files.origin import Origin
from . import setting
from .photograph import Photograph

INK = (226, 224, 214)

SECTIONS = [
    ("VCO 1", 20, ["SCALE", "WAVE FORM", "PULSE WIDTH"]),
    ("VCO 2", 92, ["SCALE", "PITCH", "WAVE FORM"]),
    ("MIXER", 164, ["VCO 1", "VCO 2"]),
    ("VCF", 214, ["CUTOFF", "PEAK", "EG INT"]),
    ("ENVELOPE", 286, ["ATTACK", "DECAY", "SUSTAIN", "RELEASE"]),
]


def _panel(rng) -> Sheet:
    panel = Sheet(396, 140, 6, setting.surface(surfaces.painted, rng, (38, 39, 42)))
    panel.line([(8, 28), (388, 28)], (196, 92, 40), 1.6)
    panel.text(14, 21, "KORG", 9.5, face="wide-bold", ink=INK, spacing=1.2)
    panel.text(384, 20.5, "MS-20", 8, face="sans-italic", ink=(222, 128, 66), align="right")
    panel.text(322, 20.5, "SYNTHESIZER", 3.4, face="sans", ink=INK, align="right", spacing=1.0)
    for title, left, names in SECTIONS:
        _section(panel, rng, title, left, names)
    for x in (5, 391):
        for y in (6, 134):
            controls.screw(panel, x, y, 5.5, rng.uniform(0, 1.5))
    return panel


def _section(panel: Sheet, rng, title: str, left: float, names: list[str]) -> None:
    right = left + 23 * len(names) + 1
    panel.frame((left - 4, 36, right, 126), (96, 97, 100), 0.35, 2)
    panel.text((left - 4 + right) / 2, 44, title, 3.6, face="sans-bold", ink=INK, align="center")
    for index, name in enumerate(names):
        x = left + 8.5 + 22.5 * index
        controls.knob(panel, x, 66, 14.5, rng.uniform(0.1, 0.9), ticks=INK)
        panel.text(x, 82, name, 1.9, face="narrow-bold", ink=INK, align="center")
        if index != 1:
            controls.toggle(panel, x, 101, bool(rng.integers(2)))
            panel.text(x, 118, "ON", 1.9, face="narrow-bold", ink=INK, align="center")
        else:
            controls.knob(panel, x, 101, 11, rng.uniform(0.1, 0.9), ticks=INK)
            panel.text(x, 118, "MG", 1.9, face="narrow-bold", ink=INK, align="center")


def photograph(rng) -> Photograph:
    """Seen from a little above, daylight from the left."""
    stage = Stage()
    stage.add(setting.wall(rng, (150, 144, 134)),
              setting.desk(rng, surfaces.wood, (128, 88, 56)))
    stage.add(*setting.box(rng, _panel(rng), (30, 31, 33), depth=110, side=1))
    view = Viewpoint((70, 265, 395), (6, 68, 0), 1600, 1200, 30, -1.5)
    exposure = Exposure(gain=1.5, aperture=9, white=(1.0, 1.0, 0.97), noise=0.011)
    return Photograph(
        "synth-front", "A synthesizer's control panel on a desk.", "front panel",
        stage, view, exposure, ["KORG"], ["MS-20"], origin=Origin(),
        notes="Control names are distractors; no serial number is in view.",
    )
