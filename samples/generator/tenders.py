"""Formal solicitations: two RFPs and a tender notice, all born digital."""
from reportlab.platypus import PageBreak

import pdf
from companies import BRACKWATER_DE, CALDER, TESSLER
from model import Sample, intent
from people import ADEYEMI, OYELARAN, REEVE_TESSLER, THACKRAY, VOGELSANG


def _page_foot(left, colour="#555555"):
    def draw(canvas, doc):
        canvas.setFont("Helvetica", 7.5)
        canvas.drawString(70, 40, left)
        canvas.drawRightString(530, 40, f"Page {doc.page}")
    return draw


def _numbered(sections, size=10):
    story = []
    for at, (title, parts) in enumerate(sections, 1):
        story.append(pdf.heading(f"{at}. {title}", size=size + 1.5))
        story += [pdf.text(p, size=size) if isinstance(p, str) else p for p in parts]
    return story


def _tessler_sections():
    scope = pdf.table([
        ["Lot", "Scope", "Quantity", "Place"],
        ["1", "Dry-well sewage pumps, 210 l/s at 18 m, with motors and soft starters", "4",
         "Cutwater pumping station"],
        ["2", "Packaged filtration unit for wash water, 25 m³/h", "1", "Cutwater pumping station"],
        ["3", "Maintenance of lots 1 and 2 with 8-hour response", "60 months", "all stations"],
    ], (12, 88, 22, 38), size=8.5)
    dates = pdf.table([
        ["Step", "Date"], ["Issue of this document", "1 June 2026"],
        ["Site visit for bidders (booking with the site engineer)", "11 June 2026, 10:00"],
        ["Last day for written questions", "19 June 2026"],
        ["Closing date", "3 July 2026, 12:00 noon"], ["Award of contract", "14 August 2026"],
        ["Pumps in service", "30 January 2027"]], (100, 60))
    criteria = pdf.table([
        ["Criterion", "Weight"], ["Whole-life cost over 15 years", "40 %"],
        ["Technical merit and energy use", "30 %"], ["Service organisation within 100 km", "20 %"],
        ["Health, safety and environment", "10 %"]], (100, 30), right=(1,))
    contacts = pdf.table([
        ["Role", "Name", "Telephone", "E-mail"],
        [OYELARAN.title, OYELARAN.name, OYELARAN.phone, OYELARAN.email],
        [REEVE_TESSLER.title, REEVE_TESSLER.name, REEVE_TESSLER.phone, REEVE_TESSLER.email]],
        (28, 36, 30, 68), size=8.5)
    return [
        ("Introduction", [
            f"{TESSLER.name} (the Company) supplies water and treats sewage for about 340,000 people. "
            "The Company hereby invites proposals for the replacement of the main pumps at Cutwater "
            "pumping station and for their maintenance.",
            "The existing pumps were installed in 1994. The maker no longer supplies spare parts, and "
            "two failures in the last winter led to spills into the Avon."]),
        ("Scope of supply", ["The work is divided into three lots. Bidders may offer for one or "
                             "more of them.", scope]),
        ("Timetable", [dates]),
        ("Budget", ["The Company has set aside £1,240,000.00 excluding VAT for all three lots. "
                    "Proposals above this sum may be rejected."]),
        ("Evaluation", ["Proposals will be evaluated against the following criteria:", criteria,
                        "The evaluation panel recommends a bidder; the award is approved by the "
                        "Capital Investment Committee."]),
        ("Submission", [
            f"Proposals are to be sent as PDF to {TESSLER.email} with the reference TW-2026-014 in "
            "the subject line. Late proposals will not be opened. Proposals must remain valid for "
            "120 days.",
            "The Company does not bind itself to accept the lowest or any proposal and will not pay "
            "for their preparation."]),
        ("Technical requirements", [
            "Pumps shall pass solids of 100 mm. Materials: casing in ductile iron, impeller in "
            "duplex stainless steel. Motors shall be of efficiency class IE4 and suit operation on "
            "a variable speed drive. Noise at 1 m shall not exceed 78 dB(A).",
            "The bidder shall state the guaranteed efficiency at the duty point, the net positive "
            "suction head required and the minimum continuous flow. Witnessed tests are to ISO 9906 "
            "grade 1B.",
            "Existing foundations and pipework up to the isolating valves will be kept. The bidder "
            "is to survey them and to allow for adapters. At least two pumps must be in operation "
            "at any time during the works."]),
        ("Terms", [
            "Payment: 30 % against drawings approved, 50 % on delivery, 20 % on taking over, each "
            "30 days net. Liquidated damages: 0.5 % of the price for each full week of delay, "
            "limited to 7.5 %. The law of England and Wales applies.",
            "If a bidder fails to return the signed declaration of conflicts, its proposal will be "
            "left out of account."]),
        ("Contacts", [contacts, f"{TESSLER.name}, {', '.join(TESSLER.address)}. Telephone "
                      f"{TESSLER.phone}, fax {TESSLER.fax}, {TESSLER.website}. Registered in England "
                      f"and Wales No. {TESSLER.registration[0]}, VAT No. {TESSLER.vat}."]),
    ]


