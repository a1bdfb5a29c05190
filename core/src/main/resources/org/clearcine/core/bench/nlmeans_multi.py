"""Denoises bare 8-bit frames with OpenCV's fastNlMeansDenoisingMulti: in.raw out.raw FRAMESxROWSxCOLUMNS FIRST:END h.

Only frames FIRST to END, without END, are denoised, because each stands for itself and takes long; the rest is passed on.
"""
import resource
import sys

import cv2
import numpy

source, target, shape, wanted, strength = sys.argv[1:6]
first, end = [int(n) for n in wanted.split(":")]
frames = list(numpy.fromfile(source, numpy.uint8).reshape([int(n) for n in shape.split("x")]))


def cpu_millis():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return 1000 * (usage.ru_utime + usage.ru_stime)


start = cpu_millis()
with open(target, "wb") as out:
    for index in range(len(frames)):
        if not first <= index < end:
            out.write(frames[index].tobytes())
            continue
        # The window must be symmetric: it is 5 frames inside the loop and shrinks at both ends.
        window = 2 * min(2, index, len(frames) - 1 - index) + 1
        out.write(cv2.fastNlMeansDenoisingMulti(frames, index, window, None, float(strength), 7, 21).tobytes())
print("cpu_millis %.1f" % (cpu_millis() - start), file=sys.stderr)
