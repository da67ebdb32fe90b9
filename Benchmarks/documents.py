"""Documents of invented words that the benchmarks make: the same ones on every machine."""
import random
import zlib

SYLLABLES = [first + second for first in "bdfgklmnprstv" for second in "aeiou"]


class Text:
    """Words, sentences and pages drawn from a seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.words = ["".join(self.random.choices(SYLLABLES, k=2 + i % 3)) for i in range(2000)]

    def line(self, words=11):
        return " ".join(self.random.choices(self.words, k=words)).capitalize() + "."

    def lines(self, count):
        return [self.line() for _ in range(count)]

    def pixels(self, width, height):
        """A grey picture without anything to read: slow waves and a little noise."""
        step = self.random.randint(2, 9)
        noise = self.random.randbytes(width * height)
        return bytes(
            min(255, 60 + (x // step + y // 3) % 120 + noise[y * width + x] % 8)
            for y in range(height) for x in range(width))


def pdf(pages, picture=None):
    """A PDF of these pages, each a list of lines; `picture` is (width, height, [grey bytes])."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"",
               b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for number, lines in enumerate(pages):
        content = "BT /F 10 Tf 14 TL 56 785 Td " + " ".join(f"({line}) Tj T*" for line in lines)
        content, images = content + " ET", ""
        if picture:
            width, height, pixels = picture
            content += f" q {width} 0 0 {height} 56 56 cm /I Do Q"
            objects.append(stream(
                pixels[number], f"/Type /XObject /Subtype /Image /Width {width} /Height {height} "
                "/ColorSpace /DeviceGray /BitsPerComponent 8"))
            images = f" /XObject << /I {len(objects)} 0 R >>"
        objects.append(stream(content.encode("ascii"), ""))
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R "
            f"/Resources << /Font << /F 3 0 R >>{images} >> >>".encode("ascii"))
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(kids)}] >>".encode("ascii")
    return assembled(objects)


def stream(data, entries):
    packed = zlib.compress(data)
    head = f"<< {entries} /Filter /FlateDecode /Length {len(packed)} >>\nstream\n"
    return head.encode("ascii") + packed + b"\nendstream"


def assembled(objects):
    out, offsets = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1, table)
    return bytes(out)


def message(number, lines):
    """An e-mail as plain text."""
    head = [f"From: Writer {number} <writer{number}@sender.example>", "To: desk@reader.example",
            f"Subject: Note {number}", "Date: Mon, 2 Mar 2026 10:00:00 +0000",
            f"Message-ID: <{number}@sender.example>", "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8", ""]
    return "\r\n".join(head + lines + [""]).encode("ascii")
