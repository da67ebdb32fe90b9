"""English e-mails: enquiries, a forward, newsletters and pitches without intent."""
import mime
import pdf
from companies import CASTLEGATE, FLUIDLINE, HALVORSEN, KESTREL, STRAITS
from model import Sample, intent
from people import (
    ADEYEMI, ATTWATER, COULSON, DUNMORE, MACKLEY, PELLOW, REEVE_CASTLEGATE, TAN, WHITCOMBE)


def _specification():
    rows = [["Item", "Description", "Quantity"],
            ["10", "Slip circulation pump, 18 m³/h at 22 m, hard-metal impeller", "2"],
            ["20", "Baseplate and coupling guard", "2"],
            ["30", "Mechanical seal kit, first fill", "4"]]
    story = [pdf.heading(f"{CASTLEGATE.name} - Specification CC-SP-118", size=14),
             pdf.text("Slip house circulation pumps. Medium: ceramic slip, density 1.75 t/m³, "
                      "40 °C, abrasive."), pdf.table(rows, (15, 110, 25)),
             pdf.text("Motors IE4, 400 V, 50 Hz. Test certificate to ISO 9906 grade 2B with each "
                      "pump. Documentation in English, one paper set.")]
    return pdf.document(story, title="CC-SP-118")


def castlegate_rfq():
    person = REEVE_CASTLEGATE
    body = f"""Hello Beth,

could you please quote for two slip circulation pumps as per the attached
specification CC-SP-118? We need the price delivered Liverpool and your best
lead time.

We would want to place the order by 22 May, so a quotation in the week of
11 May would suit us. Our present pumps from another maker wear out every
five months and we want to be rid of them.

Many thanks,
Daniel

--
{person.name}
{person.title}
{CASTLEGATE.name}
{', '.join(CASTLEGATE.address)}
T {person.phone}  |  F {CASTLEGATE.fax}
{person.email}
{CASTLEGATE.website}
Registered in England and Wales no. {CASTLEGATE.registration[0]}
"""
    part = mime.multipart("mixed", "=_castlegate_7f31", [
        mime.text_part(body, "us-ascii", "7bit"),
        mime.attachment(_specification(), "application/pdf", "CC-SP-118.pdf")])
    head = mime.headers(mime.address(person), mime.address(COULSON),
                        "Quotation request - slip circulation pumps",
                        "Tue, 5 May 2026 09:14:22 +0100", "20260505.0914.cc118")
    intents = [
        intent("purchase_request", "could you please quote for two slip circulation pumps as per "
               "the attached specification CC-SP-118"),
        intent("timeline", "We would want to place the order by 22 May"),
        intent("replacement", "Our present pumps from another maker wear out every five months and "
               "we want to be rid of them"),
    ]
    return Sample("mail/2026-05-05 Quotation request slip pumps.eml", mime.message(head, part),
                  "email", "quotation request with signature and PDF attachment; a Daniel Reeve who "
                  "is not the Daniel Reeve of Tessler & Wyndham", intents=intents)


def castlegate_callback():
    body = f"""Good afternoon,

following our enquiry of 5 May, could somebody from your technical department
visit us on Thursday 4 June at 2 pm to look at the slip house pipework? Please
ask for the purchasing office at the gate.

Regards
{CASTLEGATE.name}
Reception
Tel. +44 151 496 0620
{CASTLEGATE.email}
"""
    head = mime.headers(mime.mailbox("Castlegate Ceramics", CASTLEGATE.email),
                        mime.mailbox("Halvorsen Pumps", HALVORSEN.email), "Site visit 4 June",
                        "Wed, 27 May 2026 15:40:03 +0100", "20260527.1540")
    intents = [intent("meeting_request", "could somebody from your technical department visit us on "
                      "Thursday 4 June at 2 pm")]
    return Sample("mail/2026-05-27 Site visit.eml",
                  mime.message(head, mime.text_part(body, "us-ascii", "7bit")), "email",
                  "role mailbox: a company, and no person, writes", intents=intents)


