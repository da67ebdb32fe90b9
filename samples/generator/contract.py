"""Two pages of a maintenance contract between us and a customer that later leaves."""
import pdf
from companies import HALVORSEN, HOLLIN
from model import Sample, intent
from people import HALVORSEN_MD, SUTCLIFFE

_CLAUSES = (
    ("Subject", "The Contractor maintains the pumps listed in Schedule A, which stand in the dye house "
     "of the Customer. Maintenance comprises two inspections a year, replacement of worn seals and "
     "bearings, and the keeping of a log book for each pump."),
    ("Term", "This agreement begins on 1 October 2021 and runs for three years. It is extended by one "
     "year at a time unless either party gives notice in writing three months before the end of a "
     "calendar year."),
    ("Price", "The Customer pays a yearly fee of £12,400.00 plus VAT, invoiced each October. The fee may "
     "be adjusted once a year by no more than the rise in the index of producer prices."),
    ("Response", "If a pump fails, the Contractor attends within two working days. Calls outside working "
     "hours are charged at the rates of Schedule B."),
    ("Duties of the Customer", "The Customer gives access to the pumps, provides lifting gear and names "
     "a person on site who may sign job sheets."),
    ("Liability", "Neither party is liable for loss of production. Otherwise liability is limited to "
     "the yearly fee, except in cases of injury, death or intent."),
    ("Confidentiality", "Each party keeps confidential what it learns of the other's business and will "
     "not pass it on without written consent, save where the law demands it."),
    ("Termination for cause", "If a party breaks this agreement and does not put the matter right within "
     "thirty days of being asked to, the other may end it at once. If the Customer wishes to replace "
     "a pump, Schedule A is amended accordingly."),
    ("Law", "This agreement is governed by the law of England and Wales. It replaces all earlier "
     "agreements between the parties on the same subject. Changes must be in writing."),
)


def samples():
    parties = (
        f"between <b>{HALVORSEN.name}</b>, company number {HALVORSEN.registration[0]}, of "
        f"{', '.join(HALVORSEN.address)} (the Contractor), and <b>{HOLLIN.name}</b>, company number "
        f"{HOLLIN.registration[0]}, of {', '.join(HOLLIN.address)} (the Customer)")
    size = 12.5
    story = [pdf.heading("MAINTENANCE AGREEMENT", "Serif", 17),
             pdf.text("Contract No. HPS-M-2291", "Serif", size),
             pdf.text(parties, "Serif", size, justify=True, after=12)]
    for number, (title, words) in enumerate(_CLAUSES, 1):
        story += [pdf.heading(f"{number}  {title}", "Serif", size),
                  pdf.text(words, "Serif", size, justify=True, after=8)]
    pumps = [["Pump", "Type", "Place", "Year"], ["1", "HX-65, serial 15-0377", "Dye vat 1", "2015"],
             ["2", "HX-65, serial 15-0378", "Dye vat 2", "2015"],
             ["3", "HX-40, serial 17-0902", "Rinse water", "2017"],
             ["4", "HX-M 20, serial 18-1140", "Effluent sump", "2018"]]
    story += [pdf.heading("Schedule A: pumps", "Serif", 13, before=14),
              pdf.table(pumps, (16, 62, 50, 24), "Serif", 11)]
    story += [pdf.gap(18), pdf.text("Signed on 17 September 2021", "Serif", size, after=30), pdf.table(
        [["For the Contractor", "For the Customer"],
         [f"{HALVORSEN_MD.name}\n{HALVORSEN_MD.title}", f"{SUTCLIFFE.name}\n{SUTCLIFFE.title}"]],
        (78, 78), "Serif", 11, colour="#ffffff", lines="rule")]
    data = pdf.document(story, title="Maintenance agreement")
    return [Sample("contracts/HPS-M-2291_maintenance.pdf", data, "contract",
                   "parties, number, fee; joins the letter of termination by its number; clauses "
                   "full of if and unless, which are no intent",
                   labels={"contract_number": ["HPS-M-2291"], "amount": ["£12,400.00"],
                           "date": ["1 October 2021", "17 September 2021"]}, intents=[
                               intent("timeline", "This agreement begins on 1 October 2021 and runs "
                                      "for three years"),
                               intent("budget", "The Customer pays a yearly fee of £12,400.00 plus "
                                      "VAT")])]
