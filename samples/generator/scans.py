"""Scanned letters: askew, turned on the side, upside down."""
import gold
import pdf
import raster
from companies import BRACKWATER_DE, HALVORSEN, KESTREL, LOCHMORE, MAASKADE, RHEINAUER
from letter import Letter, render
from letters_abroad import TO_BREMEN, german_footer
from letters_uk import TO_US
from model import Sample, intent
from people import ATTWATER, FALKNER_BEFORE, KROEGER, MCPHAIL, OYELARAN, PETERSEN, VOGELSANG


def askew_letter():
    clean = render(Letter(
        RHEINAUER, (*TO_BREMEN, f"Frau {KROEGER.name}", "Am Schleusenkopf 22", "28217 Bremen"),
        "Köln, 23.03.2026", "Stoffpumpe Papiermaschine 2: Bitte um Richtpreis",
        ["Sehr geehrte Frau Kröger,",
         "wir prüfen den Austausch der Stoffpumpe an der Papiermaschine 2 und bitten um einen "
         "Richtpreis für eine HX-P 150. Eine Entscheidung ist nicht vor Herbst 2026 zu erwarten.",
         "Bitte rufen Sie mich an, sobald Sie die Unterlagen gesichtet haben."],
        "Mit freundlichen Grüßen", FALKNER_BEFORE, "din", "Serif", size=12,
        under_signature=(f"Durchwahl {FALKNER_BEFORE.phone}", FALKNER_BEFORE.email),
        footer=german_footer(RHEINAUER, "Köln")))
    image = raster.scanned(raster.pages(clean, 200)[0], 7100, 2.1, 5)
    intents = [
        intent("evaluation", "wir prüfen den Austausch der Stoffpumpe an der Papiermaschine 2"),
        intent("purchase_request", "bitten um einen Richtpreis für eine HX-P 150"),
        intent("timeline", "Eine Entscheidung ist nicht vor Herbst 2026 zu erwarten"),
    ]
    return Sample("scans/scan_0323_Rheinauer.pdf", raster.image_pdf([image], "scan", 45), "letter",
                  "scan turned by two degrees; the writer has since changed her employer",
                  native=False, text=gold.pdf_text(clean), labels={"date": ["23.03.2026"]},
                  intents=intents)


def sideways_letter():
    clean = render(Letter(
        LOCHMORE, (f"Mr {ATTWATER.name}", *TO_US), "19 October 2026", "Cooling water filter",
        ["Dear Simon",
         "The loch is full of weed this year and our cooling water strainers block every other day. "
         "We need a self-cleaning filter of 150 m³/h before the next season.",
         "Would you come up and have a look? I am free on 3 November 2026 at eleven. We have about "
         "£28,000.00 left in the budget for it."],
        "With kind regards", MCPHAIL, "serif", "Serif", size=12, under_signature=(MCPHAIL.email,)))
    page = raster.scanned(raster.pages(clean, 200)[0], 7200, 0.5)
    image = page.transpose(raster.Image.ROTATE_90)
    data = raster.image_pdf([image], "scan", 45, size=(841.89, 595.28))
    intents = [
        intent("product_interest", "We need a self-cleaning filter of 150 m³/h before the next season"),
        intent("meeting_request", "Would you come up and have a look? I am free on 3 November 2026 at "
               "eleven"),
        intent("budget", "We have about £28,000.00 left in the budget for it"),
    ]
    return Sample("scans/scan_1019_sideways.pdf", data, "letter", "scan turned by 90 degrees; the happy "
                  "customer of April is a buyer in October", native=False, text=gold.pdf_text(clean),
                  labels={"date": ["19 October 2026", "3 November 2026"], "amount": ["£28,000.00"]},
                  intents=intents)


def upside_down_page():
    clean = pdf.document([
        pdf.heading(MAASKADE.name, "Sans", 18, MAASKADE.colour),
        pdf.text("Karnemelkstraat 56, 3089 KX Rotterdam<br/>Tel. +31 10 808 4170", "Sans", 12, after=30),
        pdf.heading("Order confirmation wanted", "Sans", 15),
        pdf.text("Mr Simon Attwater, Halvorsen Pumpsystems Ltd", "Sans", 13, after=14),
        pdf.text("Dear Simon, our board approved your offer for the eight milk pumps on 9 September "
                 "2026. Please book the order and confirm delivery for 16 November 2026.", "Sans", 13,
                 after=20),
        pdf.text("Joost Brinkhuis<br/>Inkoper techniek<br/>j.brinkhuis@maaskade-zuivel.example",
                 "Sans", 13)])
    page = raster.scanned(raster.pages(clean, 180)[0], 7300, -0.7, 6)
    image = page.transpose(raster.Image.ROTATE_180)
    intents = [
        intent("authority", "our board approved your offer for the eight milk pumps"),
        intent("purchase_request", "Please book the order"),
        intent("timeline", "confirm delivery for 16 November 2026"),
    ]
    return Sample("scans/IMG_0911.jpg", raster.jpeg(image, 50, 180), "letter", "upside down",
                  native=False, text=gold.pdf_text(clean),
                  labels={"date": ["9 September 2026", "16 November 2026"]}, intents=intents)


def grey_card_sheet():
    """A sheet from the copier with a note between two colleagues of ours: people, no lead."""
    clean = pdf.document([
        pdf.heading("Handover note", "Mono", 16),
        pdf.text(f"From {PETERSEN.name} to {KROEGER.name}, 2 October 2026", "Mono", 12, after=14),
        pdf.text(f"Call back {VOGELSANG.name} ({BRACKWATER_DE.name}) on {VOGELSANG.mobile} about the "
                 "drawings.", "Mono", 12),
        pdf.text(f"{OYELARAN.name} has our bid; nothing to do until he rings.", "Mono", 12),
        pdf.text(f"{KESTREL.name} are said to offer below cost. Do not follow.", "Mono", 12),
        pdf.text(f"{HALVORSEN.name}, internal", "Mono", 10)])
    image = raster.scanned(raster.pages(clean, 200)[0], 7400, -1.4, 7, 0.7)
    return Sample("scans/handover_note.png", _png(image), "note", "grey PNG of an internal note: "
                  "customers are named by our own people, no customer speaks", native=False,
                  text=gold.pdf_text(clean), labels={"date": ["2 October 2026"]})


def _png(image):
    buffer = raster.io.BytesIO()
    levels = image.point(lambda value: value // 32 * 36).crop((0, 0, image.width, 1100))
    levels.quantize(8).save(buffer, "PNG", dpi=(200, 200), optimize=True)
    return buffer.getvalue()


def samples():
    return [askew_letter(), sideways_letter(), upside_down_page(), grey_card_sheet()]
