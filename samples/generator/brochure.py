"""A competitor's two-column brochure: pump words in every line, and no buyer."""
from reportlab.lib.colors import HexColor, white
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import Frame, FrameBreak

import pdf
from companies import KESTREL
from model import Sample
from people import DUNMORE

WIDTH, HEIGHT = A4


def _cover(canvas, doc):
    canvas.setFillColor(HexColor(KESTREL.colour))
    canvas.rect(0, HEIGHT - 58 * mm, WIDTH, 58 * mm, stroke=0, fill=1)
    canvas.setFillColor(white)
    canvas.setFont("Helvetica-Bold", 26)
    canvas.drawString(20 * mm, HEIGHT - 30 * mm, "Talon process pumps")
    canvas.setFont("Helvetica", 13)
    canvas.drawString(20 * mm, HEIGHT - 40 * mm, "One range from 2 to 400 cubic metres an hour")
    canvas.setStrokeColor(HexColor(KESTREL.colour))
    canvas.line(WIDTH / 2, 22 * mm, WIDTH / 2, HEIGHT - 66 * mm)


def _story():
    body = {"size": 9.5, "justify": True}
    rows = [["Model", "Flow m³/h", "Head m"], ["Talon 40", "2-25", "8-40"],
            ["Talon 80", "20-120", "10-55"], ["Talon 200", "90-400", "12-70"]]
    return [
        pdf.heading("Built for the long run", colour=KESTREL.colour),
        pdf.text("A pump is bought once and paid for every day. Energy is four fifths of what it "
                 "costs over its life, so the Talon range was drawn around the impeller and not "
                 "around the casing.", **body),
        pdf.text("Since 1987 we have made every casting in our own foundry in Sheffield. Today 140 "
                 "people work for us, and nine out of ten Talon pumps leave the works within four "
                 "weeks.", **body),
        pdf.heading("Why change now?", colour=KESTREL.colour),
        pdf.text("Are you unhappy with your present supplier? Looking for a pump that keeps its "
                 "promise? Request a quotation today: our sales engineers answer within one working "
                 "day.", **body),
        pdf.heading("The range", colour=KESTREL.colour), pdf.table(rows, (30, 26, 22)),
        pdf.text("Every size comes with cast-iron, bronze or stainless wetted parts. Motors are of "
                 "class IE4. Seals, couplings and baseplates are the same for each power, so one "
                 "shelf of spares serves the whole plant.", **body),
        pdf.heading("From enquiry to delivery", colour=KESTREL.colour),
        pdf.text("Our selection program finds the right size from flow, head and medium. You get a "
                 "drawing and a curve the same day, and a firm delivery date with every order.",
                 **body),
        pdf.text("Standard pumps are built in four weeks and special ones in nine. Each of them runs "
                 "on our test bed before it is packed, and you may watch.", **body),
        FrameBreak(),
        pdf.heading("Service that comes to you", colour=KESTREL.colour),
        pdf.text("Six vans, each with the tools and the seals for every Talon pump, cover Great "
                 "Britain. With a Talon Care agreement a fitter is at your gate within a day.", **body),
        pdf.text("Spare parts for all Talon pumps built since 2001 are on the shelf.", **body),
        pdf.heading("What users say", colour=KESTREL.colour),
        pdf.text("<i>We compared four makes and bought eleven Talons in 2022. I would do it again.</i> "
                 "Works engineer of a paint maker", **body),
        pdf.heading("Talk to us", colour=KESTREL.colour),
        pdf.text(f"{DUNMORE.name}<br/>{DUNMORE.title}<br/>Telephone {DUNMORE.phone}<br/>{DUNMORE.email}",
                 size=9.5),
        pdf.text(f"<b>{KESTREL.name}</b><br/>{'<br/>'.join(KESTREL.address)}<br/>Tel {KESTREL.phone}"
                 f"<br/>Fax {KESTREL.fax}<br/>{KESTREL.email}<br/>{KESTREL.website}", size=9.5),
        pdf.text(f"Registered in England and Wales No. {KESTREL.registration[0]}. VAT {KESTREL.vat}",
                 size=7.5)]


def samples():
    column = (WIDTH - 48 * mm) / 2
    height = HEIGHT - 88 * mm
    frames = [Frame(x, 22 * mm, column, height, 0, 0, 0, 0)
              for x in (20 * mm, WIDTH / 2 + 4 * mm)]
    data = pdf.document(_story(), _cover, frames=frames, title="Talon process pumps")
    return [Sample("tradefair/Kestrel_Talon_brochure.pdf", data, "brochure", "two columns; calls to "
                   "action of a competitor: no intent; its people are not our leads",
                   labels={"founded": ["1987"], "employees": ["140"]})]
