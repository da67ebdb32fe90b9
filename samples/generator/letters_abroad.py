"""Enquiries by letter from Germany, France, Austria, Switzerland and the Netherlands."""
import pdf
from companies import (
    BRACKWATER_DE, DONAUTAL, HALVORSEN, HALVORSEN_BREMEN, MAASKADE, MONTCLARIN, SAENTISQUELL)
from letter import Letter, render
from model import Sample, intent
from people import (
    ATTWATER, BRINKHUIS, DARCOURT, HINTERBERGER, KROEGER, LEMAISTRE, PETERSEN, STEGEMANN, VOGELSANG,
    ZELLWEGER)

TO_BREMEN = (HALVORSEN_BREMEN.name, "Vertriebsbüro Bremen")


def german_footer(company, court, managing=""):
    first = (company.name, *company.address)
    second = (f"Telefon {company.phone}", f"Telefax {company.fax}", company.website)
    third = (f"Amtsgericht {court}", company.registration[0], f"USt-IdNr. {company.vat}")
    fourth = ("Bankverbindung", f"IBAN {company.iban}") if company.iban else ()
    last = (managing,) if managing else ()
    return (first, second, third, fourth + last)


def german():
    items = pdf.table([
        ["Pos.", "Bezeichnung", "Menge", "Auslegung"],
        ["1", "Kreiselpumpe HX-80, hygienische Ausführung, CIP-fähig", "4 Stück", "38 m³/h, 28 m"],
        ["2", "Filtrationseinheit ClearLine F4 mit Wechselfilter", "2 Stück", "60 m³/h"],
        ["3", "Wartungsvertrag CarePlan, Reaktionszeit 24 Stunden", "24 Monate", "-"],
    ], (12, 92, 22, 37), font="Sans")
    letter = Letter(
        BRACKWATER_DE, (*TO_BREMEN, f"Herrn {PETERSEN.name}", *HALVORSEN_BREMEN.address),
        "Hamburg, 07.04.2026", "Angebotsanfrage 4711-26: Pumpen und Filtration für die CIP-Anlage 2",
        ["Sehr geehrter Herr Petersen-Groth,",
         "für die Erweiterung unserer Abfüllung am Speicherdamm benötigen wir neue Pumpen und eine "
         "Filtrationsstufe. Wir bitten Sie um ein verbindliches Angebot über folgende Positionen:",
         items,
         "Bitte senden Sie uns Ihr Angebot bis zum 30.04.2026. Die Lieferung muss bis spätestens "
         "17.07.2026 frei Haus erfolgen. Für das Vorhaben ist ein Budget von 148.500,00 EUR "
         "freigegeben.",
         "Über die Vergabe entscheidet die Geschäftsleitung auf Vorschlag der Technik. Für "
         "Rückfragen stehe ich Ihnen gerne zur Verfügung."],
        "Mit freundlichen Grüßen", VOGELSANG, "din", "Sans",
        under_signature=(f"Durchwahl {VOGELSANG.phone}", f"Mobil {VOGELSANG.mobile}",
                         VOGELSANG.email),
        reference=(("Unser Zeichen", "KV/os"), ("Anfrage-Nr.", "4711-26")),
        footer=german_footer(BRACKWATER_DE, "Hamburg", f"Geschäftsführer: {STEGEMANN.name}"))
    intents = [
        intent("product_interest", "für die Erweiterung unserer Abfüllung am Speicherdamm benötigen "
               "wir neue Pumpen und eine Filtrationsstufe"),
        intent("purchase_request", "Wir bitten Sie um ein verbindliches Angebot über folgende "
               "Positionen"),
        intent("timeline", "Bitte senden Sie uns Ihr Angebot bis zum 30.04.2026"),
        intent("timeline", "Die Lieferung muss bis spätestens 17.07.2026 frei Haus erfolgen"),
        intent("budget", "Für das Vorhaben ist ein Budget von 148.500,00 EUR freigegeben"),
        intent("authority", "Über die Vergabe entscheidet die Geschäftsleitung auf Vorschlag der "
               "Technik"),
    ]
    return Sample("inbox/Angebotsanfrage_4711-26.pdf", render(letter), "letter",
                  "German enquiry from the subsidiary, whose name resembles its parent's",
                  labels={"date": ["07.04.2026", "30.04.2026", "17.07.2026"],
                          "amount": ["148.500,00 EUR"], "rfp_number": ["4711-26"]}, intents=intents)


