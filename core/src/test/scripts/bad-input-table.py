#!/usr/bin/env python3
"""Writes docs/bad-input.md: what ClearCine, DCMTK and pydicom do with the same malformed files.

Run BadInputReplayTest first; it leaves core/target/bad-input.tsv. Needs Debian's dcmtk and python3-pydicom.
Each tool gets each file in a process of its own: 10 s, 4 GiB of address space.
Usage: core/src/test/scripts/bad-input-table.py [folder of malformed files]
"""
import os
import resource
import signal
import subprocess
import sys
import time
from collections import Counter

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "../../../.."))
CORPUS = sys.argv[1] if len(sys.argv) > 1 else os.path.join(ROOT, "../shared/data/badinput")
DEADLINE_SECONDS = 10
MEMORY_BYTES = 4 << 30
OUTCOMES = ["picture", "no picture in it", "refused", "crash", "over 10 s", "out of memory or stack"]


def limit():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def ours(cells):
    outcome = cells[1]
    if outcome == "DECODED":
        return "picture"
    if outcome == "NO_PICTURE":
        return "no picture in it"
    if outcome.startswith("REFUSED"):
        return "refused"
    return "over 10 s" if outcome == "HANG" else "crash"


def run(command):
    """Exit code, or 'late'; negative exit codes are signals."""
    try:
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, timeout=DEADLINE_SECONDS,
                              preexec_fn=limit)
        return done.returncode, done.stderr.decode("latin-1")
    except subprocess.TimeoutExpired:
        return "late", ""


def dcmtk(path):
    """dcmdump for the data set, then the viewer tool that has all codecs of the file's family, for one frame."""
    code, errors = run(["dcmdump", "-q", path])
    verdict = dcmtk_verdict(code, errors)
    if verdict != "picture":
        return verdict
    best = "refused"
    for tool in ("dcmj2pnm", "dcml2pnm"):
        code, errors = run([tool, "-q", "+F", "1", path, os.devnull])
        verdict = dcmtk_verdict(code, errors)
        if verdict != "refused":
            return verdict
        if "no pixel data" in errors.lower() or "missing attribute" in errors.lower():
            best = "no picture in it"
    return best


def dcmtk_verdict(code, errors):
    if code == "late":
        return "over 10 s"
    if "bad_alloc" in errors or "emory exhausted" in errors:
        return "out of memory or stack"
    if code < 0:
        return "crash"
    return "picture" if code == 0 else "refused"


def pydicom_child(path):
    import warnings

    warnings.simplefilter("ignore")
    import pydicom

    try:
        data_set = pydicom.dcmread(path)
        for element in data_set.iterall():
            str(element.value) if element.tag != 0x7FE00010 else None
        if "PixelData" not in data_set and "FloatPixelData" not in data_set and "DoubleFloatPixelData" not in data_set:
            return "no picture in it", "-"
        data_set.pixel_array
        return "picture", "-"
    except (MemoryError, RecursionError) as e:
        return "out of memory or stack", type(e).__name__
    except Exception as e:
        return "refused", type(e).__name__


def pydicom(path):
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read_end)
        limit()
        devnull = os.open(os.devnull, os.O_WRONLY)
        os.dup2(devnull, 1)
        os.dup2(devnull, 2)
        os.write(write_end, "\t".join(pydicom_child(path)).encode())
        os._exit(0)
    os.close(write_end)
    start = time.monotonic()
    status = None
    while time.monotonic() - start < DEADLINE_SECONDS:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            break
        time.sleep(0.002)
    else:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(read_end)
        return "over 10 s", "-"
    answer = os.read(read_end, 1000).decode()
    os.close(read_end)
    if os.WIFSIGNALED(status) or not answer:
        return "crash", "-"
    return tuple(answer.split("\t"))


def is_dicom(name):
    return not name.startswith(("generated/archive", "generated/model", "generated/pdu", "generated/xml"))


def versions():
    dcmtk_version = subprocess.run(["dcmdump", "--version"], capture_output=True, text=True).stdout.split()[2].lstrip("v")
    import pydicom as library

    handlers = [h.__name__.split(".")[-1] for h in library.config.pixel_data_handlers if h.is_available()]
    return dcmtk_version, library.__version__, ", ".join(handlers)


