"""PDFs that are part text, part scan."""
import gold
import pdf
import raster
from companies import GREAT_LEDGE, HALVORSEN_BREMEN, ISARQUELL, TESSLER
from letter import Letter, render
from letters_abroad import german_footer
from model import Sample, intent
from people import COULSON, FALKNER, MACKLEY, PETERSEN, REEVE_TESSLER


def _scan(clean, seed, degrees):
    return raster.image_pdf([raster.scanned(image, seed + at, degrees)
                             for at, image in enumerate(raster.pages(clean, 200))], quality=45)


def great_ledge_annex():
    rows = [["Item", "Description", "Qty", "Target price"],
            ["1", "Wort filtration unit, ClearLine F4 or equal, 15 bbl/h", "2", "$78,500.00"],
            ["2", "Set of spare filter sheets", "40", "$95.00"]]
    first = pdf.document([
        pdf.heading(GREAT_LEDGE.name, "Sans", 16, GREAT_LEDGE.colour),
        pdf.text(", ".join(GREAT_LEDGE.address) + f"<br/>{GREAT_LEDGE.phone} | {GREAT_LEDGE.website}"),
        pdf.heading("Request for Quotation GL-RFQ-2209", size=14),
        pdf.text(f"June 22, 2026<br/>Attention: {COULSON.name}, Halvorsen Pumpsystems Ltd"),
        pdf.text("Please quote your best price and delivery for the items below. Quotations are due "
                 "July 10, 2026. The scanned sketch of the brewhouse and our engineer's remarks are "
                 "on the next page."), pdf.table(rows, (12, 92, 18, 34), right=(2, 3)),
        pdf.text(f"{MACKLEY.name}<br/>{MACKLEY.title}<br/>{MACKLEY.email}")], title="GL-RFQ-2209")
    second = pdf.document([
        pdf.heading("Site survey - Brewhouse 2", "Mono", 14),
        pdf.text("Survey by: Walter Brandvold, Plant Engineer<br/>Phone (216) 555-0151<br/>"
                 "Date: June 19, 2026", "Mono", 11),
        pdf.text("Door opening 8 ft 2 in by 9 ft. Floor drain at column C4. Power 480 V, 3 phase, "
                 "60 Hz at panel MP-7. Glycol loop on the north wall.", "Mono", 11),
        pdf.text("The old sheet filter leaks at every joint and has to go before the new units come "
                 "in.", "Mono", 11)])
    data = raster.joined([first, _scan(second, 5200, -0.9)])
    intents = [
        intent("purchase_request", "Please quote your best price and delivery for the items below"),
        intent("timeline", "Quotations are due July 10, 2026"),
        intent("replacement", "The old sheet filter leaks at every joint and has to go before the new "
               "units come in"),
    ]
    return Sample("rfp/GL-RFQ-2209_with_survey.pdf", data, "rfq", "page 1 text, page 2 scan; one "
                  "person stands on the scanned page only", native=False,
                  text=gold.pdf_text(first) + gold.pdf_text(second),
                  labels={"person": ["Walter Brandvold"], "title": ["Plant Engineer"],
                          "phone": ["(216) 555-0151"], "rfp_number": ["GL-RFQ-2209"],
                          "date": ["June 22, 2026", "July 10, 2026", "June 19, 2026"]},
                  intents=intents)


