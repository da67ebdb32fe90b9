"""Business letters in three looks: British, DIN 5008, and a centred serif one."""
from dataclasses import dataclass, field

from reportlab.lib.colors import HexColor, black
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm

import pdf
from model import Company, Person

WIDTH, HEIGHT = A4


@dataclass
class Letter:
    sender: Company
    to: tuple
    date: str
    subject: str
    body: list  # strings, or reportlab flowables
    closing: str
    signer: Person
    look: str = "british"
    font: str = "Helvetica"
    under_signature: tuple = ()
    reference: tuple = ()  # (label, value) pairs
    footer: tuple = ()  # columns of lines
    enclosures: str = ""
    size: float = 10
    second_signer: tuple = field(default=())


def _lines(canvas, x, y, lines, font, size, step=None, align="left"):
    canvas.setFont(font, size)
    draw = {"left": canvas.drawString, "right": canvas.drawRightString,
            "centre": canvas.drawCentredString}[align]
    for line in lines:
        draw(x, y, line)
        y -= step or size * 1.3
    return y


def _mark(canvas, company, x, y):
    """A little logo: two blades of the company's colour."""
    canvas.setFillColor(HexColor(company.colour))
    canvas.circle(x, y, 5 * mm, stroke=0, fill=1)
    canvas.setFillColor(HexColor("#ffffff"))
    canvas.wedge(x - 4 * mm, y - 4 * mm, x + 4 * mm, y + 4 * mm, 30 + len(company.name), 80, 0, 1)
    canvas.wedge(x - 4 * mm, y - 4 * mm, x + 4 * mm, y + 4 * mm, 210 + len(company.name), 80, 0, 1)
    canvas.setFillColor(black)


def _british_head(canvas, letter):
    company = letter.sender
    _mark(canvas, company, 26 * mm, HEIGHT - 24 * mm)
    canvas.setFillColor(HexColor(company.colour))
    _lines(canvas, 34 * mm, HEIGHT - 26 * mm, [company.name], pdf.bold(letter.font), 15)
    canvas.setFillColor(black)
    contact = list(company.address) + ["", f"Tel {company.phone}"]
    contact += [f"Fax {company.fax}"] if company.fax else []
    contact += [company.website]
    _lines(canvas, WIDTH - 22 * mm, HEIGHT - 20 * mm, contact, letter.font, 8.5, align="right")


def _din_head(canvas, letter):
    company = letter.sender
    _mark(canvas, company, WIDTH - 28 * mm, HEIGHT - 22 * mm)
    canvas.setFillColor(HexColor(company.colour))
    _lines(canvas, WIDTH - 36 * mm, HEIGHT - 24 * mm, [company.name], pdf.bold(letter.font), 14,
           align="right")
    canvas.setFillColor(black)
    _lines(canvas, 25 * mm, HEIGHT - 48 * mm, [" · ".join((company.name,) + company.address)],
           letter.font, 6.5)
    canvas.line(25 * mm, HEIGHT - 49 * mm, 110 * mm, HEIGHT - 49 * mm)


def _serif_head(canvas, letter):
    company = letter.sender
    canvas.setFillColor(HexColor(company.colour))
    _lines(canvas, WIDTH / 2, HEIGHT - 22 * mm, [company.name], pdf.bold(letter.font), 19,
           align="centre")
    canvas.setFillColor(black)
    phones = f"Tél. {company.phone}" if company.country == "France" else f"Tel. {company.phone}"
    phones += f" · Fax {company.fax}" if company.fax else ""
    _lines(canvas, WIDTH / 2, HEIGHT - 29 * mm,
           [", ".join(company.address), f"{phones} · {company.website}"], letter.font, 9,
           align="centre")
    canvas.setStrokeColor(HexColor(company.colour))
    canvas.line(40 * mm, HEIGHT - 36 * mm, WIDTH - 40 * mm, HEIGHT - 36 * mm)
    canvas.setStrokeColor(black)


_HEADS = {"british": _british_head, "din": _din_head, "serif": _serif_head}


def _foot(canvas, letter):
    canvas.setStrokeColor(HexColor(letter.sender.colour))
    canvas.line(22 * mm, 24 * mm, WIDTH - 22 * mm, 24 * mm)
    canvas.setStrokeColor(black)
    if len(letter.footer) == 1:
        _lines(canvas, WIDTH / 2, 20 * mm, letter.footer[0], letter.font, 7.5, align="centre")
        return
    step = (WIDTH - 44 * mm) / len(letter.footer)
    for at, column in enumerate(letter.footer):
        _lines(canvas, 22 * mm + at * step, 20 * mm, column, letter.font, 6.3)


class _Signature(pdf.Spacer):
    """An illegible signature in blue ink, shaped by the signer's name."""

    def __init__(self, name):
        super().__init__(60 * mm, 13 * mm)
        self.name = name

    def draw(self):
        canvas, x = self.canv, 2.0
        canvas.setStrokeColor(HexColor("#1c2f80"))
        canvas.setLineWidth(0.9)
        for at, character in enumerate(self.name[:14]):
            code = ord(character)
            step, rise = 4 + code % 7, 5 + code % 19
            canvas.bezier(x, 10 + at % 3, x + step, 10 + rise, x - 3, 2 - code % 5, x + step, 9)
            x += step
        canvas.line(x, 9, x + 22, 12)


def _opening(letter):
    flow = [pdf.text("\n".join(letter.to), letter.font, letter.size, after=14)]
    if letter.reference:
        flow += [pdf.text("   ".join(f"<b>{k}</b> {v}" for k, v in letter.reference),
                          letter.font, letter.size - 1.5, after=10)]
    flow += [pdf.text(letter.date, letter.font, letter.size, after=12)]
    return flow + [pdf.text(f"<b>{letter.subject}</b>", letter.font, letter.size + 0.5, after=9)]


def _ending(letter):
    flow = [pdf.gap(4), pdf.text(letter.closing, letter.font, letter.size, after=2),
            _Signature(letter.signer.family)]
    lines = [f"<b>{letter.signer.name}</b>", letter.signer.title, *letter.under_signature]
    flow.append(pdf.text("\n".join(line for line in lines if line), letter.font, letter.size))
    if letter.second_signer:
        flow.append(pdf.text("\n".join(letter.second_signer), letter.font, letter.size))
    if letter.enclosures:
        flow.append(pdf.text(letter.enclosures, letter.font, letter.size - 1.5, after=0))
    return flow


def render(letter):
    body = [pdf.text(part, letter.font, letter.size, after=7) if isinstance(part, str) else part
            for part in letter.body]

    def draw(canvas, doc):
        if doc.page == 1:
            _HEADS[letter.look](canvas, letter)
        if letter.footer:
            _foot(canvas, letter)

    top = {"british": 50, "din": 52, "serif": 46}[letter.look]
    return pdf.document(_opening(letter) + body + _ending(letter), draw, (25, top, 22, 30),
                        title=letter.subject)