def main():
    rows = [line.rstrip("\n").split("\t") for line in open(os.path.join(ROOT, "core/target/bad-input.tsv"))]
    dicom = [row for row in rows if is_dicom(row[0])]
    import pydicom as preloaded  # so that each forked child starts at once

    try:
        import numpy
        import PIL.Image
    except ImportError:
        pass
    table = {"ClearCine": Counter(), "DCMTK": Counter(), "pydicom": Counter()}
    exceptions = Counter()
    harmed, only_we_refuse, only_we_open = [], [], []
    for row in dicom:
        path = os.path.join(CORPUS, row[0])
        mine, theirs, (python, exception) = ours(row), dcmtk(path), pydicom(path)
        table["ClearCine"][mine] += 1
        table["DCMTK"][theirs] += 1
        table["pydicom"][python] += 1
        if exception != "-":
            exceptions[exception] += 1
        for tool, verdict in (("ClearCine", mine), ("DCMTK", theirs), ("pydicom", python)):
            if verdict in OUTCOMES[3:]:
                harmed.append((row[0], tool, verdict if exception == "-" or tool != "pydicom" else exception))
        if mine == "refused" and theirs == "picture" and python == "picture":
            only_we_refuse.append((row[0], row[5]))
        if mine == "picture" and theirs != "picture" and python != "picture":
            only_we_open.append(row[0])
    write(rows, dicom, table, exceptions, harmed, only_we_refuse, only_we_open)


def percentile(values, part):
    return sorted(values)[min(len(values) - 1, int(part * len(values)))]


def write(rows, dicom, table, exceptions, harmed, only_we_refuse, only_we_open):
    dcmtk_version, pydicom_version, handlers = versions()
    millis = [int(row[2]) for row in rows]
    largest = max(rows, key=lambda row: int(row[3]))
    reasons = Counter(row[4] for row in rows if row[4] != "-")
    out = []
    out.append("# Malformed and hostile files\n")
    out.append(
        "Every file of a collection of malformed DICOM files is opened, and one frame of it decoded, by ClearCine and by\n"
        "two programs that everybody knows. `core/src/test/scripts/bad-input-table.py` wrote this page from a run;\n"
        "`BadInputReplayTest` repeats our column in every build where the collection is there.\n")
    out.append("| %d DICOM files | ClearCine | DCMTK %s | pydicom %s |" % (len(dicom), dcmtk_version, pydicom_version))
    out.append("|---|---|---|---|")
    for outcome in OUTCOMES:
        out.append("| %s | %d | %d | %d |" % (outcome, *(table[tool][outcome] for tool in table)))
    out.append("| kinds of exception to catch | 1 | exit codes | %d |" % len(exceptions))
    out.append("")
    out.append(
        "Each program had 10 seconds a file. ClearCine ran in a Java machine with a heap of 512 MiB and stacks of 512 KiB, the\n"
        "others with 4 GiB of address space. DCMTK is `dcmdump`, then `dcmj2pnm` or `dcml2pnm` for the first frame; it has no\n"
        "JPEG 2000 decoder. pydicom is `dcmread`, all values, `pixel_array`, with the pixel handlers of Debian 12: %s.\n" % handlers)
    out.append("A refusal is not a fault here: most of these files ought to be refused. The lower three rows ought to be 0.\n")
    out.append("## Ours\n")
    out.append(
        "%d files in all, with the archives, network messages, XML and weights of the collection, which are none of them\n"
        "DICOM: %d crashes, %d over 10 s, median %d ms, 99 of 100 under %d ms, slowest %d ms; at most %.0f MiB allocated in\n"
        "all for one file (`%s`).\n"
        % (len(rows), sum(ours(r) == "crash" for r in rows), sum(ours(r) == "over 10 s" for r in rows),
           percentile(millis, 0.5), percentile(millis, 0.99) + 1, max(millis), int(largest[3]) / 2**20, largest[0]))
    out.append("| reason | files |")
    out.append("|---|---|")
    for reason, count in reasons.most_common():
        out.append("| %s | %d |" % (reason, count))
    out.append("")
    out.append("## Where a program came to harm\n")
    out.append("| file | program | what |")
    out.append("|---|---|---|")
    for name, tool, verdict in harmed:
        out.append("| `%s` | %s | %s |" % (name, tool, verdict))
    out.append("")
    out.append("## Files that both others show and we refuse\n")
    out.append("| file | our sentence |")
    out.append("|---|---|")
    for name, sentence in only_we_refuse:
        out.append("| `%s` | %s |" % (name, sentence))
    out.append("")
    out.append("## Files that only we show\n")
    out.append(", ".join("`%s`" % name for name in only_we_open) + "." if only_we_open else "None.")
    out.append("")
    out.append("## pydicom's exceptions\n")
    out.append(", ".join("%s %d" % pair for pair in exceptions.most_common()) + ".")
    with open(os.path.join(ROOT, "docs/bad-input.md"), "w") as page:
        page.write("\n".join(out) + "\n")


if __name__ == "__main__":
    main()
