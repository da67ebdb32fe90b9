#!/usr/bin/env python3
"""Writes the fixtures of the reading tests beside this file. Needs reportlab and Pillow, and the
fonts of Debian's fonts-dejavu-core. All people, companies and numbers are invented."""

import io
import pathlib
import random
import zlib

from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader, simpleSplit
from reportlab.pdfbase.ttfonts import TTFontFile
from reportlab.pdfgen import canvas

HERE = pathlib.Path(__file__).parent
SANS = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"

CARD = [
    "Harbour Lane Pumps Ltd",
    "Matilda Overbrook",
    "Head of Procurement",
    "matilda@harbourlane.example",
    "Telephone 020 7946 0123",
]
LETTER = [
    "Dear Mr Quillfeather,",
    "please quote for twelve centrifugal pumps and their spare parts.",
    "Delivery is expected before the end of September at our works in",
    "Little Hampton. Our buyer Matilda Overbrook will answer questions.",
    "We compare three suppliers and decide in the second week of June.",
    "The budget for the whole project is limited to 48,500 pounds.",
    "Yours sincerely, Barnaby Thistlewood, Managing Director",
]


def drawn(lines, size, pixels, margin=40, leading=1.7, ground=255):
    """Lines of text as a grey image."""
    image = Image.new("L", size, ground)
    draw = ImageDraw.Draw(image)
    font = ImageFont.truetype(SANS, pixels)
    for index, line in enumerate(lines):
        draw.text((margin, margin + index * pixels * leading), line, fill=10, font=font)
    return image


