"""Long e-mail threads with quoted replies, and an e-mail attached to an e-mail."""
import mime
from companies import BRACKWATER_DE, TESSLER
from model import Sample, intent
from people import ADEYEMI, ATTWATER, COULSON, KROEGER, OYELARAN, PETERSEN, REEVE_TESSLER, VOGELSANG


def _quoted(text):
    return "\n".join(">" + line if line.startswith(">") else f"> {line}".rstrip()
                     for line in text.rstrip("\n").split("\n"))


def _first_question():
    return f"""Hallo Herr Petersen-Groth,

zu Ihrem Angebot habe ich noch zwei Fragen: Lässt sich die HX-80 mit 3-A-Zulassung
liefern, und bleibt es bei 16 Wochen Lieferzeit?

Viele Grüße
K. Vogelsang
{VOGELSANG.title}
{BRACKWATER_DE.name}
Tel. +49 40 66969-417"""


def _first_answer():
    return f"""Guten Tag Frau Dr. Vogelsang,

ja, mit Zulassung, und wir können auf 13 Wochen verkürzen.

Beste Grüße
{PETERSEN.name}
{PETERSEN.title} | Halvorsen Pumpsystems Ltd
Tel. {PETERSEN.phone} | {PETERSEN.email}

Am Mo., 4. Mai 2026 um 09:12 schrieb Vogelsang, Katrin
<{VOGELSANG.email}>:
{_quoted(_first_question())}"""


def _parent_joins():
    return f"""Jens, Tom,

switching to English. Manchester would like the same pumps, so
please treat this as one enquiry for ten HX-80 instead of four.

{VOGELSANG.plain}
{VOGELSANG.other_titles[0]}

On Tue, 5 May 2026 at 11:40, {PETERSEN.name} <{PETERSEN.email}> wrote:
{_quoted(_first_answer())}"""


def brackwater_thread():
    body = f"""All,

confirmed from our side. We need six of the ten pumps in Manchester before
15 June, the other four can follow. Could you send one revised quotation for
all ten by Friday? Eleanor has to sign it.

Can we have a call on Thursday 14 May at 3 pm to go through the seal options?

Regards
{ADEYEMI.name}
{ADEYEMI.title}
Brackwater Foods plc
Tel 0161 496 0300

On Thu, 7 May 2026 at 08:31, {VOGELSANG.plain} <{VOGELSANG.email}> wrote:
{_quoted(_parent_joins())}
"""
    head = mime.headers(
        mime.address(ADEYEMI), f"{mime.address(PETERSEN)},\r\n {mime.mailbox('Vogelsang, Katrin', VOGELSANG.email)}",
        "Re: AW: AW: Angebot HX-80", "Thu, 7 May 2026 10:05:54 +0100", "bf.0507.1005",
        Cc=mime.address(KROEGER), In_Reply_To="<bfd.0507.0831@de.brackwater-foods.example>",
        References="<bfd.0504@de.brackwater-foods.example>\r\n <hps.0505@halvorsen-pumps.example>\r\n "
        "<bfd.0507.0831@de.brackwater-foods.example>")
    intents = [
        intent("timeline", "We need six of the ten pumps in Manchester before 15 June"),
        intent("purchase_request", "Could you send one revised quotation for all ten by Friday"),
        intent("authority", "Eleanor has to sign it"),
        intent("meeting_request", "Can we have a call on Thursday 14 May at 3 pm"),
        intent("product_interest", "Manchester would like the same pumps"),
        intent("purchase_request", "please treat this as one enquiry for ten HX-80 instead of four"),
    ]
    data = mime.message(head, mime.text_part(body, "utf-8", "quoted-printable"))
    return Sample("mail/Re AW AW Angebot HX-80.eml", data, "email thread",
                  "four levels, three authors, German and English attributions, mother and daughter "
                  "company in one thread, our own signature quoted", intents=intents)


