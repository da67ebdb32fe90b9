"""Faxes: one bit a pixel, 204 by 196 dots an inch, Group 4."""
import gold
import pdf
import raster
from companies import CASTLEGATE, HALVORSEN, PENNARD, TESSLER
from model import Sample, intent
from people import ATTWATER, BRANDT, COULSON, OYELARAN, REEVE_CASTLEGATE

FINE = (204, 196)


def _transmitted(clean, seed, degrees):
    """Rendered at 204 dpi, squeezed to 196 lines an inch, thresholded and speckled."""
    images = []
    for at, page in enumerate(raster.pages(clean, 204)):
        turned = raster.skewed(page, degrees)
        squeezed = turned.resize((page.width, page.height * 196 // 204), raster.Image.BICUBIC)
        images.append(raster.fax_page(squeezed, seed + at))
    return raster.tiff(images, FINE)


def _strip(company, when):
    return pdf.text(f"{when}   {company.fax or company.phone}   {company.name.upper()}   P. 01",
                    "Mono", 8, after=20)


def castlegate_fax():
    person = REEVE_CASTLEGATE
    clean = pdf.document([
        _strip(CASTLEGATE, "18-MAY-2026 11:02"),
        pdf.heading(CASTLEGATE.name, "Sans", 20), pdf.text(", ".join(CASTLEGATE.address), "Sans", 12,
                                                          after=20),
        pdf.heading("FAX", "Sans", 18),
        pdf.text(f"To: {HALVORSEN.name}, {COULSON.name}<br/>Fax: {HALVORSEN.fax}<br/>"
                 f"From: {person.name}, {person.title}<br/>Tel: {person.phone}", "Sans", 13, after=18),
        pdf.text("Dear Beth,", "Sans", 13),
        pdf.text("Your quotation for the two slip pumps is accepted. Please proceed with order "
                 "CC-PO-3307 for a total of £19,740.00 and let me have the delivery date by return.",
                 "Sans", 13),
        pdf.text(f"Regards<br/><br/>{person.name}<br/>{person.email}", "Sans", 13)])
    intents = [intent("purchase_request", "Please proceed with order CC-PO-3307"),
               intent("timeline", "let me have the delivery date by return")]
    return Sample("scans/fax_20260518_1102.tif", _transmitted(clean, 8100, 0.6), "fax",
                  "one-bit fax with specks: an order", native=False, text=gold.pdf_text(clean),
                  labels={"amount": ["£19,740.00"], "contract_number": ["CC-PO-3307"]},
                  intents=intents)


def multipage_fax():
    first = [
        pdf.heading(TESSLER.name, "Serif", 19),
        pdf.text(f"To {ATTWATER.name}, {HALVORSEN.name}<br/>From {OYELARAN.name}, {OYELARAN.title}<br/>"
                 "Date 17 August 2026<br/>Pages 2", "Serif", 14, after=20),
        pdf.text("RFP TW-2026-014: your proposal has been shortlisted together with one other. The "
                 "committee will meet on 26 August 2026.", "Serif", 14),
        pdf.text("Please send the revised price for lot 1 without soft starters before 24 August 2026. "
                 "The questions of our engineers follow on page 2.", "Serif", 14)]
    second = [
        pdf.heading("Questions", "Serif", 16),
        pdf.text("1. What is the efficiency at 180 l/s?<br/>2. Which bearings are fitted?<br/>"
                 "3. Can the first pump be delivered in November 2026?", "Serif", 14, after=20),
        pdf.text(f"Answers to {OYELARAN.email} or by telephone to {OYELARAN.phone}.", "Serif", 14)]
    clean = [pdf.document(first), pdf.document(second)]
    images = []
    for at, data in enumerate(clean):
        page = raster.skewed(raster.pages(data, 200)[0], (-0.5, 0.9)[at])
        images.append(raster.fax_page(page, 8200 + at))
    intents = [
        intent("evaluation", "your proposal has been shortlisted together with one other"),
        intent("timeline", "The committee will meet on 26 August 2026"),
        intent("purchase_request", "Please send the revised price for lot 1 without soft starters"),
    ]
    return Sample("scans/fax_20260817_2pages.tif", raster.tiff(images, (200, 200)), "fax",
                  "TIFF of two pages", native=False, text="\n".join(map(gold.pdf_text, clean)),
                  labels={"rfp_number": ["TW-2026-014"],
                          "date": ["17 August 2026", "26 August 2026", "24 August 2026"]},
                  intents=intents)


def pennard_fax():
    clean = pdf.document([
        _strip(PENNARD, "02-JUN-2026 15:47"), pdf.heading(PENNARD.name, "Sans", 20),
        pdf.text(f"To: {ATTWATER.name}, {HALVORSEN.name}", "Sans", 13, after=18),
        pdf.text("We ask you once more to stop calling our engineers. We do not need pumps, filters or "
                 "contracts, and we will not see your representative.", "Sans", 13, after=18),
        pdf.text(f"{BRANDT.name}<br/>{BRANDT.title}<br/>{BRANDT.phone}", "Sans", 13)])
    intents = [intent("negative", "We do not need pumps, filters or contracts"),
               intent("negative", "we will not see your representative")]
    return Sample("scans/fax_20260602_1547.tif", _transmitted(clean, 8300, -0.8), "fax",
                  "refusal by fax", native=False, text=gold.pdf_text(clean), intents=intents)


def samples():
    return [castlegate_fax(), multipage_fax(), pennard_fax()]
