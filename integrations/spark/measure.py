#!/usr/bin/env python3
"""Pages a second of two Spark workers against one, one core each, on documents with recognition.

DOCUMENTS (default 500) are samples' scans and cards, each with a comment of its own at its end, so
that every one is a document of its own.
"""
import json
import os
import pathlib
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import cluster
from test_galena_spark import ROOT, missing, program

DOCUMENTS = int(os.environ.get("DOCUMENTS", "500"))


def write(folder):
    """JPEG readers stop at the end marker, so bytes behind it change nothing but the identity."""
    originals = sorted((ROOT / "samples/documents").rglob("*.jpg"))
    for number in range(DOCUMENTS):
        original = originals[number % len(originals)]
        content = original.read_bytes() + f"copy {number}\n".encode() + b"\xff\xd9"
        (folder / f"{number:04}-{original.name}").write_bytes(content)


def seconds(workers, folder, output):
    with cluster.cluster(workers) as master:
        # Starting a session and its executors is no reading: a job of one document is taken off.
        one = folder.parent / f"one-{workers}"
        one.mkdir()
        (one / "a.txt").write_text("Call +44 113 496 0140")
        times = []
        for documents, out in ((one, output / "idle"), (folder, output / "busy")):
            start = time.monotonic()
            counts = json.loads(cluster.submit(
                master, documents, out, "--galena", program(), "--batch", 8))
            times.append(time.monotonic() - start)
        assert sum(counts.values()) == DOCUMENTS, counts
        return times[1] - times[0]


def main():
    if missing():
        print(missing(), file=sys.stderr)
        sys.exit(2)
    with tempfile.TemporaryDirectory() as name:
        base = pathlib.Path(name)
        folder = base / "in"
        folder.mkdir()
        write(folder)
        taken = {count: seconds(count, folder, base / f"out-{count}") for count in (1, 2)}
    ratio = taken[1] / taken[2]
    print(f"{DOCUMENTS} images: one worker {taken[1]:.1f} s, two {taken[2]:.1f} s, "
          f"{ratio:.2f} × the pages a second; bar 1.7: {'met' if ratio >= 1.7 else '**missed**'}")


if __name__ == "__main__":
    main()
