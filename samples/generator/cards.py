"""Business cards, photographed askew on a table."""
import io

import numpy
from PIL import Image, ImageFilter
from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
from reportlab.pdfgen import canvas as pdf_canvas

import gold
import pdf
import raster
from model import Sample
from people import (
    ADEYEMI, DARCOURT, DESHMUKH, FALKNER_BEFORE, MACKLEY, REEVE_TESSLER, TAN, VOGELSANG, WHITCOMBE)

WIDTH, HEIGHT = 85 * mm, 55 * mm


def _left_card(canvas, person, name, lines, font):
    """Company above, name in the middle, details below, all from the left."""
    company = person.company
    canvas.setFillColor(HexColor(company.colour))
    canvas.rect(0, HEIGHT - 3 * mm, WIDTH, 3 * mm, stroke=0, fill=1)
    canvas.setFont(pdf.bold(font), 11 if len(company.name) < 30 else 9)
    canvas.drawString(6 * mm, HEIGHT - 11 * mm, company.name)
    _name_and_details(canvas, person, name, lines, font, 6 * mm, HEIGHT - 21 * mm)


def _name_and_details(canvas, person, name, lines, font, x, y):
    canvas.setFillColor(HexColor("#1a1a1a"))
    canvas.setFont(pdf.bold(font), 12)
    canvas.drawString(x, y, name)
    canvas.setFont(font, 8)
    canvas.drawString(x, y - 4 * mm, lines[0])
    y -= 10 * mm
    for line in lines[1:]:
        canvas.setFont(font, 7.5)
        canvas.drawString(x, y, line)
        y -= 3.9 * mm


def _bar_card(canvas, person, name, lines, font):
    """A coloured bar on the left."""
    company = person.company
    canvas.setFillColor(HexColor(company.colour))
    canvas.rect(0, 0, 9 * mm, HEIGHT, stroke=0, fill=1)
    _name_and_details(canvas, person, name, lines, font, 14 * mm, HEIGHT - 11 * mm)
    canvas.setFillColor(HexColor(company.colour))
    canvas.setFont(pdf.bold(font), 8.5)
    canvas.drawString(14 * mm, 5 * mm, company.name)


def _centred_card(canvas, person, name, lines, font):
    """Everything in the middle, in a serif face."""
    company = person.company
    canvas.setFillColor(HexColor(company.colour))
    canvas.setFont(pdf.bold(font), 12)
    canvas.drawCentredString(WIDTH / 2, HEIGHT - 11 * mm, company.name)
    canvas.setFillColor(HexColor("#1a1a1a"))
    canvas.setFont(pdf.bold(font), 12)
    canvas.drawCentredString(WIDTH / 2, HEIGHT - 21 * mm, name)
    y = HEIGHT - 25.5 * mm
    for line in lines:
        canvas.setFont(font, 8)
        canvas.drawCentredString(WIDTH / 2, y, line)
        y -= 4.1 * mm


def clean(person, name, lines, look, font, paper):
    buffer = io.BytesIO()
    canvas = pdf_canvas.Canvas(buffer, pagesize=(WIDTH, HEIGHT), invariant=1)
    canvas.setFillColor(HexColor(paper))
    canvas.rect(0, 0, WIDTH, HEIGHT, stroke=0, fill=1)
    look(canvas, person, name, lines, font)
    canvas.save()
    return buffer.getvalue()


def _table(seed, colour, size):
    """A table top: a colour with a faint grain along its length."""
    random = numpy.random.RandomState(seed)
    streaks = Image.fromarray(random.randint(0, 255, (90, 6)).astype(numpy.uint8))
    grain = numpy.asarray(streaks.resize(size, Image.BICUBIC), dtype=numpy.float32) / 255 - 0.5
    pixels = numpy.array(colour, dtype=numpy.float32)[None, None, :] + grain[:, :, None] * 26
    return Image.fromarray(numpy.clip(pixels, 0, 255).astype(numpy.uint8))


