"""German, French, Swiss and Indian e-mails in several character sets and encodings."""
import mime
from companies import ISARQUELL, MONTCLARIN, RHEINAUER, SAENTISQUELL, SUVARNA
from model import Sample, intent
from people import (
    ATTWATER, COULSON, DARCOURT, DESHMUKH, FALKNER, KALB, KROEGER, PETERSEN, ZELLWEGER)


def falkner_new_job():
    body = f"""Sehr geehrter Herr Petersen-Groth,

vielleicht erinnern Sie sich an mich: Bis August war ich bei der Rheinauer
Papierfabrik im technischen Einkauf. Seit dem 1. September leite ich den
Einkauf der {ISARQUELL.name} in München; meine Handynummer ist geblieben.

Wir bauen das Sudhaus um und benötigen drei Würzepumpen HX-65. Bitte machen
Sie uns ein Angebot über Lieferung und Montage. Unser Budget liegt bei
61.000,00 EUR, die Entscheidung fällt am 15.10.2026 im Vorstand.

Mit freundlichen Grüßen

{FALKNER.name}
{FALKNER.title}

{ISARQUELL.name}
{ISARQUELL.address[0]}, {ISARQUELL.address[1]}
Tel.: +49 89 99998-612
Fax: +49 89 99998-609
Mobil: +49 171 3920063
{FALKNER.email}
{ISARQUELL.website}
Amtsgericht München, {ISARQUELL.registration[0]}
USt-IdNr. {ISARQUELL.vat}
"""
    head = mime.headers(mime.address(FALKNER), mime.address(PETERSEN),
                        "Würzepumpen für unser Sudhaus: Anfrage",
                        "Mon, 14 Sep 2026 10:48:19 +0200", "a91c40e2.0914", "iso-8859-1",
                        Cc=mime.address(KROEGER, "Kröger, Nadja", "iso-8859-1"))
    intents = [
        intent("expansion_trigger", "Wir bauen das Sudhaus um"),
        intent("product_interest", "benötigen drei Würzepumpen HX-65"),
        intent("purchase_request", "Bitte machen Sie uns ein Angebot über Lieferung und Montage"),
        intent("budget", "Unser Budget liegt bei 61.000,00 EUR"),
        intent("timeline", "die Entscheidung fällt am 15.10.2026 im Vorstand"),
    ]
    data = mime.message(head, mime.text_part(body, "iso-8859-1", "quoted-printable"))
    return Sample("mail/Anfrage Isarquell.eml", data, "email", "a person who changed employer, same "
                  "mobile number as on the old card; ISO-8859-1, quoted-printable, RFC 2047 Q",
                  labels={"amount": ["61.000,00 EUR"]}, intents=intents)


def kalb_successor():
    body = f"""Guten Tag Frau Kröger,

Frau Falkner hat unser Haus zum 31. August verlassen, ich bin Ihr neuer
Ansprechpartner. Offene Anfragen gibt es derzeit nicht; die Anschaffung der
Stoffpumpe haben wir auf unbestimmte Zeit zurückgestellt.

Freundliche Grüße

{KALB.name}
{KALB.title}
{RHEINAUER.name}
{RHEINAUER.address[0]} | {RHEINAUER.address[1]}
T +49 (0) 221 4710-316 | F +49 (0) 221 4710-309
{KALB.email} | {RHEINAUER.website}
Sitz Köln, Amtsgericht Köln {RHEINAUER.registration[0]}
"""
    head = mime.headers(mime.address(KALB), mime.address(KROEGER, charset="utf-8"),
                        "Neuer Ansprechpartner bei Rheinauer", "Thu, 3 Sep 2026 07:55:40 +0200",
                        "rp.kalb.0309")
    intents = [intent("negative", "die Anschaffung der Stoffpumpe haben wir auf unbestimmte Zeit "
                      "zurückgestellt")]
    return Sample("mail/Neuer Ansprechpartner.eml",
                  mime.message(head, mime.text_part(body, "utf-8", "8bit")), "email",
                  "successor of a person who left; a purchase put on hold", intents=intents)


