"""A mixer on a dark stage: little light, much noise, a shaking hand."""

from ..artwork import controls, surfaces
from ..artwork.sheet import Sheet
from ..camera.exposure import Exposure
from ..camera.stage import Stage
from ..camera.viewpoint import Viewpoint
from ..files.origin import Origin
from . import setting
from .photograph import Photograph

INK = (222, 222, 216)


def _panel(rng) -> Sheet:
    panel = Sheet(420, 330, 4.5, setting.surface(surfaces.painted, rng, (44, 47, 50)))
    panel.fill((0, 0, 420, 46), (26, 28, 30))
    panel.text(16, 30, "MACKIE", 13, face="modern-black", ink=INK, spacing=1)
    panel.text(404, 30, "1604-VLZ3", 10, face="sans-italic", ink=INK, align="right")
    panel.text(150, 30, "16-CHANNEL MIC/LINE MIXER", 5, face="narrow-bold", ink=INK)
    colours = [(190, 60, 50), (70, 120, 190), (70, 120, 190), (210, 210, 204), (60, 150, 90)]
    for strip in range(13):
        x = 30 + 29.5 * strip
        panel.line([(x + 14.7, 56), (x + 14.7, 322)], (70, 74, 78), 0.4)
        for row, rgb in enumerate(colours):
            controls.knob(panel, x, 72 + 27 * row, 13, rng.uniform(0.2, 0.8), cap=rgb)
        controls.button(panel, x, 206, 9, 5, (200, 196, 70) if strip % 4 == 0 else (120, 120, 120))
        controls.lamp(panel, x, 197, 3, (240, 50, 40), strip in (3, 8))
        controls.slider(panel, x, 262, 84, rng.uniform(0.2, 0.8), cap=(214, 214, 210),
                        cap_size=(9, 15))
        panel.text(x, 318, str(strip + 1), 5, face="sans-bold", ink=INK, align="center")
    return panel


def photograph(rng) -> Photograph:
    """From the operator's chair; the only lamp is warm and on the right."""
    panel = _panel(rng)
    stage = Stage()
    stage.add(setting.desk(rng, surfaces.carpet, (38, 36, 36), 1600, 800, 260, 1.2))
    stage.add(*setting.lying(panel, degrees=-4, thickness=60))
    view = Viewpoint((50, 370, 250), (0, 60, 6), 1360, 1020, 29, 1.5)
    exposure = Exposure(gain=1.15, aperture=7, white=(1.25, 1.0, 0.68), direction=-25, slope=0.55,
                        vignette=0.4, softness=1.0, shake=2.2, noise=0.045, colour_noise=0.028,
                        sharpening=0.9)
    return Photograph(
        "low-light", "A mixer in the dark: noise and a slightly shaken hand.", "front panel",
        stage, view, exposure, ["MACKIE"], ["1604-VLZ3"], origin=Origin(), quality=62,
        unreadable=("16-CHANNEL MIC/LINE MIXER",),
        notes="Channel numbers are distractors.",
    )
