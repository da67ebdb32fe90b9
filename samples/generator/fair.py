"""Attendee lists of a trade fair, as a PDF table and as a scan of another."""
import gold
import pdf
import raster
from model import Sample
from people import (
    ADEYEMI, DESHMUKH, DUNMORE, HINTERBERGER, MACKLEY, MCPHAIL, RAMAN, REEVE_CASTLEGATE, TAN)

# People who are met at the fair and nowhere else
OTHERS = [
    ("Giulia Ferrante", "Responsabile acquisti", "Acque Ferrante S.p.A.", "Milano",
     "g.ferrante@acqueferrante.example", "+39 02 8417 0625"),
    ("Sigrid Nordvik", "Plant Manager", "Nordvik Sjømat AS", "Bergen",
     "sigrid.nordvik@nordviksjomat.example", "+47 55 61 40 12"),
    ("Mads Kjeldbjerg", "Project Engineer", "Gudensø Mejeri A/S", "Aarhus",
     "mkj@gudensoe-mejeri.example", "+45 32 41 77 08"),
    ("Inés Valdeolmos", "Jefa de compras", "Conservas Valdeolmos S.L.", "Murcia",
     "ines@valdeolmos.example", "+34 91 084 17 62"),
    ("Katarzyna Wolniak", "Maintenance Lead", "Wolniak Papier Sp. z o.o.", "Warszawa",
     "k.wolniak@wolniak-papier.example", "+48 22 417 08 62"),
    ("Oskar Hällström", "Buyer", "Tjärnby Kemi AB", "Stockholm",
     "oskar.hallstrom@tjarnbykemi.example", "+46 8 4461 7720"),
]
COLUMNS = ("Name", "Function", "Company", "City", "E-mail", "Telephone")
WIDTHS = (34, 38, 48, 24, 66, 34)
LANDSCAPE = (841.89, 595.28)


def _row(person, city, name=None, title=None):
    return (name or person.plain, title or person.title, person.company.name, city, person.email,
            person.phone)


def _list(rows, heading, note, font, size=8):
    story = [pdf.heading(heading, font, 13), pdf.text(note, font, 9),
             pdf.table([COLUMNS] + rows, WIDTHS, font, size)]
    return pdf.document(story, size=LANDSCAPE, margins=(22, 15, 22, 15), title=heading)


def _labels(rows, dates):
    labels = {"person": [row[0] for row in rows], "title": [row[1] for row in rows],
              "organization": [row[2] for row in rows], "phone": [row[5] for row in rows],
              "date": dates}
    return labels


def native_list():
    rows = [_row(ADEYEMI, "Manchester"), _row(DESHMUKH, "Pune"), *OTHERS[:3],
            _row(HINTERBERGER, "Linz", "Lukas Hinterberger"), _row(TAN, "Singapore", "Tan Wei Ling"),
            _row(REEVE_CASTLEGATE, "Liverpool"), _row(DUNMORE, "Sheffield"), OTHERS[3]]
    data = _list(rows, "AquaTec Forum, Hall 4 - registered visitors",
                 "Harrogate, 18-19 March 2026. For exhibitors only; not to be passed on.", "Sans")
    return Sample("tradefair/AquaTec_2026_visitors.pdf", data, "attendee list",
                  "table of ten people from as many companies, a competitor among them; no intent",
                  labels=_labels(rows, None))


def scanned_list():
    rows = [_row(RAMAN, "Manchester"), _row(MACKLEY, "Cleveland", title=MACKLEY.other_titles[0]),
            OTHERS[4], _row(MCPHAIL, "Edinburgh"), OTHERS[5]]
    clean = _list(rows, "AquaTec Forum 2026 - visitors at stand 4.117",
                  "Kept by the stand crew on 19/03/2026. Names as on the badges.", "Sans", 9)
    image = raster.scanned(raster.pages(clean, 220)[0], 6100, 0.6, 5)
    return Sample("tradefair/stand_4117_list_scan.pdf",
                  raster.image_pdf([image], "scan", 48, size=LANDSCAPE), "attendee list",
                  "scanned table, slightly askew", native=False, text=gold.pdf_text(clean),
                  labels=_labels(rows, ["19/03/2026"]))


def samples():
    return [native_list(), scanned_list()]