def great_ledge_forward():
    person = MACKLEY
    body = f"""Simon,

this came in on my address overnight. One for you, I think - the US is
not on my list.

Beth

--
{COULSON.name}
{COULSON.title} | {HALVORSEN.name}
{COULSON.phone} | {COULSON.email}

---------- Forwarded message ---------
From: {person.variants[0]} <{person.email}>
Date: Mon, Jun 8, 2026 at 5:52 PM
Subject: Wort filtration - looking for two units
To: <{COULSON.email}>

Beth,

We met at the AquaTec Forum back in March. We're adding a second brewhouse
here in Cleveland this fall and we need two wort filtration units, something
like your ClearLine F4. I have $185,000 set aside for filtration in this
year's CapEx.

Can you get me a budgetary quote by June 26? Also, I'd like to set up a video
call with one of your engineers on June 18 at 10:00 am Eastern.

Thanks,

{person.name}
{person.other_titles[0]}
Great Ledge Brewing Company, Inc.
2210 Copper Kettle Avenue, Cleveland, OH 44113
Office {person.phone} | Cell {person.mobile}
www.greatledgebrewing.example
"""
    head = mime.headers(mime.address(COULSON), mime.address(ATTWATER),
                        "Fwd: Wort filtration - looking for two units",
                        "Tue, 9 Jun 2026 08:02:47 +0100", "20260609.0802.fwd")
    intents = [
        intent("expansion_trigger", "We're adding a second brewhouse here in Cleveland this fall"),
        intent("product_interest", "we need two wort filtration units, something like your "
               "ClearLine F4"),
        intent("budget", "I have $185,000 set aside for filtration in this year's CapEx"),
        intent("purchase_request", "Can you get me a budgetary quote by June 26"),
        intent("meeting_request", "I'd like to set up a video call with one of your engineers on "
               "June 18 at 10:00 am Eastern"),
    ]
    return Sample("mail/Fwd Wort filtration.eml",
                  mime.message(head, mime.text_part(body, "utf-8", "7bit")), "email",
                  "forwarded by one of us: the lead is the person in the forwarded part",
                  labels={"amount": ["$185,000"]}, intents=intents)


def straits_html():
    markup = f"""<html><head><style>td {{ font-family: Arial; font-size: 10pt }}</style></head>
<body><p>Dear Mr Attwater,</p>
<p>Straits Meridian Desalination Pte. Ltd. is issuing a <b>Request for Quotation</b> for high-pressure
feed pumps, reference <b>SMD-RFQ-26-0091</b>. Kindly register your interest at
<a href="https://register.straits-meridian.example/rfq">register.straits-meridian.example/rfq</a>
before <b>30 July 2026</b>.</p>
<table border="1" cellpadding="4"><tr><th>Item</th><th>Qty</th><th>Delivery</th></tr>
<tr><td>Feed pump 210&nbsp;m&sup3;/h, 58&nbsp;bar, super duplex</td><td>4</td><td>Jan 2027</td></tr>
<tr><td>Spare rotor assembly</td><td>1</td><td>Jan 2027</td></tr></table>
<p>Quotations will be compared on life-cycle cost, with energy weighted at 45&nbsp;%.</p>
<p>Regards,<br>
<b>{TAN.variants[0]}</b> (Ms)<br>{TAN.title}<br>{STRAITS.name}<br>
{STRAITS.address[0]}, {STRAITS.address[1]}<br>
DID: {TAN.phone} &nbsp; HP: {TAN.mobile} &nbsp; Fax: {STRAITS.fax}<br>
<a href="mailto:{TAN.email}">{TAN.email}</a></p></body></html>
"""
    head = mime.headers(mime.address(TAN, TAN.variants[0]), mime.address(ATTWATER),
                        "RFQ SMD-RFQ-26-0091 high-pressure feed pumps",
                        "Thu, 9 Jul 2026 11:26:10 +0800", "smd.rfq.0091")
    intents = [
        intent("rfp", "Straits Meridian Desalination Pte. Ltd. is issuing a Request for Quotation "
               "for high-pressure feed pumps"),
        intent("timeline", "register your interest at register.straits-meridian.example/rfq before "
               "30 July 2026"),
        intent("evaluation", "Quotations will be compared on life-cycle cost, with energy weighted "
               "at 45 %"),
    ]
    return Sample("mail/RFQ SMD-RFQ-26-0091.eml", mime.message(head, mime.text_part(
        markup, "utf-8", "quoted-printable", "html")), "email", "HTML only, with a table and links",
        labels={"rfp_number": ["SMD-RFQ-26-0091"]}, intents=intents)


