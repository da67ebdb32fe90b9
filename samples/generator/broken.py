"""Files that cannot be read, each for one reason."""
import pathlib
import subprocess
import tempfile

import numpy

import pdf
from companies import SUVARNA
from model import Sample
from people import DESHMUKH

PASSWORD = "monsoon-2026"


def _failed(path, data, code, purpose, status="failed"):
    expect = {"status": status, "code": code}
    return Sample(path, data, "unreadable", purpose, expect=expect)


def _price_sheet():
    rows = [["Item", "Qty", "Ceiling price"]] + [
        [f"Pump HX-C {size}", str(count), f"INR {price}"] for size, count, price in
        ((25, 4, "6,20,000"), (32, 14, "9,80,000"), (50, 2, "15,40,000"))]
    return pdf.document([
        pdf.heading(f"{SUVARNA.name} - ceiling prices, confidential", "Sans", 13),
        pdf.table(rows, (80, 20, 40), "Sans"),
        pdf.text(f"{DESHMUKH.name}, {DESHMUKH.email}", "Sans"),
        *[pdf.text(f"Note {n}. Prices are per piece, free at Pune works, and include packing, "
                   "transit insurance and one set of documents.", "Serif") for n in range(1, 40)]])


def _encrypted(data):
    with tempfile.TemporaryDirectory() as folder:
        clean, locked = pathlib.Path(folder, "a.pdf"), pathlib.Path(folder, "b.pdf")
        clean.write_bytes(data)
        subprocess.run(["qpdf", "--allow-weak-crypto", "--static-id", "--static-aes-iv", "--encrypt",
                        PASSWORD, "owner", "128", "--use-aes=y", "--", str(clean), str(locked)],
                       check=True)
        return locked.read_bytes()


def samples():
    sheet = _price_sheet()
    random = numpy.random.RandomState(9100)
    ole = bytes.fromhex("d0cf11e0a1b11ae1") + random.bytes(4088)
    return [
        _failed("inbox/ceiling prices (protected).pdf", _encrypted(sheet), "encrypted",
                f"needs a user password; it is {PASSWORD}"),
        _failed("inbox/download_interrupted.pdf", sheet[: len(sheet) * 2 // 5], "damaged",
                "cut off after two fifths: no cross-reference table",
                status=["failed", "partial"]),
        _failed("inbox/new document.txt", b"", "empty", "no bytes at all"),
        _failed("misc/plc_dump.bin", bytes([0x8f, 0x03]) + random.bytes(2046), "unsupported",
                "bytes of no known type"),
        _failed("misc/old letter.doc", ole, "unsupported", "first bytes of an OLE file, then noise"),
    ]
