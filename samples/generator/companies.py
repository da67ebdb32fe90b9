"""The companies of the invented world. "us" is Halvorsen Pumpsystems Ltd."""
from identifiers import (
    at_vat, ch_uid, de_vat, fr_siren, fr_siret, fr_vat, iban, nl_vat, uk_vat)
from model import Company

HALVORSEN = Company(
    "Halvorsen Pumpsystems Ltd", ("14 Foundry Approach", "Leeds", "LS10 4QT"),
    "0113 496 0140", "0113 496 0149", "www.halvorsen-pumps.example",
    "sales@halvorsen-pumps.example", "United Kingdom", ("18100263",), uk_vat("4128836"),
    iban("GB", "HPSL30966300418872"), ("Halvorsen Pumpsystems", "Halvorsen Pumps", "Halvorsen"),
    "#0b5d6b")
HALVORSEN_BREMEN = Company(
    "Halvorsen Pumpsystems Ltd", ("Am Schleusenkopf 22", "28217 Bremen"),
    "040 66969 200", "040 66969 209", "www.halvorsen-pumps.example",
    "vertrieb@halvorsen-pumps.example", "Deutschland")

# Customers and prospects in the United Kingdom
BRACKWATER = Company(
    "Brackwater Foods plc", ("Harbour Mill", "41 Tallow Quay", "Manchester", "M17 8QD"),
    "0161 496 0300", "0161 496 0309", "www.brackwater-foods.example",
    "procurement@brackwater-foods.example", "United Kingdom", ("18204417",), uk_vat("5520714"),
    iban("GB", "BRKW16040055201876"), ("Brackwater Foods", "Brackwater"), "#7a1f2b")
TESSLER = Company(
    "Tessler & Wyndham Water Services Ltd", ("Sluice House", "9 Cutwater Road", "Bristol", "BS1 9ZT"),
    "0117 496 0500", "0117 496 0505", "www.tessler-wyndham.example",
    "tenders@tessler-wyndham.example", "United Kingdom", ("18377150",), uk_vat("6093315"), "",
    ("Tessler & Wyndham", "T&W Water", "Tessler"), "#14507a")
CASTLEGATE = Company(
    "Castlegate Ceramics Ltd", ("Kiln Works", "Saggar Street", "Liverpool", "L20 9XJ"),
    "0151 496 0620", "0151 496 0629", "www.castlegate-ceramics.example",
    "info@castlegate-ceramics.example", "United Kingdom", ("18055931",), uk_vat("7741208"), "",
    ("Castlegate Ceramics", "Castlegate"), "#9a4b16")
CALDER = Company(
    "Calder Vale Drainage Board", ("The Pump House", "3 Weir Walk", "Wakefield", "WF1 9QL"),
    "0113 496 0770", "", "www.caldervale-drainage.example",
    "tenders@caldervale-drainage.example", "United Kingdom", (), "", "", ("Calder Vale",), "#2f5d34")
HOLLIN = Company(
    "Hollin Bank Textiles Ltd", ("Hollin Bank Mill", "Shoddy Lane", "Sheffield", "S3 9RN"),
    "0114 496 0214", "0114 496 0215", "www.hollinbank-textiles.example",
    "office@hollinbank-textiles.example", "United Kingdom", ("18012288",), uk_vat("3387412"), "",
    ("Hollin Bank Textiles", "Hollin Bank"), "#4b3a63")
PENNARD = Company(
    "Pennard Pharma Ltd", ("27 Alembic Way", "Birmingham", "B6 9TT"),
    "0121 496 0810", "", "www.pennard-pharma.example", "facilities@pennard-pharma.example",
    "United Kingdom", ("18460027",), uk_vat("8816340"), "", ("Pennard Pharma", "Pennard"), "#00665e")
LOCHMORE = Company(
    "Lochmore Distillers Ltd", ("Stillhouse Brae", "Edinburgh", "EH6 9XA"),
    "0131 496 0350", "", "www.lochmore-distillers.example", "stillhouse@lochmore-distillers.example",
    "United Kingdom", ("SC918244",), uk_vat("2204951"), "", ("Lochmore Distillers", "Lochmore"),
    "#5a3b12")

# A competitor, a supplier, a publisher
KESTREL = Company(
    "Kestrel Fluid Dynamics Ltd", ("Unit 4", "Impeller Park", "Sheffield", "S9 9WW"),
    "0114 496 0440", "0114 496 0449", "www.kestrel-fluid.example", "hello@kestrel-fluid.example",
    "United Kingdom", ("18291540",), uk_vat("9150273"), "", ("Kestrel Fluid Dynamics", "Kestrel"),
    "#b3541e")
ALDGARTH = Company(
    "Aldgarth Seals & Bearings Ltd", ("88 Gasket Row", "Leicester", "LE4 9ZP"),
    "0116 496 0230", "0116 496 0231", "www.aldgarth-seals.example", "accounts@aldgarth-seals.example",
    "United Kingdom", ("18133906",), uk_vat("6671940"), iban("GB", "ALDG20415566719402"),
    ("Aldgarth Seals & Bearings", "Aldgarth"), "#333333")