def _declaration():
    """The form on the last page, still empty."""
    blanks = [["To be filled in by the bidder", ""]] + [[label, "\n"] for label in (
        "Name of the bidder", "Company number", "Name and position of the signatory",
        "Lots offered", "Price of each lot excluding VAT", "Signature and date")]
    return [PageBreak(), pdf.heading("Annex A: declaration of the bidder", size=14),
            pdf.text("We have read the request for proposal TW-2026-014 and accept its terms. We "
                     "declare that no member of our staff stands in a personal or commercial "
                     "relation to the Company that could influence the award.", size=12),
            pdf.table(blanks, (70, 92), size=11)]


def tessler_rfp():
    story = [pdf.gap(20), pdf.heading("REQUEST FOR PROPOSAL", size=22, colour=TESSLER.colour),
             pdf.heading("Replacement of the main pumps at Cutwater pumping station", size=14),
             pdf.text(f"RFP number: TW-2026-014<br/>Issued by: {TESSLER.name}<br/>"
                      "Date of issue: 1 June 2026", size=11, after=24)]
    story += _numbered(_tessler_sections(), 12) + _declaration()
    data = pdf.document(story, _page_foot("RFP TW-2026-014"), title="RFP TW-2026-014")
    intents = [
        intent("rfp", "The Company hereby invites proposals for the replacement of the main pumps at "
               "Cutwater pumping station and for their maintenance"),
        intent("replacement", "The maker no longer supplies spare parts"),
        intent("budget", "The Company has set aside £1,240,000.00 excluding VAT for all three lots"),
        intent("evaluation", "Proposals will be evaluated against the following criteria"),
        intent("authority", "the award is approved by the Capital Investment Committee"),
        intent("timeline", "Closing date 3 July 2026, 12:00 noon"),
        intent("timeline", "Award of contract 14 August 2026"),
        intent("timeline", "Pumps in service 30 January 2027"),
    ]
    return Sample("rfp/RFP_TW-2026-014.pdf", data, "rfp", "three pages, tables of dates and criteria; "
                  "the closing date is moved later by mail/T&W have moved the date.eml",
                  labels={"rfp_number": ["TW-2026-014"], "amount": ["£1,240,000.00"], "date": [
                      "1 June 2026", "11 June 2026", "19 June 2026", "3 July 2026", "14 August 2026",
                      "30 January 2027"]}, intents=intents)