def photograph(card, seed, table_colour):
    """Laid on a table, turned up to five degrees, seen a little from the side."""
    random = numpy.random.RandomState(seed)
    image = raster.pages(card, 330, colour=True)[0]
    size = (1400, 1000)
    angle = numpy.radians(random.uniform(1.5, 4.8) * random.choice([-1, 1]))
    half = numpy.array(image.size) / 2
    corners = []
    for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
        along = x * half[0] * (1 + y * random.uniform(0.0, 0.02)) * 1.05
        up = y * half[1] * (1 + x * random.uniform(0.0, 0.02)) * 1.05
        corners.append((size[0] / 2 + along * numpy.cos(angle) - up * numpy.sin(angle),
                        size[1] / 2 + along * numpy.sin(angle) + up * numpy.cos(angle)))
    photo = raster.placed(image, _table(seed, table_colour, size), corners)
    photo = raster.uneven_light(photo.filter(ImageFilter.GaussianBlur(0.7)), seed)
    return raster.jpeg(raster.noisy(photo, seed, 3.0, 250), 68, 300)


def _details():
    yield ("card_vogelsang", VOGELSANG, VOGELSANG.name, _left_card, "Sans", "German",
           [VOGELSANG.title, *VOGELSANG.company.address, f"Telefon {VOGELSANG.phone}",
            f"Telefax {VOGELSANG.company.fax}", f"Mobil {VOGELSANG.mobile}", VOGELSANG.email])
    yield ("card_darcourt", DARCOURT, "Hélène Darcourt", _centred_card, "Serif", "French",
           [DARCOURT.title, "12 quai des Chiffonniers - 69007 Lyon", f"Tél. {DARCOURT.phone}",
            f"Bureau de Paris {DARCOURT.mobile}", f"Fax {DARCOURT.company.fax}", DARCOURT.email,
            DARCOURT.company.website])
    yield ("card_mackley", MACKLEY, MACKLEY.name, _bar_card, "Sans", "US",
           [MACKLEY.title, *MACKLEY.company.address, f"Office {MACKLEY.phone}",
            f"Cell {MACKLEY.mobile}", MACKLEY.email, MACKLEY.company.website])
    yield ("card_deshmukh", DESHMUKH, DESHMUKH.name, _left_card, "Sans", "Indian",
           [DESHMUKH.title, *DESHMUKH.company.address, f"Tel: {DESHMUKH.phone}",
            f"Mob: {DESHMUKH.mobile}", DESHMUKH.email, DESHMUKH.company.website])
    yield ("card_tan", TAN, TAN.variants[0], _bar_card, "Sans", "Singaporean, family name first",
           [TAN.title, *TAN.company.address, f"DID {TAN.phone}", f"HP {TAN.mobile}", TAN.email])
    yield ("card_whitcombe", WHITCOMBE, WHITCOMBE.name, _left_card, "Serif", "British",
           [WHITCOMBE.title, "Harbour Mill, 41 Tallow Quay", "Manchester, M17 8QD",
            f"Tel {WHITCOMBE.phone}", f"Fax {WHITCOMBE.company.fax}", WHITCOMBE.email])
    yield ("card_adeyemi", ADEYEMI, ADEYEMI.name, _left_card, "Serif",
           "British; a colleague behind the same switchboard number",
           [ADEYEMI.title, "Harbour Mill, 41 Tallow Quay", "Manchester, M17 8QD",
            f"Tel {ADEYEMI.phone}", ADEYEMI.email])
    yield ("card_falkner", FALKNER_BEFORE, "Miriam Falkner", _bar_card, "Sans",
           "German; her former employer, the mobile number is the same today",
           [FALKNER_BEFORE.title, *FALKNER_BEFORE.company.address, "Tel. +49 221 4710-314",
            "Mobil +49 171 3920063", FALKNER_BEFORE.email])
    yield ("card_reeve", REEVE_TESSLER, REEVE_TESSLER.name, _centred_card, "Serif",
           "British; one of two people of this name",
           [REEVE_TESSLER.title, "Sluice House, 9 Cutwater Road", "Bristol, BS1 9ZT",
            f"T {REEVE_TESSLER.phone}", REEVE_TESSLER.email, REEVE_TESSLER.company.website])


_TABLES = ((118, 84, 58), (64, 66, 70), (160, 132, 98), (52, 74, 66), (92, 60, 44))
_PAPERS = ("#ffffff", "#fbf8ef", "#f6f6f4")


def samples():
    result = []
    for at, (file, person, name, look, font, what, lines) in enumerate(_details()):
        card = clean(person, name, lines, look, font, _PAPERS[at % 3])
        data = photograph(card, 4100 + at, _TABLES[at % 5])
        result.append(Sample(f"cards/{file}.jpg", data, "business card", f"photographed card, {what}",
                             native=False, text=gold.pdf_text(card)))
    return result