def french():
    footer = ((f"{MONTCLARIN.name} au capital de 1 250 000 euros - {', '.join(MONTCLARIN.address)}",
               f"SIRET {MONTCLARIN.registration[0]} - RCS Lyon {MONTCLARIN.registration[1]} - "
               f"TVA intracommunautaire {MONTCLARIN.vat}"),)
    letter = Letter(
        MONTCLARIN, (HALVORSEN.name, f"À l'attention de Monsieur {ATTWATER.name}",
                     *HALVORSEN.address, "Royaume-Uni"),
        "Lyon, le 8 septembre 2026", "Objet : demande de devis n° DD-2026-0387",
        ["Monsieur,",
         "Dans le cadre du remplacement de nos pompes à pâte, devenues trop coûteuses à entretenir, "
         "nous vous prions de bien vouloir nous adresser un devis pour trois pompes HX-125 et leurs "
         "armoires de commande, livrées sur notre site de Lyon.",
         "Votre offre devra nous parvenir avant le 30 septembre 2026 et préciser le délai de "
         "livraison, les conditions de paiement et le coût annuel d'un contrat d'entretien. "
         "L'enveloppe prévue pour cet investissement s'élève à 112 400,00 EUR hors taxes.",
         f"Pour toute question technique, vous pouvez joindre {LEMAISTRE.name}, {LEMAISTRE.title}, "
         f"au {LEMAISTRE.phone} ou à l'adresse {LEMAISTRE.email}.",
         "Nous vous prions d'agréer, Monsieur, l'expression de nos salutations distinguées."],
        "Pour la société,", DARCOURT, "serif", "Serif", size=11, footer=footer,
        under_signature=(f"Ligne directe : {DARCOURT.phone}", DARCOURT.email))
    intents = [
        intent("replacement", "Dans le cadre du remplacement de nos pompes à pâte, devenues trop "
               "coûteuses à entretenir"),
        intent("purchase_request", "nous vous prions de bien vouloir nous adresser un devis pour "
               "trois pompes HX-125 et leurs armoires de commande"),
        intent("timeline", "Votre offre devra nous parvenir avant le 30 septembre 2026"),
        intent("budget", "L'enveloppe prévue pour cet investissement s'élève à 112 400,00 EUR hors "
               "taxes"),
    ]
    return Sample("inbox/demande_de_devis_DD-2026-0387.pdf", render(letter), "letter",
                  "French enquiry with SIREN, SIRET and TVA",
                  labels={"date": ["8 septembre 2026", "30 septembre 2026"],
                          "amount": ["112 400,00 EUR"], "rfp_number": ["DD-2026-0387"]},
                  intents=intents)


def austrian():
    footer = ((DONAUTAL.name, *DONAUTAL.address, "Österreich"),
              (f"Tel. {DONAUTAL.phone}", f"Fax {DONAUTAL.fax}", DONAUTAL.website),
              ("Landesgericht Linz", DONAUTAL.registration[0], f"UID {DONAUTAL.vat}"),
              ("Bankverbindung", f"IBAN {DONAUTAL.iban}"))
    letter = Letter(
        DONAUTAL, (*TO_BREMEN, f"Frau {KROEGER.name}", *HALVORSEN_BREMEN.address, "Deutschland"),
        "Linz, am 18.06.2026", "Anfrage: Maischepumpe für die Presssaison",
        ["Sehr geehrte Frau Kröger,",
         "unsere Maischepumpe aus dem Jahr 2009 hat das Ende ihrer Lebensdauer erreicht. Wir ersuchen "
         "Sie daher um ein Angebot für eine Exzenterschneckenpumpe HX-M 40 samt Trichter und "
         "Frequenzumrichter, Förderleistung 12 t/h.",
         "Der Richtpreis laut Ihrer Liste beträgt 23.471,60 EUR; dafür ist im laufenden Jahr Geld "
         "vorgesehen. Die Pumpe muss bis 31.08.2026 in Betrieb sein.",
         "Gerne würden wir Sie bei uns in Linz empfangen: Passt Ihnen ein Termin am 02.07.2026 um "
         "10 Uhr?"],
        "Mit besten Grüßen", HINTERBERGER, "din", "Helvetica",
        under_signature=(f"Tel. {HINTERBERGER.phone}", f"Mobil {HINTERBERGER.mobile}",
                         HINTERBERGER.email), footer=footer)
    intents = [
        intent("replacement", "unsere Maischepumpe aus dem Jahr 2009 hat das Ende ihrer Lebensdauer "
               "erreicht"),
        intent("purchase_request", "Wir ersuchen Sie daher um ein Angebot für eine "
               "Exzenterschneckenpumpe HX-M 40 samt Trichter und Frequenzumrichter"),
        intent("budget", "dafür ist im laufenden Jahr Geld vorgesehen"),
        intent("timeline", "Die Pumpe muss bis 31.08.2026 in Betrieb sein"),
        intent("meeting_request", "Passt Ihnen ein Termin am 02.07.2026 um 10 Uhr"),
    ]
    return Sample("inbox/Anfrage_Donautal.pdf", render(letter), "letter",
                  "Austrian enquiry: FN and ATU numbers, academic title",
                  labels={"date": ["18.06.2026", "31.08.2026", "02.07.2026"],
                          "amount": ["23.471,60 EUR"]}, intents=intents)


