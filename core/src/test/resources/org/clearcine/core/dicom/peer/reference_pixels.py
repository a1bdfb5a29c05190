"""Decodes DICOM files with pydicom, GDCM or DCMTK, whichever can, and writes the first and the last frame.

usage: reference_pixels.py OUT FILE...   prints "index<TAB>decoder<TAB>frames" for every file, "none" where nobody could.
OUT/index-first.i32 and OUT/index-last.i32 hold stored values as little endian 32-bit integers, row by row.
"""

import os
import subprocess
import sys

import numpy
import pydicom

out = sys.argv[1]


def native(path, command):
    plain = os.path.join(out, "plain.dcm")
    if os.path.exists(plain):
        os.remove(plain)
    subprocess.run([part.format(path, plain) for part in command], check=True, capture_output=True)
    return pydicom.dcmread(plain).pixel_array


def decoders(path):
    yield "pydicom", lambda: pydicom.dcmread(path).pixel_array
    yield "DCMTK JPEG", lambda: native(path, ["dcmdjpeg", "{0}", "{1}"])
    yield "DCMTK JPEG-LS", lambda: native(path, ["dcmdjpls", "{0}", "{1}"])
    yield "GDCM", lambda: native(path, ["gdcmconv", "-w", "{0}", "{1}"])


def pixels(path):
    for name, decode in decoders(path):
        try:
            return name, decode()
        except Exception:
            continue
    return "none", None


for index, path in enumerate(sys.argv[2:]):
    name, frames = pixels(path)
    if frames is None:
        print(index, name, 0, sep="\t")
        continue
    if frames.ndim == 2:
        frames = frames[numpy.newaxis]
    frames[0].astype("<i4").tofile(os.path.join(out, f"{index}-first.i32"))
    frames[-1].astype("<i4").tofile(os.path.join(out, f"{index}-last.i32"))
    print(index, name, len(frames), sep="\t")