def pellow_freemail():
    body = f"""Hi,

I run a small cider press near Bristol and saw your HX-50 at a friend's
place. What would one of those cost me, second hand if you have it? I can
spend about £2,500.00 and would like to have it before picking starts in
September.

Cheers
{PELLOW.name}
{PELLOW.phone}
"""
    head = mime.headers(mime.address(PELLOW, "Gareth Pellow"),
                        mime.mailbox("sales", HALVORSEN.email), "price of a small pump",
                        "Sun, 12 Jul 2026 21:37:55 +0100", "CAHx7Qm0712")
    intents = [
        intent("purchase_request", "What would one of those cost me"),
        intent("budget", "I can spend about £2,500.00"),
        intent("timeline", "would like to have it before picking starts in September"),
    ]
    return Sample("mail/price of a small pump.eml",
                  mime.message(head, mime.text_part(body, "iso-8859-1", "quoted-printable")),
                  "email", "private mailbox of a free provider: a person without a company",
                  labels={"amount": ["£2,500.00"]}, intents=intents)


def adeyemi_absence():
    body = f"""Thank you for your e-mail. I am out of the office until Monday 3 August and
will read my mail only now and then.

In urgent cases please ring {WHITCOMBE.name} on +44 (0)161 496 0300, ext. 214,
or write to {WHITCOMBE.email}.

{ADEYEMI.name}
{ADEYEMI.title}, Brackwater Foods plc
0161 496 0300 ext. 231
"""
    head = mime.headers(mime.address(ADEYEMI), mime.address(ATTWATER),
                        "Automatic reply: HX-80 commissioning dates",
                        "Wed, 22 Jul 2026 16:05:31 +0100", "auto.20260722",
                        Auto_Submitted="auto-replied")
    return Sample("mail/Automatic reply HX-80.eml",
                  mime.message(head, mime.text_part(body, "us-ascii", "7bit")), "email",
                  "absence notice: one switchboard number, two people, two extensions, no intent")


_NEWSLETTER = f"""PUMPS & PROCESS WEEKLY - No. 23

NEW: the 2026 Pump Buyer's Guide
Thinking of replacing your old pumps? Request your free quote comparison
today and save up to 20 % - budget season is here!

BOOK A DEMO of our price finder: www.fluidline-media.example/demo
Don't miss the deadline: early-bird tickets for the autumn show end soon.

Buy now, pay in 2027: ask our partners for an offer.

--
You receive this newsletter because you subscribed at a trade fair.
To unsubscribe or cancel your subscription, reply with STOP.
{FLUIDLINE.name}, {', '.join(FLUIDLINE.address)}, {FLUIDLINE.phone}
{FLUIDLINE.email}
"""


def newsletter():
    markup = "<html><body><pre>" + _NEWSLETTER.replace("&", "&amp;") + "</pre></body></html>"
    part = mime.multipart("alternative", "=_weekly_23", [
        mime.text_part(_NEWSLETTER, "us-ascii", "7bit"),
        mime.text_part(markup, "us-ascii", "quoted-printable", "html")])
    head = mime.headers(mime.mailbox("Pumps & Process Weekly", FLUIDLINE.email),
                        mime.address(ATTWATER), "Your quote is waiting - Pumps & Process Weekly 23",
                        "Fri, 5 Jun 2026 06:00:00 +0000", "weekly.23", List_Unsubscribe=
                        f"<mailto:{FLUIDLINE.email}?subject=STOP>")
    return Sample("mail/Pumps and Process Weekly 23.eml", mime.message(head, part), "newsletter",
                  "calls to action and an unsubscribe footer: no intent, and no lead")


def kestrel_pitch():
    body = f"""Dear Ingrid,

At {KESTREL.name} we help pump makers to cut the cost of their castings. If
you are interested in a second source, I would like to schedule a meeting with
you next week. Request a quote at any time - our budget prices are hard to beat.

Best wishes
{DUNMORE.name}
{DUNMORE.title}
{KESTREL.name}
{DUNMORE.phone} | {DUNMORE.email} | {KESTREL.website}
"""
    head = mime.headers(mime.address(DUNMORE),
                        "Ingrid Halvorsen <ingrid.halvorsen@halvorsen-pumps.example>",
                        "Castings at a better price", "Mon, 19 Oct 2026 10:11:12 +0100", "kfd.1019")
    return Sample("mail/Castings at a better price.eml",
                  mime.message(head, mime.text_part(body, "us-ascii", "7bit")), "email",
                  "a seller's cold pitch to us: no intent")


def samples():
    return [castlegate_rfq(), castlegate_callback(), great_ledge_forward(), straits_html(),
            pellow_freemail(), adeyemi_absence(), newsletter(), kestrel_pitch()]