def isarquell_annexes():
    cover = render(Letter(
        ISARQUELL, (HALVORSEN_BREMEN.name, f"Herrn {PETERSEN.name}", *HALVORSEN_BREMEN.address),
        "München, 21.09.2026", "Leistungsverzeichnis Würzepumpen, Vergabenummer IQ-26-031",
        ["Sehr geehrter Herr Petersen-Groth,",
         "wie besprochen erhalten Sie unser Leistungsverzeichnis. Wir bitten um Abgabe Ihres Angebots "
         "bis zum 05.10.2026. Die Skizze des Aufstellungsorts liegt als letzte Seite bei.",
         "Das Sudhaus soll im Februar 2027 wieder anlaufen."],
        "Mit freundlichen Grüßen", FALKNER, "din", "Serif", size=11,
        under_signature=(f"Tel. {FALKNER.phone}", FALKNER.email),
        footer=german_footer(ISARQUELL, "München")))
    rows = [["Pos.", "Leistung", "Menge", "Einheit"],
            ["01", "Würzepumpe HX-65, 45 m³/h, 24 m, mit Gleitringdichtung", "3", "Stück"],
            ["02", "Frequenzumrichter 7,5 kW im Edelstahlgehäuse", "3", "Stück"],
            ["03", "Demontage und Entsorgung der Altpumpen", "1", "pauschal"],
            ["04", "Inbetriebnahme und Einweisung", "2", "Tage"]]
    text = pdf.document([
        pdf.heading(f"{ISARQUELL.name} - Leistungsverzeichnis IQ-26-031", size=14),
        pdf.table(rows, (14, 100, 20, 24)),
        pdf.text("Angebote sind elektronisch an einkauf@isarquell-brauhaus.example zu richten. "
                 "Ansprechpartner für technische Fragen: Anton Grieshaber, Braumeister, "
                 "Telefon 089 99998 630.")])
    sketch = pdf.document([pdf.heading("Skizze Aufstellungsort Sudhaus, Ebene 0", "Mono", 14),
                           pdf.text("Maße in cm. Gezeichnet: A. Grieshaber, 02.09.2026", "Mono", 11),
                           pdf.table([["Achse", "A", "B", "C"], ["1", "420", "380", "385"],
                                      ["2", "420", "395", "360"]], (30, 30, 30, 30), "Mono", 12)])
    data = raster.joined([_scan(cover, 5310, 0.7), text, _scan(sketch, 5320, -1.3)])
    intents = [
        intent("purchase_request", "Wir bitten um Abgabe Ihres Angebots"),
        intent("timeline", "bis zum 05.10.2026"),
        intent("timeline", "Das Sudhaus soll im Februar 2027 wieder anlaufen"),
    ]
    return Sample("rfp/IQ-26-031_Leistungsverzeichnis.pdf", data, "rfq", "scan, text, scan: three pages "
                  "of one German document", native=False,
                  text="\n".join(map(gold.pdf_text, (cover, text, sketch))),
                  labels={"person": ["Anton Grieshaber", "A. Grieshaber"], "title": ["Braumeister"],
                          "phone": ["089 99998 630"], "rfp_number": ["IQ-26-031"],
                          "date": ["21.09.2026", "05.10.2026", "02.09.2026"]}, intents=intents)


def native_footer_over_scan():
    body = pdf.document([
        pdf.heading("MEMORANDUM", "Serif", 16),
        pdf.text(f"From: {REEVE_TESSLER.name}, {REEVE_TESSLER.title}<br/>To: Halvorsen Pumpsystems Ltd"
                 "<br/>Date: 24 June 2026", "Serif", 12, after=14),
        pdf.text("Further to the site visit we need a price for hiring two mobile pumps of 200 l/s "
                 "while the works at Cutwater go on, from October 2026 for about ten weeks.",
                 "Serif", 12, after=12),
        pdf.text("Please send the hire rates to me before 8 July 2026. You can reach me on "
                 f"{REEVE_TESSLER.phone} or at {REEVE_TESSLER.email}.", "Serif", 12)])
    foot = (f"{TESSLER.name} - {', '.join(TESSLER.address)} - Tel {TESSLER.phone}",
            f"Registered in England and Wales No. {TESSLER.registration[0]} - archived 2026-06-25")
    images = [raster.scanned(image, 5400, 1.1) for image in raster.pages(body, 200)]
    data = raster.image_pdf(images, "Archive copy", 50, footers=foot)
    intents = [
        intent("purchase_request", "we need a price for hiring two mobile pumps of 200 l/s"),
        intent("timeline", "from October 2026 for about ten weeks"),
        intent("timeline", "Please send the hire rates to me before 8 July 2026"),
    ]
    return Sample("scans/archive_0625_memo.pdf", data, "memo", "two lines of real text at the foot of a "
                  "scanned page: native text alone is not the page", native=False,
                  text=gold.pdf_text(body) + "\n".join(foot),
                  labels={"date": ["24 June 2026", "8 July 2026", "2026-06-25"]}, intents=intents)


def samples():
    return [great_ledge_annex(), isarquell_annexes(), native_footer_over_scan()]
