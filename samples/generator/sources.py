"""SOURCES.md: what each sample is for, and how all of them are made again."""
import people

_HEAD = """# The sample documents

Everything in this folder is invented: every company, person, address, number, product, price and
sentence. Likenesses are accidental. Nothing was copied from any other document. Licence: CC0 1.0;
do with it what you like.

The world: **Halvorsen Pumpsystems Ltd** of Leeds and Bremen is "us" (domain
`halvorsen-pumps.example`); its people are {ours}. Everybody else is a customer, a prospect, a
supplier, a competitor or a publisher.

- Domains and mailboxes end in `.example` (RFC 2606).
- Telephone numbers in Britain, Germany, France and the USA come from the ranges that their
  regulators keep for drama (Ofcom 0xxx 496 0xxx and 07700 900xxx, Bundesnetzagentur 040 66969 and
  so on, Arcep 04 65 71 and 01 99 00, NANP 555-01xx); the others are made up. All but one are
  valid for libphonenumber 8.12.57; 07700 900655 is possible there, but not valid.
- Company and tax numbers and IBANs are made-up digits with true check digits.

## Making them again

`samples/generator/generate.py [OUTDIR]` writes `documents/`, `gold.jsonl` and this page; two runs give
the same bytes. `samples/generator/check.py` compares the labels with what pdftotext and tesseract
read (`--ocr` for the second). They need the Debian 12 packages python3-reportlab, python3-pil,
python3-numpy, poppler-utils, qpdf, fonts-liberation; the check also python3-phonenumbers,
tesseract-ocr, tesseract-ocr-deu and tesseract-ocr-fra. Scans are drawn by poppler: another version
of it may set some pixels differently.

## What gold.jsonl says

One line a file: `file`, `native` (born digital or plain text), `kind`, `expect` (how reading it
ends), `fields`, `ignore`, `intents`. Values are as printed, with white space collapsed.

- A field that is absent from `fields` is not labelled; `[]` means that there is none.
- person: the full name with Dr., Dr or Mag., without Mr, Frau and the like. Surnames after a form of
  address, given names alone and short company names, and courts, stand under `ignore` where the whole name is
  in the same text; where it is not, the short company name or "Frau Falkner" is the value.
- amount: the grand total or the one sum that matters. date: all full dates of the text.
- registration_number holds HRB, FN, SIREN, SIRET, Companies House and KvK numbers; a Swiss UID with
  MWST behind it is labelled as vat. contract_number holds order numbers too.
- E-mails: address and subject headers and the body with its signature and quoted parts, not the
  attachments; the Date header is not labelled.
- intents follow ten categories (purchase_request, rfp, evaluation, replacement, budget, timeline,
  authority, expansion_trigger, meeting_request, product_interest) and negative; `quote` is the
  clause, and `[]` says that the document has none.

## Who comes back, and the traps

| who | where | trap |
|---|---|---|
| Dr. Katrin Vogelsang, Brackwater Foods Deutschland GmbH | card, letter, thread, RFP, handover note | "K. Vogelsang", "VOGELSANG, Katrin"; mother and daughter company with similar names and one registered domain |
| Eleanor Whitcombe, Tom Adeyemi, Priya Raman, Brackwater Foods plc | letter, cards, order, minutes, lists | three people behind the switchboard 0161 496 0300 |
| Daniel Reeve (Tessler & Wyndham) and Daniel Reeve (Castlegate Ceramics) | card, thread, RFP, memo; e-mail, list, fax | two people of one name |
| Miriam Falkner | card and scan (Rheinauer), e-mail and specification (Isarquell) | changed her employer, kept her mobile number |
| Fiona McPhail, Lochmore | thank-you letter, paid invoice, list, sideways scan | past purchases in April, a real wish in October |
| Graham Sutcliffe-Moore, Hollin Bank | contract, letter of termination | a customer that leaves |
| Olivia Brandt-Hughes, Pennard | letter, fax | says no, twice |
| Hélène Darcourt, François Lemaistre, Montclarin | card, letter, reminder, signatures | |
| Jordan T. Mackley, Great Ledge | card, forwarded mail, RFQ, list | "Jordan Mackley" in headers |
| Gareth Pellow | e-mail | private mailbox, no company |
| info@castlegate-ceramics.example | e-mail | a role mailbox without a person |
| Alex Dunmore (competitor), Wendy Stroud (supplier) | brochure, pitch, list; invoice | sellers, not leads |

## The files

| file | kind | native | expected | what it is for |
|---|---|---|---|---|
"""


def _row(sample):
    status = sample.expect["status"]
    status = status if isinstance(status, str) else " or ".join(status)
    detail = sample.expect.get("code") or sample.expect.get("of")
    expected = f"{status} ({detail})" if detail else status
    native = "yes" if sample.native else "no"
    if sample.kind == "unreadable":
        native = "-"
    return f"| {sample.path} | {sample.kind} | {native} | {expected} | {sample.purpose} |"


def markdown(samples):
    ours = ", ".join(person.name for person in people.OURS)
    return _HEAD.format(ours=ours) + "\n".join(_row(sample) for sample in samples) + "\n"
