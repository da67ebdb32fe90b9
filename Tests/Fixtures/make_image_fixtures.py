#!/usr/bin/env python3
"""Writes the fixtures in images/ beside this file. Needs Pillow, pillow-heif and numpy, and the
fonts of Debian's fonts-dejavu-core. All people, companies and numbers are invented."""

import pathlib
import struct

import numpy
import pillow_heif
from PIL import Image, ImageDraw, ImageFont

pillow_heif.register_heif_opener()

HERE = pathlib.Path(__file__).parent / "images"
SANS = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"


def sign(mode="L", size=(300, 80), ink=0, ground=255, text="Pump 4821", pixels=44):
    """One line of print."""
    image = Image.new(mode, size, ground)
    font = ImageFont.truetype(SANS, pixels)
    ImageDraw.Draw(image).text((24, 12), text, fill=ink, font=font)
    return image


def turned_left():
    """Stored turned to the left; orientation 6 says: turn right to see it."""
    return sign().rotate(90, expand=True)


def exif(orientation):
    block = Image.Exif()
    block[0x0112] = orientation
    return block


def formats():
    grey, colour = sign(), sign("RGB", ink=(20, 20, 90), ground=(250, 245, 235))
    grey.save(HERE / "sign.webp", quality=60)
    sign("1", ink=0, ground=1).save(HERE / "sign.bmp")
    sign("1", ink=0, ground=1).save(HERE / "sign.pbm")
    grey.save(HERE / "sign.pgm")
    colour.resize((225, 60)).save(HERE / "sign.ppm")
    grey.save(HERE / "sign.gif")
    grey.save(HERE / "sign-animated.gif", save_all=True, append_images=[sign(text="Second")])
    grey.save(HERE / "sign.jp2", quality_layers=[20])
    colour.save(HERE / "sign.heic", quality=60)
    colour.save(HERE / "sign.avif", quality=60)
    plain = "".join(" ".join("1" if v < 128 else "0" for v in row) + "\n"
                    for row in numpy.asarray(grey.resize((225, 60))))
    (HERE / "sign-plain.pbm").write_text(f"P1\n225 60\n{plain}")


def orientations():
    left = turned_left()
    left.save(HERE / "exif-6.png", exif=exif(6), optimize=True)
    left.save(HERE / "exif-6.webp", exif=exif(6), quality=60)
    # HEIC is turned by a property of the image; its EXIF tag only repeats that.
    left.convert("RGB").save(HERE / "turned.heic", exif=exif(6), quality=60)
    (HERE / "turned.heic").write_bytes(with_rotation((HERE / "turned.heic").read_bytes(), 3))
    for name, mode in (("bilevel", "1"), ("grey", "L"), ("colour", "RGB")):
        left.convert(mode).save(HERE / f"orientation-6-{name}.tif", tiffinfo={274: 6},
                                compression="group4" if mode == "1" else "tiff_lzw")


def colours():
    cmyk = Image.merge("CMYK", [Image.new("L", (300, 80), 0)] * 3
                       + [sign(ink=255, ground=0)])
    cmyk.save(HERE / "cmyk.jpg", quality=60)
    deep = (numpy.asarray(sign(), dtype=numpy.uint16) * 257)
    Image.fromarray(deep).save(HERE / "grey-16-bit.png", optimize=True)
    sign("RGB", ink=(20, 20, 90), ground=(255, 255, 255)).quantize(8).save(HERE / "palette.png", optimize=True)
    sign("1", ink=1, ground=0).save(HERE / "white-on-black-bilevel.png", optimize=True)
    sign("LA", ink=(255, 255), ground=(255, 0)).save(
        HERE / "white-on-transparent.png", optimize=True)
    sign("LA", ink=(0, 255), ground=(0, 0)).save(HERE / "black-on-transparent.png", optimize=True)


