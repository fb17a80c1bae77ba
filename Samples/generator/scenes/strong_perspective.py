"""A limiter's front seen along its length."""

from ..artwork import controls, surfaces
from ..artwork.sheet import Sheet
from ..camera.exposure import Exposure
from ..camera.stage import Placed, Stage
from ..camera.viewpoint import Viewpoint
from ..files.origin import Origin
from . import setting
from .photograph import Photograph

INK = (20, 22, 26)


def _panel(rng) -> Sheet:
    panel = Sheet(460, 88, 7, setting.surface(surfaces.brushed, rng, (150, 152, 154)))
    panel.text(20, 24, "UNIVERSAL AUDIO", 6.4, face="sans-bold", ink=INK)
    panel.text(20, 38, "1176LN", 8.2, face="sans-bold", ink=(30, 58, 110))
    panel.text(20, 48, "SOLID-STATE LIMITING AMPLIFIER", 3.4, face="narrow-bold", ink=INK)
    for index, name in enumerate(["INPUT", "OUTPUT"]):
        x = 172 + 58 * index
        controls.knob(panel, x, 44, 34, 0.4 + 0.1 * index, ticks=INK)
        panel.text(x, 78, name, 4.2, face="sans-bold", ink=INK, align="center")
    for index, name in enumerate(["ATTACK", "RELEASE"]):
        y = 26 + 38 * index
        controls.knob(panel, 282, y, 14, 0.6, ticks=INK)
        panel.text(282, y + 16, name, 3.2, face="sans-bold", ink=INK, align="center")
    for index, name in enumerate(["20", "12", "8", "4"]):
        controls.button(panel, 316, 22 + 15 * index, 10, 9, (228, 224, 210))
        panel.text(326, 24 + 15 * index, name, 3.2, face="sans-bold", ink=INK)
    controls.meter(panel, 388, 42, 74, 50, 0.55)
    panel.text(388, 78, "GAIN REDUCTION", 3.2, face="sans-bold", ink=INK, align="center")
    for x in (7, 453):
        for y in (9, 79):
            controls.screw(panel, x, y, 7.5, rng.uniform(0, 1.5))
    return panel


def photograph(rng) -> Photograph:
    """The camera is near the left end, the right end runs out of focus."""
    stage = Stage()
    end = Sheet(1000, 900, 0.6, setting.surface(surfaces.concrete, rng, (92, 95, 98)))
    stage.add(setting.wall(rng, (118, 122, 126), 1500, 900, x=650),
              Placed(end, (1400, 800, -700), (0, 0, 1)),
              setting.desk(rng, surfaces.wood, (116, 84, 58), 1700, near=40, scale=2, x=510))
    stage.add(*setting.box(rng, _panel(rng), (60, 62, 64), depth=200, side=-1))
    view = Viewpoint((-330, 128, 168), (-92, 44, 0), 1800, 1200, 27, 2.5)
    exposure = Exposure(gain=1.05, aperture=13, focus_at=265, white=(1.0, 1.0, 0.95),
                        direction=-150, slope=0.25)
    return Photograph(
        "strong-perspective", "A front panel seen steeply from the side.", "front panel", stage,
        view, exposure, ["UNIVERSAL AUDIO"], ["1176LN"], origin=Origin(), suffix=".avif",
        quality=70,
        unreadable=("OUTPUT", "ATTACK", "RELEASE", "20", "12", "8", "4", "GAIN REDUCTION"),
        notes="Print at the far end is small and out of focus.",
    )
