"""What the Python stacks share: photos over processes, a record a photo, the overview's size.

A stack is called as `STACK LIST OUTPUT JOBS`: LIST names a photo a line; OUTPUT gets NAME.jpg of each and records.jsonl,
a line a photo: {"file", "text": [lines], "faces": [{"x", "y", "width", "height"}]}, boxes in fractions of the upright
photo as painted over; or {"file", "error"}.
"""

import json
import multiprocessing
import os
import pathlib
import sys

# One thread a process: so many processes run that more threads would only wait for each other.
for name in ("OMP_NUM_THREADS", "OMP_THREAD_LIMIT", "OPENBLAS_NUM_THREADS", "VIPS_CONCURRENCY"):
    os.environ[name] = "1"

LONG_EDGE = 1568
PIXELS = 1568 * 28 * 28
QUALITY = 85


def overview_scale(width, height):
    """By how much a photo is made smaller: to the size of SessionPix' standard tier."""
    return min(1.0, LONG_EDGE / max(width, height), (PIXELS / (width * height)) ** 0.5)


def run(start, prepare):
    """Prepares the photos of LIST: `start()` once a process, `prepare(path, target)` gives text and faces."""
    photos = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    output = pathlib.Path(sys.argv[2])
    jobs = min(int(sys.argv[3]), len(photos))
    context = multiprocessing.get_context("fork")
    with (open(output / "records.jsonl", "w", encoding="utf-8") as records,
          context.Pool(jobs, _start, (start, prepare, output)) as pool):
        for record in pool.imap_unordered(_record, photos):
            records.write(json.dumps(record) + "\n")
        pool.close()
        pool.join()  # so that the processes' time is counted


def _start(start, prepare, output):
    global _prepare, _output
    _prepare, _output = prepare, output
    start()


def _record(path):
    name = pathlib.Path(path).name
    try:
        text, faces = _prepare(path, _output / (name + ".jpg"))
        return {"file": name, "text": text, "faces": faces}
    except Exception as error:  # a photo that a stack cannot read is one it did not prepare
        return {"file": name, "error": f"{type(error).__name__}: {error}"}