def tiffs():
    pages = [sign("1", ink=0, ground=1, text=text) for text in ("Page one", "Page two", "Page three")]
    pages[0].save(HERE / "three-pages.tif", save_all=True, append_images=pages[1:],
                  compression="group4", dpi=(200, 200))
    # A page and its small copy (NewSubfileType 1), as scanners write them.
    thumbnail = pages[0].resize((75, 20))
    pages[0].save(HERE / "page-and-thumbnail.tif", save_all=True, append_images=[thumbnail],
                  compression="group4", dpi=(200, 200))
    data = bytearray((HERE / "page-and-thumbnail.tif").read_bytes())
    order = "<" if data[:2] == b"II" else ">"
    second = directories(data, order)[1]
    put_subfile_type(data, order, second)
    (HERE / "page-and-thumbnail.tif").write_bytes(data)
    looped = bytearray((HERE / "three-pages.tif").read_bytes())
    offsets = directories(looped, order)
    count = struct.unpack_from(order + "H", looped, offsets[2])[0]
    struct.pack_into(order + "I", looped, offsets[2] + 2 + count * 12, offsets[0])
    (HERE / "directory-loop.tif").write_bytes(looped)


def directories(data, order):
    offsets, offset = [], struct.unpack_from(order + "I", data, 4)[0]
    while offset:
        offsets.append(offset)
        count = struct.unpack_from(order + "H", data, offset)[0]
        offset = struct.unpack_from(order + "I", data, offset + 2 + count * 12)[0]
    return offsets


def put_subfile_type(data, order, offset):
    """Writes tag 254 over the directory's last entry of no weight (resolution unit, 296)."""
    count = struct.unpack_from(order + "H", data, offset)[0]
    entries = [bytes(data[offset + 2 + i * 12: offset + 14 + i * 12]) for i in range(count)]
    entries = [e for e in entries if struct.unpack_from(order + "H", e)[0] != 296]
    entries.insert(0, struct.pack(order + "HHII", 254, 4, 1, 1))
    for i, entry in enumerate(entries):
        data[offset + 2 + i * 12: offset + 14 + i * 12] = entry


GERMAN = [
    "Sehr geehrte Frau Brückenhöfer,",
    "wir danken für Ihre Anfrage und bieten Ihnen die Prüfgeräte",
    "für große Gehäuse wie folgt an. Die Lieferung erfolgt nach",
    "Weißenfels, Königstraße 14, und ist im Preis enthalten.",
    "Mit freundlichen Grüßen, Jörg Täubler, Geschäftsführer",
]
FRENCH = [
    "Madame Hélène Garçonnet,",
    "nous vous prions de trouver ci-joint le devis pour les pièces",
    "demandées par votre société. La livraison est prévue à la fin",
    "du mois de février, et le règlement à réception de la facture.",
    "Veuillez agréer nos salutations, Benoît Lévêque, gérant",
]
TABLE = [
    ("Article", "Quantity", "Unit price", "Amount"),
    ("Gear pump", "12", "84.50", "1,014.00"), ("Flange set", "24", "7.25", "174.00"),
    ("Pressure gauge", "6", "31.90", "191.40"), ("Check valve", "18", "12.75", "229.50"),
]


def page(lines, size, pixels=30, margin=40):
    image = Image.new("L", size, 255)
    draw = ImageDraw.Draw(image)
    font = ImageFont.truetype(SANS, pixels)
    for index, line in enumerate(lines):
        draw.text((margin, margin + index * pixels * 2), line, fill=10, font=font)
    return image