def small(image):
    """Sixteen grey levels, so that the PNG is small."""
    return image.point(lambda value: value // 17 * 17).quantize(16)


def images():
    card = drawn(CARD, (900, 420), 40)
    small(card).save(HERE / "card.png", dpi=(200, 200), optimize=True)
    small(card.rotate(3, expand=True, fillcolor=255)).save(HERE / "card-skewed.png", optimize=True)
    letter = drawn(LETTER, (1300, 620), 34)
    for degrees in (90, 180, 270):
        turned = letter.rotate(-degrees, expand=True)
        small(turned).save(HERE / f"letter-turned-{degrees}.png", dpi=(200, 200), optimize=True)
    exif = Image.Exif()
    exif[0x0112] = 6
    # Stored turned to the left; the tag says: turn right to see it.
    card.rotate(90, expand=True).save(
        HERE / "card-exif-6.jpg", quality=60, exif=exif, dpi=(200, 200))
    small(drawn(LETTER, (640, 320), 15, margin=20)).save(
        HERE / "letter-small-print.png", optimize=True)
    frames = [drawn(["First frame", "of the fax"], (700, 260), 48).convert("1"),
              drawn(["Second frame", "of the fax"], (700, 260), 48).convert("1")]
    frames[0].save(HERE / "two-frames.tif", save_all=True, append_images=frames[1:],
                   compression="group4", dpi=(200, 200))
    Image.new("L", (300, 200), 255).save(HERE / "blank.png", optimize=True)


def pdf(name, **options):
    return canvas.Canvas(str(HERE / name), pagesize=A4, invariant=1, **options)


def text_lines(page, lines, x=72, y=760, size=11):
    page.setFont("Helvetica", size)
    for index, line in enumerate(lines):
        page.drawString(x, y - index * size * 1.5, line)


def scan(lines, size=(1240, 1754)):
    image = drawn(lines, size, 30, margin=120)
    data = io.BytesIO()
    image.save(data, "JPEG", quality=40)
    data.seek(0)
    return ImageReader(data)


def letter_pdf(name, **options):
    page = pdf(name, **options)
    page.setFont("Helvetica-Bold", 18)
    page.drawString(72, 790, "Thistlewood Engineering GmbH")
    text_lines(page, LETTER)
    page.setFont("Helvetica", 11)
    page.drawString(72, 600, "Gr\u00f6\u00dfe und Qualit\u00e4t: soci\u00e9t\u00e9 \u20ac 48.500")
    page.saveState()
    page.translate(40, 300)
    page.rotate(90)
    page.drawString(0, 0, "Sideways reference")
    page.restoreState()
    page.showPage()
    page.save()


def mixed_pdf():
    page = pdf("mixed.pdf")
    text_lines(page, LETTER)
    page.showPage()
    page.drawImage(scan(LETTER), 0, 0, *A4)
    page.showPage()
    page.drawImage(scan(LETTER), 0, 0, *A4)
    text_lines(page, ["Footer of the archive, sheet 0042"], y=40)
    page.showPage()
    page.showPage()
    page.save()


def over_scans_pdfs():
    """Scans under text layers, hidden and not."""
    other = ["The quarterly newsletter of the gardening society appears", "with recipes, puzzles and seeds for spring.",
             "Members may bring their children to the summer party", "where music and lemonade are waiting for everybody."]
    for name, lines in [("hidden-right.pdf", LETTER), ("hidden-wrong.pdf", other),
                        ("hidden-wrong-footer.pdf", other), ("layer-under-scan.pdf", other)]:
        page = pdf(name)
        is_under = name == "layer-under-scan.pdf"
        if not is_under:
            page.drawImage(scan(LETTER), 0, 0, *A4)
        # The render mode outlives the text object.
        page.saveState()
        layer = page.beginText(57, A4[1] - 73)
        layer.setTextRenderMode(0 if is_under else 3)
        # Where the scan has its lines: 30 pixels high, 51 apart, at 150 dpi.
        layer.setFont("Helvetica", 14.4, 24.5)
        for line in lines:
            layer.textLine(line)
        page.drawText(layer)
        page.restoreState()
        if is_under:
            page.drawImage(scan(LETTER), 0, 0, *A4)
        if name == "hidden-wrong-footer.pdf":
            foot = page.beginText(72, 40)
            foot.setFont("Helvetica", 11)
            foot.textLine("Footer of the archive, sheet 0042")
            page.drawText(foot)
        page.showPage()
        page.save()


def image_reader(image, quality=40):
    data = io.BytesIO()
    image.save(data, "JPEG", quality=quality)
    data.seek(0)
    return ImageReader(data)


def card_on_letter_pdf():
    page = pdf("card-on-letter.pdf")
    text_lines(page, LETTER)
    page.drawImage(image_reader(drawn(CARD, (900, 420), 40)), 300, 60, 216, 101)
    page.showPage()
    page.save()


def outlined_pdf():
    """Text, and print that is drawn: each run of dark pixels is a filled rectangle."""
    page = pdf("outlined.pdf")
    text_lines(page, LETTER)
    mask = drawn(["Harbour Lane Pumps Ltd", "Quay Street 7, Little Hampton"], (640, 80), 22, margin=8).point(
        lambda value: 0 if value < 128 else 255)
    path = page.beginPath()
    for y in range(mask.height):
        start = None
        for x in range(mask.width + 1):
            dark = x < mask.width and mask.getpixel((x, y)) == 0
            if dark and start is None:
                start = x
            if not dark and start is not None:
                path.rect(72 + start * 0.4, 120 - y * 0.4, (x - start) * 0.4, 0.4)
                start = None
    page.drawPath(path, stroke=0, fill=1)
    page.showPage()
    page.save()


def pictures_pdf():
    """A photograph-like image and a chart with native labels: nothing to recognise."""
    noise = random.Random(7)
    photo = Image.new("L", (320, 240))
    photo.putdata([int(128 + 90 * ((x * 3 + y * 2) % 400 - 200) / 200 + noise.randint(-30, 30))
                   for y in range(240) for x in range(320)])
    page = pdf("pictures.pdf")
    text_lines(page, LETTER)
    page.drawImage(image_reader(photo), 72, 380, 220, 165)
    for index, height in enumerate([40, 90, 65, 120, 80, 30]):
        page.rect(330 + index * 30, 390, 20, height, fill=1)
        page.setFont("Helvetica", 8)
        page.drawString(333 + index * 30, 378, f"Q{index + 1}")
    page.line(325, 390, 520, 390)
    page.line(325, 390, 325, 520)
    page.showPage()
    page.save()


def form_pdf():
    page = pdf("form.pdf")
    page.setTitle("Order of pumps")
    page.setAuthor("Matilda Overbrook")
    page.setSubject("Offer 4711")
    text_lines(page, ["Order form of Harbour Lane Pumps Ltd", "Contact:", "Country:", "Express:"])
    form = page.acroForm
    form.textfield(name="Contact", value="Barnaby Thistlewood", x=150, y=736, width=200, height=16,
                   fontSize=10)
    form.choice(name="Country", value="Norway", options=["Norway", "Iceland"], x=150, y=718,
                width=100, height=16, fontSize=10)
    form.checkbox(name="Express", checked=True, x=150, y=702, size=14)
    form.checkbox(name="Insured", checked=False, x=180, y=702, size=14)
    form.textfield(name="Remark", value="", x=150, y=680, width=200, height=16)
    page.textAnnotation("Call back before Friday", Rect=[400, 700, 420, 720])
    page.linkURL("mailto:matilda@harbourlane.example", (72, 600, 200, 620))
    page.showPage()
    page.save()


def hand_made(name, objects):
    """A PDF from its objects, numbered from 1; the first is the catalogue."""
    body = b"%PDF-1.4\n"
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    start = len(body)
    body += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    body += b"".join(f"{offset:010} 00000 n \n".encode() for offset in offsets)
    body += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\n".encode()
    body += f"startxref\n{start}\n%%EOF\n".encode()
    (HERE / name).write_bytes(body)


def stream(content):
    return f"<< /Length {len(content)} >>\nstream\n".encode() + content + b"\nendstream"


CATALOGUE = b"<< /Type /Catalog /Pages 2 0 R >>"
HELVETICA = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def page_object(contents, box="0 0 400 200"):
    return (f"<< /Type /Page /Parent 2 0 R /MediaBox [{box}] /Contents {contents} 0 R "
            "/Resources << /Font << /F1 4 0 R >> >> >>").encode()


def odd_pdfs():
    pages = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    # Every code of the font maps into the private use area: the layer says nothing.
    cmap = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Lies def /CMapType 2 def
1 begincodespacerange <00> <FF> endcodespacerange
1 beginbfrange <20> <7E> <E020> endbfrange
endcmap end end"""
    font = HELVETICA[:-2] + b"/ToUnicode 6 0 R >>"
    shown = b"BT /F1 24 Tf 20 150 Td (Purchase order for pumps) Tj 0 -50 Td (Budget approved in June) Tj ET"
    hand_made("untrusted-layer.pdf",
              [CATALOGUE, pages, page_object(5), font, stream(shown), stream(cmap)])
    hand_made("giant-page.pdf",
              [CATALOGUE, pages, page_object(5, "0 0 2000000 2000000"), HELVETICA, stream(b"")])
    two = b"<< /Type /Pages /Kids [3 0 R 9 0 R] /Count 2 >>"
    words = b"BT /F1 24 Tf 20 150 Td (The only good page) Tj ET"
    hand_made("missing-page.pdf", [CATALOGUE, two, page_object(5), HELVETICA, stream(words)])
    hand_made("no-pages.pdf", [CATALOGUE, b"<< /Type /Pages /Kids [] /Count 0 >>"])


ATTENDEES = [
    ("Name", "Position", "Company", "E-mail"),
    ("Matilda Overbrook", "Head of Procurement and of the Works", "Harbour Lane Pumps Ltd",
     "matilda@harbourlane.example"),
    ("Barnaby Quillfeather", "", "Quillfeather Valves", "b.quillfeather@valves.example"),
    ("Sidonie Marchand", "Responsable achats", "Marchand Fils SARL", "sidonie@marchand.example"),
]
PROSE = ("The works stand by the harbour and have been there for many years, because nobody wanted "
         "to move them to a place that is far from the water. Engineers from three countries look "
         "after the machines, and the office answers every letter within a day or two. ") * 3


def wrapped(page, x, y, width, text, leading):
    for line in simpleSplit(text, "Helvetica", 10, width):
        page.drawString(x, y, line)
        y -= leading


def layout_pdf():
    page = canvas.Canvas(str(HERE / "layout.pdf"), pagesize=A4, invariant=1)
    page.setFont("Helvetica", 10)
    page.drawString(60, 780, "A heading that runs across both of the columns, as headings do")
    wrapped(page, 60, 750, 220, "LEFT " + PROSE, 12)
    wrapped(page, 320, 747, 220, "RIGHT " + PROSE, 12)
    page.showPage()
    page.setFont("Helvetica", 10)
    page.drawString(60, 780, "Attendees of the spring fair")
    for row, cells in enumerate(ATTENDEES):
        for x, width, cell in zip((60, 180, 300, 430), (110, 100, 120, 160), cells):
            wrapped(page, x, 740 - 34 * row, width, cell, 11)
    page.showPage()
    page.setFont("Helvetica", 10)
    for line in range(12):
        page.drawString(60, 780 - 20 * line, f"Line {line} of a page with a watermark on it")
    for shift in (0, 0.3, 0.6):
        page.drawString(60 + shift, 500, "Bold by drawing it thrice")
    page.translate(150, 600)
    page.rotate(45)
    page.setFont("Helvetica-Bold", 50)
    page.setFillGray(0.8)
    page.drawString(0, 0, "DRAFT")
    page.showPage()
    for turn in (90, 180, 270):
        page.setPageRotation(turn)
        page.setFont("Helvetica", 12)
        for line in range(3):
            page.drawString(60, 400 - 16 * line, f"Line {line} of a page turned by {turn}")
        page.showPage()
    page.save()
def subset_pdfs():
    """Fonts without a map to Unicode, and with a wrong one."""
    pages = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    lines = LETTER[:5]
    used = sorted(set("".join(lines)))
    face = TTFontFile(SANS)
    data = face.makeSubset([ord(character) for character in used])
    glyph = {character: index + 1 for index, character in enumerate(used)}
    widths = " ".join(str(round(face.charWidths[ord(character)])) for character in used)
    shown = b"BT /F1 9 Tf 20 170 Td 14 TL "
    for line in lines:
        shown += b"<" + b"".join(b"%04X" % glyph[character] for character in line) + b"> Tj T* "
    packed = zlib.compress(data)
    file = f"<< /Length {len(packed)} /Length1 {len(data)} /Filter /FlateDecode >>\nstream\n".encode()
    hand_made("cid-unmapped.pdf", [
        CATALOGUE, pages, page_object(5, "0 0 420 200"),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+DejaVuSans /Encoding /Identity-H /DescendantFonts [6 0 R] >>",
        stream(shown + b"ET"),
        f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+DejaVuSans /CIDToGIDMap /Identity "
        f"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
        f"/FontDescriptor 7 0 R /W [1 [{widths}]] >>".encode(),
        b"<< /Type /FontDescriptor /FontName /AAAAAA+DejaVuSans /Flags 4 /FontBBox [-1021 -463 1793 1232] "
        b"/ItalicAngle 0 /Ascent 928 /Descent -236 /CapHeight 729 /StemV 80 /FontFile2 8 0 R >>",
        file + packed + b"\nendstream"])
    order = "qjzxkvbpgwyfmculdrhnioates"
    pairs = b"".join(b"<%02X> <%04X>\n" % (0x61 + index, ord(letter)) for index, letter in enumerate(order))
    cmap = (b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
            b"/CMapName /Wrong def /CMapType 2 def\n1 begincodespacerange <00> <FF> endcodespacerange\n"
            b"26 beginbfchar\n" + pairs + b"endbfchar\nendcmap end end")
    text = b"BT /F1 10 Tf 20 170 Td 14 TL " + b"".join(
        b"(" + line.encode() + b") Tj T* " for line in lines) + b"ET"
    hand_made("wrong-map.pdf", [CATALOGUE, pages, page_object(5, "0 0 420 200"),
                                HELVETICA[:-2] + b"/ToUnicode 6 0 R >>", stream(text), stream(cmap)])


def attached_pdfs():
    pages = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    page = (b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 200] /Contents 5 0 R "
            b"/Resources << /Font << /F1 4 0 R >> >> /Annots [8 0 R 11 0 R] >>")
    shown = b"BT /F1 12 Tf 20 150 Td (Two files are attached) Tj ET"

    def file(content):
        return f"<< /Type /EmbeddedFile /Length {len(content)} >>\nstream\n".encode() + content + b"\nendstream"

    hand_made("attached.pdf", [
        b"<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(offer.txt) 6 0 R] >> >> >>",
        pages, page, HELVETICA, stream(shown),
        b"<< /Type /Filespec /F (offer.txt) /UF (offer.txt) /EF << /F 7 0 R >> >>",
        file(b"Twelve pumps at 4,000 pounds"),
        b"<< /Type /Annot /Subtype /FileAttachment /Rect [20 20 40 40] /Contents (Our terms) /FS 9 0 R >>",
        b"<< /Type /Filespec /F (terms.txt) /EF << /F 10 0 R >> >>",
        file(b"Payment within thirty days"),
        b"<< /Type /Annot /Subtype /FreeText /Rect [200 60 390 90] /DA (/Helv 12 Tf 0 g) "
        b"/Contents (Approved by Overbrook) >>"])
    layers = (b"/Properties << /On 6 0 R /Off 7 0 R >>")
    shown = (b"/OC /On BDC BT /F1 12 Tf 20 150 Td (Text on a layer that is on) Tj ET EMC\n"
             b"/OC /Off BDC BT /F1 12 Tf 20 120 Td (Secret price of the draft) Tj ET EMC\n"
             b"1 g BT /F1 12 Tf 20 90 Td (White words on white) Tj ET 0 g\n"
             b"BT /F1 12 Tf 20 60 Td (Plain words at the end) Tj ET")
    page = (b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 200] /Contents 5 0 R "
            b"/Resources << /Font << /F1 4 0 R >> " + layers + b" >> >>")
    hand_made("layers.pdf", [
        b"<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [6 0 R 7 0 R] /D << /Order [6 0 R 7 0 R] "
        b"/ON [6 0 R] /OFF [7 0 R] >> >> >>", pages, page, HELVETICA, stream(shown),
        b"<< /Type /OCG /Name (Offer) >>", b"<< /Type /OCG /Name (Draft) >>"])


def main():
    images()
    layout_pdf()
    letter_pdf("letter.pdf")
    letter_pdf("encrypted.pdf", encrypt="open sesame")
    mixed_pdf()
    whole = (HERE / "mixed.pdf").read_bytes()
    (HERE / "truncated.pdf").write_bytes(whole[: len(whole) * 2 // 3])
    letter = (HERE / "letter.pdf").read_bytes()
    (HERE / "tail-cut.pdf").write_bytes(letter[: letter.rindex(b"startxref")])
    odd_pdfs()
    over_scans_pdfs()
    card_on_letter_pdf()
    outlined_pdf()
    pictures_pdf()
    form_pdf()
    subset_pdfs()
    attached_pdfs()


if __name__ == "__main__":
    main()
