"""Letters from British companies to us."""
import pdf
from companies import BRACKWATER, HALVORSEN, HOLLIN, LOCHMORE, PENNARD
from letter import Letter, render
from model import Sample, intent
from people import ADEYEMI, ATTWATER, BRANDT, HALVORSEN_MD, MCPHAIL, SUTCLIFFE, WHITCOMBE

TO_US = (HALVORSEN.name, *HALVORSEN.address)


def _footer(company, where="England and Wales"):
    numbers = f"Registered in {where} No. {company.registration[0]}    VAT Reg. No. {company.vat}"
    return ((f"{company.name}. Registered office: {', '.join(company.address)}", numbers),)


def brackwater_rfq():
    items = pdf.table([
        ["Item", "Description", "Qty", "Duty point"],
        ["1", "End-suction centrifugal pump, Halvorsen HX-80 or equal, AISI 316L wetted parts", "6",
         "42 m³/h at 31 m"],
        ["2", "Duplex strainer, 0.8 mm basket, with differential pressure gauge", "3", "90 m³/h"],
        ["3", "CarePlan maintenance contract covering items 1 and 2", "36 months", "-"],
    ], (14, 92, 24, 33))
    letter = Letter(
        BRACKWATER, (f"Mr {ATTWATER.name}", ATTWATER.title, *TO_US), "12 March 2026",
        "Request for quotation: transfer pumps, Tallow Quay sauce line (our ref. RFQ-BF-26117)",
        ["Dear Mr Attwater",
         "We are extending the sauce line at Tallow Quay and invite you to quote for the supply and "
         "commissioning of the following equipment:", items,
         "Please send us your quotation with delivered price, lead time and payment terms by "
         "27 March 2026. The pumps must be on site no later than 15 June 2026, because the line "
         "starts up in the first week of July.",
         "The board has approved a budget of £96,000.00 for this package. Quotations above that "
         "figure will have to go back to the capital committee.",
         f"Technical questions should go to {ADEYEMI.name}, our {ADEYEMI.title}, on the number "
         f"above or at {ADEYEMI.email}. The purchasing decision rests with me."],
        "Yours sincerely", WHITCOMBE, under_signature=(WHITCOMBE.email,),
        reference=(("Our ref.", "RFQ-BF-26117"), ("Your ref.", "SA/bc")),
        footer=_footer(BRACKWATER), enclosures="Enc. P&amp;ID sheet 4 of 9")
    intents = [
        intent("rfp", "invite you to quote for the supply and commissioning of the following "
               "equipment"),
        intent("purchase_request", "send us your quotation with delivered price, lead time and "
               "payment terms"),
        intent("timeline", "by 27 March 2026"),
        intent("timeline", "The pumps must be on site no later than 15 June 2026"),
        intent("budget", "The board has approved a budget of £96,000.00 for this package"),
        intent("authority", "The purchasing decision rests with me"),
        intent("expansion_trigger", "We are extending the sauce line at Tallow Quay"),
    ]
    labels = {"date": ["12 March 2026", "27 March 2026", "15 June 2026"],
              "amount": ["£96,000.00"], "rfp_number": ["RFQ-BF-26117"]}
    return Sample("inbox/2026-03-12_Brackwater_RFQ.pdf", render(letter), "letter",
                  "UK request for quotation; three colleagues behind one switchboard number",
                  labels=labels, intents=intents)


def hollin_cancellation():
    letter = Letter(
        HOLLIN, (f"Ms {HALVORSEN_MD.name}", HALVORSEN_MD.title, *TO_US), "4 September 2026",
        "Termination of maintenance contract HPS-M-2291",
        ["Dear Ms Halvorsen",
         "We hereby give notice that we terminate the maintenance contract HPS-M-2291 of "
         "1 October 2021 with effect from 31 December 2026.",
         "The dye house at Hollin Bank will be run down over the coming winter, and from January we "
         "shall have no pumps in service that need looking after. We will therefore not be renewing "
         "the contract, nor do we intend to place any further orders for spare parts.",
         "Please confirm the termination in writing and send us a closing statement of account. "
         "Our service log books may be destroyed.",
         "May I take the opportunity to thank your fitters for their work over the years."],
        "Yours sincerely", SUTCLIFFE, font="Times-Roman", size=11,
        under_signature=(f"Direct line {SUTCLIFFE.phone}", SUTCLIFFE.email), footer=_footer(HOLLIN))
    intents = [
        intent("negative", "we terminate the maintenance contract HPS-M-2291 of 1 October 2021 "
               "with effect from 31 December 2026"),
        intent("negative", "We will therefore not be renewing the contract"),
        intent("negative", "nor do we intend to place any further orders for spare parts"),
    ]
    labels = {"date": ["4 September 2026", "1 October 2021", "31 December 2026"],
              "contract_number": ["HPS-M-2291"]}
    return Sample("inbox/Hollin_Bank_termination.pdf", render(letter), "letter",
                  "cancellation: negative intent without a successor", labels=labels,
                  intents=intents)


def pennard_not_looking():
    letter = Letter(
        PENNARD, (f"Mr {ATTWATER.name}", *TO_US), "21 May 2026", "Your letter about ClearLine filtration",
        ["Dear Mr Attwater",
         "Thank you for your letter of 6 May 2026 and the ClearLine F4 catalogue.",
         "Having spoken to my colleagues in utilities, I can tell you that we are not looking for "
         "filtration units. The plant was fitted out only two years ago and is running well inside "
         "its limits. There is no money in this year's capital plan for filtration either.",
         "I should be grateful if you would take us off your telephone list. Should our position "
         "change, we know where to find you."],
        "Yours sincerely", BRANDT, font="Sans", under_signature=(BRANDT.phone, BRANDT.email),
        footer=_footer(PENNARD))
    intents = [
        intent("negative", "we are not looking for filtration units"),
        intent("negative", "There is no money in this year's capital plan for filtration either"),
    ]
    return Sample("inbox/Pennard_reply_21_May.pdf", render(letter), "letter",
                  "a company that says it is NOT looking: the product words are there, the wish is not",
                  labels={"date": ["21 May 2026", "6 May 2026"]}, intents=intents)


def lochmore_thanks():
    letter = Letter(
        LOCHMORE, (f"Mr {ATTWATER.name}", ATTWATER.title, *TO_US), "2 April 2026",
        "Your pumps in our still house",
        ["Dear Simon",
         "In 2023 we bought two HX-50 pumps from you for the wash charger, and in the autumn of 2024 "
         "a third one for the spirit receiver. I thought you would like to hear that all three have "
         "now passed 9,000 running hours without a seal change.",
         "The invoice for the last of them was settled long ago and nothing is outstanding between "
         "us. I am writing for no other reason than to say thank you, and to let you have the "
         "running log, which you may show to whomever you please.",
         f"If you need a reference, give people my name and the still house number, {MCPHAIL.phone}."],
        "With kind regards", MCPHAIL, look="serif", font="Serif", size=11,
        under_signature=(MCPHAIL.email,), footer=_footer(LOCHMORE, "Scotland"))
    return Sample("inbox/Lochmore_thank_you.pdf", render(letter), "letter",
                  "purchases of the past, nothing pending: no intent",
                  labels={"date": ["2 April 2026"]})


def samples():
    first = brackwater_rfq()
    copy = Sample("misc/Copy of RFQ (2).pdf", first.data, "letter",
                  f"the same bytes as {first.path} under another name",
                  expect={"status": "duplicate", "of": f"documents/{first.path}"})
    return [first, hollin_cancellation(), pennard_not_looking(), lochmore_thanks(), copy]