def montclarin_reminder():
    body = f"""Bonjour Monsieur Attwater,

Sauf erreur de ma part, nous n'avons pas encore reçu votre devis relatif à
notre demande DD-2026-0387 du 8 septembre. Pourriez-vous nous l'envoyer avant
vendredi ? Le comité d'investissement se réunit le 6 octobre 2026 et c'est lui
qui tranchera.

Bien cordialement,

{DARCOURT.name}
{DARCOURT.title}
{MONTCLARIN.name}
{MONTCLARIN.address[0]} - {MONTCLARIN.address[1]}
Tél. : +33 (0)4 65 71 24 18
Fax : +33 (0)4 65 71 24 09
{DARCOURT.email}
{MONTCLARIN.website}
"""
    head = mime.headers(mime.address(DARCOURT), mime.address(ATTWATER),
                        "Relance : demande de devis DD-2026-0387 – pompes à pâte",
                        "Wed, 30 Sep 2026 14:12:08 +0200", "dd0387.relance",
                        Cc=mime.mailbox("Achats Montclarin", MONTCLARIN.email))
    intents = [
        intent("purchase_request", "Pourriez-vous nous l'envoyer avant vendredi"),
        intent("timeline", "Le comité d'investissement se réunit le 6 octobre 2026"),
        intent("authority", "c'est lui qui tranchera"),
    ]
    return Sample("mail/Relance DD-2026-0387.eml", mime.message(head, mime.text_part(
        body, "utf-8", "base64")), "email", "French signature; UTF-8 body in base64, RFC 2047 "
        "headers; joins the letter by its reference",
        labels={"rfp_number": ["DD-2026-0387"]}, intents=intents)


def saentis_order():
    body = f"""Grüezi Herr Petersen-Groth

Besten Dank für Ihre Offerte. Wir bestellen hiermit das Ersatzteilpaket zur
HX-B 3/32 zum Preis von CHF 8'900.–, lieferbar bis 30.10.2026. Die
Auftragsbestätigung bitte an mich.

Freundliche Grüsse
{ZELLWEGER.name}

{SAENTISQUELL.name}
{ZELLWEGER.title}
{SAENTISQUELL.address[0]}
{SAENTISQUELL.address[1]}
Tel. 071 558 41 17
Mobile 079 441 07 25
{ZELLWEGER.email}
{SAENTISQUELL.registration[0]} MWST
"""
    head = mime.headers(mime.address(ZELLWEGER), mime.address(PETERSEN),
                        "Bestellung Ersatzteilpaket HX-B 3/32", "Tue, 6 Oct 2026 16:20:00 +0200",
                        "sq.1006.1620")
    intents = [
        intent("purchase_request", "Wir bestellen hiermit das Ersatzteilpaket zur HX-B 3/32"),
        intent("timeline", "lieferbar bis 30.10.2026"),
    ]
    return Sample("mail/Bestellung Ersatzteilpaket.eml", mime.message(head, mime.text_part(
        body, "utf-8", "base64")), "email", "Swiss order by e-mail; amount as CHF 8'900.–; national "
        "phone numbers without a country on the line",
        labels={"date": ["30.10.2026"], "amount": ["CHF 8'900.–"],
                "phone": ["071 558 41 17", "079 441 07 25"]}, intents=intents)


def suvarna_evaluation():
    body = f"""Dear Ms Coulson,

Further to our talk at the AquaTec Forum, kindly note that we are evaluating
three makes of chemical process pump for Phase II of our Pune works, namely
your HX-C range and two others. Trials on the pilot skid begin on 10 August 2026.

Kindly arrange to send your best techno-commercial offer for 14 nos. HX-C 32
pumps along with GA drawings. The sanctioned budget is INR 1,42,00,000 and the
final decision lies with our technical committee.

With warm regards,

{DESHMUKH.name}
{DESHMUKH.title}
{SUVARNA.name}
{SUVARNA.address[0]}, {SUVARNA.address[1]}, India
Tel: {DESHMUKH.phone} | Mob: {DESHMUKH.mobile}
Email: {DESHMUKH.email}
Web: {SUVARNA.website}
"""
    head = mime.headers(mime.address(DESHMUKH), mime.address(COULSON),
                        "Phase II - techno-commercial offer for HX-C pumps",
                        "Mon, 20 Jul 2026 12:31:44 +0530", "sp.phase2.0720")
    intents = [
        intent("evaluation", "we are evaluating three makes of chemical process pump for Phase II of "
               "our Pune works"),
        intent("timeline", "Trials on the pilot skid begin on 10 August 2026"),
        intent("purchase_request", "Kindly arrange to send your best techno-commercial offer for 14 "
               "nos. HX-C 32 pumps along with GA drawings"),
        intent("budget", "The sanctioned budget is INR 1,42,00,000"),
        intent("authority", "the final decision lies with our technical committee"),
    ]
    return Sample("mail/Phase II offer.eml",
                  mime.message(head, mime.text_part(body, "us-ascii", "7bit")), "email",
                  "Indian English, Indian digit grouping", labels={"date": ["10 August 2026"]},
                  intents=intents)


def samples():
    return [falkner_new_job(), kalb_successor(), montclarin_reminder(), saentis_order(),
            suvarna_evaluation()]