def brackwater_rfp():
    contacts = pdf.table([
        ["Contact", "Function", "Telephone", "E-mail"],
        [VOGELSANG.variants[1], VOGELSANG.other_titles[0], "+49 40 66969-417", VOGELSANG.email],
        [ADEYEMI.name, ADEYEMI.title + " (Manchester)", "+44 161 496 0300", ADEYEMI.email]],
        (36, 40, 30, 66), size=8)
    sections = [
        ("Purpose", [
            f"{BRACKWATER_DE.name} requests proposals for the supply of ten hygienic centrifugal pumps "
            "for the cleaning-in-place systems in Hamburg and Manchester.",
            "The request bundles the enquiry 4711-26 of 7 April 2026 with the need of the parent "
            "company, Brackwater Foods plc."]),
        ("Requirements", [
            "Flow 38 m³/h at 28 m head; wetted parts 1.4404, surface finish Ra 0.8; seals EPDM with "
            "3-A approval; motors IE4, IP66, 50 Hz.",
            "Six pumps go to Manchester and four to Hamburg. The supplier puts all ten into service "
            "and trains two shifts at each place."]),
        ("Dates", ["Proposals must reach us by 12 June 2026. We will decide by 26 June 2026. Delivery "
                   "to both sites is required by 31 August 2026."]),
        ("Commercial terms", [
            "The approved budget is 265.000,00 EUR for pumps and commissioning. Prices are to be "
            "fixed, DDP (Incoterms 2020). Payment 30 days net.",
            "Final approval rests with the management board in Manchester."]),
        ("Format of the proposal", [
            "No more than 20 pages, in English; price sheet as a separate file; three references "
            "from the food industry which are not older than five years; the names of the service "
            "technicians for each site.",
            "Proposals will be compared on price (50 %), lead time (30 %) and service (20 %)."]),
        ("Contacts", [contacts, f"{BRACKWATER_DE.name}, {', '.join(BRACKWATER_DE.address)}, Germany. "
                      f"Amtsgericht Hamburg, {BRACKWATER_DE.registration[0]}. USt-IdNr. "
                      f"{BRACKWATER_DE.vat}."]),
    ]
    story = [pdf.heading("Request for Proposal BFD-RFP-2026-07", font="Sans", size=18,
                         colour=BRACKWATER_DE.colour),
             pdf.heading("CIP pumps for two plants - 18 May 2026", size=12)]
    data = pdf.document(story + _numbered(sections, 11.5), _page_foot("BFD-RFP-2026-07"), title="RFP")
    intents = [
        intent("rfp", "Brackwater Foods Deutschland GmbH requests proposals for the supply of ten "
               "hygienic centrifugal pumps"),
        intent("timeline", "Proposals must reach us by 12 June 2026"),
        intent("timeline", "We will decide by 26 June 2026"),
        intent("timeline", "Delivery to both sites is required by 31 August 2026"),
        intent("budget", "The approved budget is 265.000,00 EUR for pumps and commissioning"),
        intent("authority", "Final approval rests with the management board in Manchester"),
        intent("evaluation", "Proposals will be compared on price (50 %), lead time (30 %) and "
               "service (20 %)"),
    ]
    return Sample("rfp/BFD-RFP-2026-07.pdf", data, "rfp", "the person of the card, the letter and the "
                  "thread, here as \"VOGELSANG, Katrin\"",
                  labels={"rfp_number": ["BFD-RFP-2026-07"], "amount": ["265.000,00 EUR"], "date": [
                      "18 May 2026", "7 April 2026", "12 June 2026", "26 June 2026",
                      "31 August 2026"]}, intents=intents)


def calder_notice():
    rows = [["Field", "Entry"],
            ["Contracting authority", f"{CALDER.name}\n{', '.join(CALDER.address)}"],
            ["Contact point", f"{THACKRAY.name}, {THACKRAY.title}\nTelephone {THACKRAY.phone}\n"
             f"E-mail {THACKRAY.email}"],
            ["Internet address", CALDER.website],
            ["Reference", "CVDB/2026/T09"],
            ["Title", "Supply of trailer-mounted flood pumps"],
            ["Type of procedure", "Open"],
            ["Short description", f"{CALDER.name} invites tenders for the supply of eight "
             "diesel-driven flood pumps on road trailers, each of 300 m³/h, with hoses."],
            ["Estimated total value", "£312,000.00 excluding VAT"],
            ["Duration of the contract", "24 months from award"],
            ["Award criteria", "Price 60 %, quality 40 %"],
            ["Time limit for receipt of tenders", "25 September 2026, 12:00"],
            ["Opening of tenders", "28 September 2026 in the Board Room"],
            ["Date of dispatch of this notice", "17 August 2026"]]
    story = [pdf.text("CONTRACT NOTICE - SUPPLIES", "Times-Roman", 15), pdf.table(
        rows, (55, 105), "Times-Roman", 10),
        pdf.text("Tender documents can be had free of charge from the contact point. Tenders are to "
                 "be submitted in one sealed envelope.", "Times-Roman", 10)]
    data = pdf.document(story, title="Contract notice")
    intents = [
        intent("rfp", "Calder Vale Drainage Board invites tenders for the supply of eight "
               "diesel-driven flood pumps on road trailers"),
        intent("budget", "Estimated total value £312,000.00 excluding VAT"),
        intent("timeline", "Duration of the contract 24 months from award"),
        intent("evaluation", "Award criteria Price 60 %, quality 40 %"),
        intent("timeline", "Time limit for receipt of tenders 25 September 2026, 12:00"),
    ]
    return Sample("rfp/tender_notice_CVDB-2026-T09.pdf", data, "tender notice",
                  "form of captions and entries", labels={
                      "rfp_number": ["CVDB/2026/T09"], "amount": ["£312,000.00"],
                      "date": ["25 September 2026", "28 September 2026", "17 August 2026"]},
                  intents=intents)


def samples():
    return [tessler_rfp(), brackwater_rfp(), calder_notice()]