def _reeve_text():
    return f"""Hi Simon,

Thanks for the drawings. The rising main at Cutwater is now due for replacement
of both dry-well pumps, the old ones have no spares left. Marcus is putting the
RFP together (ref. TW-2026-014) and it should be out by 1 June 2026.

Could you come and see the station on 21 May at 9.30?

Cheers,
{REEVE_TESSLER.given}

{REEVE_TESSLER.name}
{REEVE_TESSLER.title}
{TESSLER.name}
M: +44 7700 900655
T: {REEVE_TESSLER.phone}
{REEVE_TESSLER.email}"""


def tessler_thread():
    body = f"""Simon,

the 21st is fine, Daniel will meet you at the gate. Please bring the list of
stations where the HX-200 runs; we shall be comparing you with two other
makers.

{OYELARAN.name}
{OYELARAN.title}
{TESSLER.name}
{', '.join(TESSLER.address)}
{OYELARAN.phone} | {OYELARAN.email}

On Wed, 13 May 2026 at 17:02, {ATTWATER.name} <{ATTWATER.email}> wrote:
{_quoted(f'''Daniel, Marcus,

with pleasure. I will be there at half past nine.

{ATTWATER.name}
{ATTWATER.title}, Halvorsen Pumpsystems Ltd
{ATTWATER.phone}

On Tue, 12 May 2026 at 15:44, {REEVE_TESSLER.name} <{REEVE_TESSLER.email}> wrote:
''' + _quoted(_reeve_text()))}
"""
    head = mime.headers(mime.address(OYELARAN), mime.address(ATTWATER), "Re: Cutwater station visit",
                        "Thu, 14 May 2026 08:20:11 +0100", "tw.0514.0820",
                        Cc=mime.address(REEVE_TESSLER))
    intents = [
        intent("evaluation", "we shall be comparing you with two other makers"),
        intent("replacement", "The rising main at Cutwater is now due for replacement of both dry-well "
               "pumps"),
        intent("rfp", "Marcus is putting the RFP together (ref. TW-2026-014)"),
        intent("timeline", "it should be out by 1 June 2026"),
        intent("meeting_request", "Could you come and see the station on 21 May at 9.30"),
    ]
    return Sample("mail/Re Cutwater station visit.eml",
                  mime.message(head, mime.text_part(body, "us-ascii", "7bit")), "email thread",
                  "English thread; the other Daniel Reeve; a number of the range for drama that "
                  "libphonenumber calls possible, not valid",
                  labels={"rfp_number": ["TW-2026-014"]}, intents=intents)


def message_in_message():
    inner_body = f"""Dear Simon,

please note that the closing date of TW-2026-014 is extended by one week, to
noon on 10 July 2026. All else stands.

{OYELARAN.name}
{TESSLER.name}
{OYELARAN.phone}
"""
    inner = mime.message(mime.headers(
        mime.address(OYELARAN), mime.address(ATTWATER), "TW-2026-014 clarification 2",
        "Tue, 30 Jun 2026 17:18:00 +0100", "tw.clar2"), mime.text_part(inner_body, "us-ascii", "7bit"))
    body = f"""Beth,

see attached. Put the new date in the bid calendar, please.

Simon

{ATTWATER.name}
{ATTWATER.title}
Halvorsen Pumpsystems Ltd
"""
    part = mime.multipart("mixed", "=_fwd_0701", [
        mime.text_part(body, "us-ascii", "7bit"), mime.attached_message(inner)])
    head = mime.headers(mime.address(ATTWATER), mime.address(COULSON), "T&W have moved the date",
                        "Wed, 1 Jul 2026 08:45:30 +0100", "sa.0701.0845")
    return Sample("mail/T&W have moved the date.eml", mime.message(head, part), "email",
                  "an e-mail attached to an e-mail: the outer one speaks of us only, the buyer is in "
                  "the child document")


def samples():
    return [brackwater_thread(), tessler_thread(), message_in_message()]