def save(image, name):
    image.point(lambda value: value // 17 * 17).quantize(16).save(HERE / name, optimize=True)


def pages():
    german = page(GERMAN, (1120, 400))
    save(german, "letter-german.png")
    save(page(FRENCH, (1120, 400)), "letter-french.png")
    for degrees in (5, -5):
        turned = german.rotate(degrees, expand=True, fillcolor=255, resample=Image.BICUBIC)
        save(turned, f"letter-german-skewed{-degrees:+d}.png")
    table = Image.new("L", (900, 420), 255)
    draw = ImageDraw.Draw(table)
    font = ImageFont.truetype(SANS, 22)
    for row, cells in enumerate(TABLE):
        for column, text in enumerate(cells):
            box = (40 + column * 205, 40 + row * 60, 245 + column * 205, 100 + row * 60)
            draw.rectangle(box, outline=0, width=2)
            draw.text((box[0] + 14, box[1] + 16), text, fill=0, font=font)
    for y in (360, 390):
        for x in range(40, 860, 14):
            draw.line((x, y, x + 8, y), fill=0, width=2)
    save(table, "table.png")
    # Two lines of print, the second light on a dark band.
    band = page(["Overbrook Instruments"], (900, 300), pixels=36)
    draw = ImageDraw.Draw(band)
    draw.rectangle((0, 150, 900, 240), fill=30)
    draw.text((40, 170), "Telephone +44 1632 960 417", fill=245,
              font=ImageFont.truetype(SANS, 36))
    save(band, "dark-band.png")
    # A shadow from the left: the darkest paper is darker than the lightest print.
    print_ = numpy.asarray(page(GERMAN[1:], (1120, 340)), dtype=float) / 255
    light = numpy.linspace(60, 250, 1120)[None, :]
    shaded = Image.fromarray((light * (0.35 + 0.65 * print_)).astype(numpy.uint8))
    shaded.save(HERE / "uneven-light.jpg", quality=60)


def card_photo():
    """A white card on a dark table, seen from the side."""
    card = page(["Overbrook Instruments", "Matilda Quillfeather", "+44 1632 960 417",
                 "matilda@overbrook.example"], (900, 520), pixels=48, margin=70)
    corners = [(170, 120), (1060, 210), (1000, 720), (90, 790)]
    back = perspective(corners, [(0, 0), (900, 0), (900, 520), (0, 520)])
    photo = card.transform((1200, 900), Image.Transform.PERSPECTIVE, back,
                           Image.Resampling.BICUBIC, fillcolor=70)
    photo.save(HERE / "card-in-perspective.jpg", quality=55)


def perspective(sources, targets):
    """Coefficients that lead each source point to its target."""
    rows, values = [], []
    for (x, y), (u, v) in zip(sources, targets):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        values += [u, v]
    return numpy.linalg.solve(numpy.array(rows, float), numpy.array(values, float)).tolist()


def boxes(data, start, end):
    """The boxes of ISO/IEC 14496-12 between two offsets, as name to (start, end)."""
    found = {}
    while start < end:
        size, name = struct.unpack_from(">I4s", data, start)
        found[name.decode()] = (start, start + size)
        start += size
    return found


def with_rotation(data, quarters):
    """A HEIC file with one image, with the property `irot`: quarter turns to the left."""
    data = bytearray(data)
    meta = boxes(data, 0, len(data))["meta"]
    inner = boxes(data, meta[0] + 12, meta[1])
    properties = boxes(data, inner["iprp"][0] + 8, inner["iprp"][1])
    ipco, ipma = properties["ipco"], properties["ipma"]
    index = 0
    start = ipco[0] + 8
    while start < ipco[1]:
        start += struct.unpack_from(">I", data, start)[0]
        index += 1
    rotation = struct.pack(">I4sB", 9, b"irot", quarters)
    # The first entry's count stands after version, number of entries and item id.
    data[ipma[0] + 18] += 1
    at = ipma[0] + 19
    data[at:at] = bytes([0x80 | (index + 1)])
    data[ipco[1]:ipco[1]] = rotation
    shift = len(rotation) + 1
    for box, growth in ((meta, shift), (inner["iprp"], shift), (ipma, 1), (ipco, len(rotation))):
        start = box[0] + (len(rotation) if box is ipma else 0)
        size = struct.unpack_from(">I", data, start)[0]
        struct.pack_into(">I", data, start, size + growth)
    move_items(data, inner["iloc"][0], shift)
    return bytes(data)


def move_items(data, iloc, shift):
    """Adds to the file offset of every item; one extent each, offsets and lengths of 4 bytes."""
    version, sizes = data[iloc + 8], data[iloc + 12]
    assert sizes == 0x44 and version in (0, 1) and data[iloc + 13] >> 4 in (0, 4), "another layout"
    base = data[iloc + 13] >> 4
    count = struct.unpack_from(">H", data, iloc + 14)[0]
    at = iloc + 16
    for _ in range(count):
        method = struct.unpack_from(">H", data, at + 2)[0] & 15 if version else 0
        at += (6 if version else 4) + base + 2
        assert struct.unpack_from(">H", data, at - 2)[0] == 1, "one extent each"
        offset = struct.unpack_from(">I", data, at)[0]
        if method == 0:
            struct.pack_into(">I", data, at, offset + shift)
        at += 8


def main():
    HERE.mkdir(exist_ok=True)
    formats()
    orientations()
    colours()
    tiffs()
    pages()
    card_photo()


if __name__ == "__main__":
    main()