def swiss():
    uid = SAENTISQUELL.registration[0]
    footer = ((SAENTISQUELL.name, *SAENTISQUELL.address), (f"Telefon {SAENTISQUELL.phone}",
              SAENTISQUELL.website, SAENTISQUELL.email), (f"{uid} MWST", f"IBAN {SAENTISQUELL.iban}"))
    letter = Letter(
        SAENTISQUELL, (*TO_BREMEN, f"Herr {PETERSEN.name}", *HALVORSEN_BREMEN.address, "Deutschland"),
        "St. Gallen, 11.08.2026", "Offertanfrage Druckerhöhung Abfüllhalle Nord",
        ["Sehr geehrter Herr Petersen-Groth",
         "Für die neue Abfüllhalle suchen wir eine Druckerhöhungsanlage mit drei Pumpen. Bitte "
         "unterbreiten Sie uns eine Offerte für die Ausführung HX-B 3/32 inklusive Montage und "
         "Inbetriebnahme durch Ihr Personal.",
         "Gemäss unserer Kostenschätzung rechnen wir mit CHF 38'900.00 exkl. MWST. Die Offerte "
         "erwarten wir bis 28.08.2026; die Bestellung soll noch im dritten Quartal ausgelöst werden.",
         "Freundliche Grüsse aus der Ostschweiz"],
        "", ZELLWEGER, "din", "Sans",
        under_signature=(f"Direktwahl {ZELLWEGER.phone}", f"Mobile {ZELLWEGER.mobile}",
                         ZELLWEGER.email), footer=footer)
    intents = [
        intent("product_interest", "Für die neue Abfüllhalle suchen wir eine Druckerhöhungsanlage mit "
               "drei Pumpen"),
        intent("purchase_request", "Bitte unterbreiten Sie uns eine Offerte für die Ausführung "
               "HX-B 3/32 inklusive Montage und Inbetriebnahme"),
        intent("budget", "Gemäss unserer Kostenschätzung rechnen wir mit CHF 38'900.00 exkl. MWST"),
        intent("timeline", "Die Offerte erwarten wir bis 28.08.2026"),
        intent("timeline", "die Bestellung soll noch im dritten Quartal ausgelöst werden"),
    ]
    return Sample("inbox/Offertanfrage_Saentisquell.pdf", render(letter), "letter",
                  "Swiss enquiry: ss for ß, apostrophe in amounts, UID with MWST",
                  labels={"date": ["11.08.2026", "28.08.2026"], "amount": ["CHF 38'900.00"]},
                  intents=intents)


def dutch():
    footer = ((f"{MAASKADE.name} · {' · '.join(MAASKADE.address)} · Nederland",
               f"KvK {MAASKADE.registration[0]} · btw-id {MAASKADE.vat} · IBAN {MAASKADE.iban}"),)
    letter = Letter(
        MAASKADE, (HALVORSEN.name, f"T.a.v. de heer {ATTWATER.name}", *HALVORSEN.address,
                   "Verenigd Koninkrijk"), "Rotterdam, 15-06-2026",
        "Offerteaanvraag melkpompen productielijn 3",
        ["Geachte heer Attwater,",
         "Wij verzoeken u ons een offerte uit te brengen voor acht melkpompen HX-40 S met dubbele "
         "mechanische afdichting. Graag ontvangen wij uw prijs inclusief transport naar Rotterdam.",
         "De offerte dient uiterlijk 03-07-2026 in ons bezit te zijn. Voor deze aanschaf is een "
         "budget van € 41.250,00 beschikbaar. Onze directie neemt in september een besluit."],
        "Met vriendelijke groet,", BRINKHUIS, "british", "Sans",
        under_signature=(f"Tel. {BRINKHUIS.phone}", f"Mobiel {BRINKHUIS.mobile}", BRINKHUIS.email),
        footer=footer)
    intents = [
        intent("purchase_request", "Wij verzoeken u ons een offerte uit te brengen voor acht melkpompen "
               "HX-40 S met dubbele mechanische afdichting"),
        intent("timeline", "De offerte dient uiterlijk 03-07-2026 in ons bezit te zijn"),
        intent("budget", "Voor deze aanschaf is een budget van € 41.250,00 beschikbaar"),
        intent("authority", "Onze directie neemt in september een besluit"),
    ]
    return Sample("inbox/offerteaanvraag_Maaskade.pdf", render(letter), "letter",
                  "Dutch enquiry: KvK, btw-id, day-month-year with hyphens",
                  labels={"date": ["15-06-2026", "03-07-2026"], "amount": ["€ 41.250,00"]},
                  intents=intents)


def samples():
    return [german(), french(), austrian(), swiss(), dutch()]