FLUIDLINE = Company(
    "Fluidline Trade Media Ltd", ("5 Inkwell Court", "London", "EC1V 9ZZ"),
    "020 7946 0650", "", "www.fluidline-media.example", "news@fluidline-media.example",
    "United Kingdom", ("18340612",), "", "", ("Fluidline Trade Media", "Pumps & Process Weekly"), "#264d9a")

# Germany
BRACKWATER_DE = Company(
    "Brackwater Foods Deutschland GmbH", ("Speicherdamm 18", "20457 Hamburg"),
    "040 66969 400", "040 66969 409", "de.brackwater-foods.example",
    "einkauf@de.brackwater-foods.example", "Deutschland", ("HRB 148832",), de_vat("29471863"),
    iban("DE", "200991207718400316"), ("Brackwater Deutschland", "Brackwater"), "#7a1f2b")
RHEINAUER = Company(
    "Rheinauer Papierfabrik GmbH & Co. KG", ("Büttenstraße 31", "50735 Köln"),
    "0221 4710 300", "0221 4710 309", "www.rheinauer-papier.example",
    "info@rheinauer-papier.example", "Deutschland", ("HRA 31907",), de_vat("31850427"),
    "", ("Rheinauer Papierfabrik", "Rheinauer"), "#28567a")
ISARQUELL = Company(
    "Isarquell Brauhaus AG", ("Sudhausweg 5", "81371 München"),
    "089 99998 600", "089 99998 609", "www.isarquell-brauhaus.example",
    "einkauf@isarquell-brauhaus.example", "Deutschland", ("HRB 276114",), de_vat("26093318"),
    iban("DE", "700998801144730925"), ("Isarquell Brauhaus", "Isarquell"), "#8a6a00")

# The rest of the world
_MONTCLARIN_SIREN = fr_siren("85341720")
MONTCLARIN = Company(
    "Papeteries Montclarin SAS", ("12 quai des Chiffonniers", "69007 Lyon"),
    "04 65 71 24 00", "04 65 71 24 09", "www.montclarin.example", "achats@montclarin.example",
    "France", (fr_siret(_MONTCLARIN_SIREN, "0001"), _MONTCLARIN_SIREN), fr_vat(_MONTCLARIN_SIREN),
    "", ("Papeteries Montclarin", "Montclarin"), "#24477a")
GREAT_LEDGE = Company(
    "Great Ledge Brewing Company, Inc.", ("2210 Copper Kettle Avenue", "Cleveland, OH 44113"),
    "(216) 555-0142", "(216) 555-0143", "www.greatledgebrewing.example",
    "purchasing@greatledgebrewing.example", "USA", (), "", "",
    ("Great Ledge Brewing", "Great Ledge"), "#7a3b10")
SUVARNA = Company(
    "Suvarna Process Chemicals Pvt. Ltd.", ("Plot 47, Kasturi Industrial Estate", "Pune 411 019"),
    "+91 20 6715 4400", "", "www.suvarna-process.example", "projects@suvarna-process.example",
    "India", (), "", "", ("Suvarna Process Chemicals", "Suvarna"), "#a3560f")
STRAITS = Company(
    "Straits Meridian Desalination Pte. Ltd.", ("31 Brinewell Crescent #05-12", "Singapore 629118"),
    "+65 6315 8820", "+65 6315 8829", "www.straits-meridian.example",
    "procurement@straits-meridian.example", "Singapore", (), "", "",
    ("Straits Meridian",), "#0f6b8a")
DONAUTAL = Company(
    "Donautal Obstsäfte GmbH", ("Mostgasse 7", "4020 Linz"),
    "+43 732 908140", "+43 732 908149", "www.donautal-obst.example", "einkauf@donautal-obst.example",
    "Österreich", ("FN 584512 k",), at_vat("6718034"), iban("AT", "3499900007714028"),
    ("Donautal",), "#4a7a1f")
SAENTISQUELL = Company(
    "Säntisquell Getränke AG", ("Brunnenhaldenstrasse 22", "9014 St. Gallen"),
    "+41 71 558 41 00", "", "www.saentisquell.example", "technik@saentisquell.example",
    "Schweiz", (ch_uid("41468793"),), "", iban("CH", "09999000041772538"),
    ("Säntisquell",), "#1f6d7a")
MAASKADE = Company(
    "Maaskade Zuivel B.V.", ("Karnemelkstraat 56", "3089 KX Rotterdam"),
    "+31 10 808 4170", "", "www.maaskade-zuivel.example", "inkoop@maaskade-zuivel.example",
    "Nederland", ("94120937",), nl_vat("86271945"), iban("NL", "MKZB0417285630"),
    ("Maaskade Zuivel", "Maaskade"), "#2b4f81")

ALL = [value for value in list(globals().values()) if isinstance(value, Company)]
