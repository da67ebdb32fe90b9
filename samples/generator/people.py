"""The people of the invented world. Who recurs where is written in SOURCES.md."""
from companies import (
    ALDGARTH, BRACKWATER, BRACKWATER_DE, CALDER, CASTLEGATE, DONAUTAL, GREAT_LEDGE, HALVORSEN,
    HALVORSEN_BREMEN, HOLLIN, ISARQUELL, KESTREL, LOCHMORE, MAASKADE, MONTCLARIN, PENNARD,
    RHEINAUER, SAENTISQUELL, STRAITS, SUVARNA, TESSLER)
from model import Company, Person

# Us
ATTWATER = Person("Simon", "Attwater", "Sales Manager UK & Ireland", HALVORSEN,
                  "simon.attwater@halvorsen-pumps.example", "0113 496 0151",
                  other_titles=("Sales Manager",))
COULSON = Person("Beth", "Coulson", "Inside Sales", HALVORSEN,
                 "beth.coulson@halvorsen-pumps.example", "0113 496 0152")
HALVORSEN_MD = Person("Ingrid", "Halvorsen", "Managing Director", HALVORSEN,
                      "ingrid.halvorsen@halvorsen-pumps.example", "0113 496 0150")
PETERSEN = Person("Jens", "Petersen-Groth", "Vertriebsleiter", HALVORSEN_BREMEN,
                  "jens.petersen-groth@halvorsen-pumps.example", "040 66969 210", "0171 3920042",
                  other_titles=("Regional Sales Manager",))
KROEGER = Person("Nadja", "Kröger", "Vertriebsinnendienst", HALVORSEN_BREMEN,
                 "nadja.kroeger@halvorsen-pumps.example", "040 66969 212",
                 variants=("Kröger, Nadja",))
OURS = (ATTWATER, COULSON, HALVORSEN_MD, PETERSEN, KROEGER)

# Brackwater Foods plc: three colleagues behind one switchboard number
WHITCOMBE = Person("Eleanor", "Whitcombe", "Head of Procurement", BRACKWATER,
                   "eleanor.whitcombe@brackwater-foods.example", BRACKWATER.phone,
                   variants=("E. Whitcombe", "Whitcombe, Eleanor"))
ADEYEMI = Person("Tom", "Adeyemi", "Maintenance Manager", BRACKWATER,
                 "tom.adeyemi@brackwater-foods.example", BRACKWATER.phone)
RAMAN = Person("Priya", "Raman", "Category Buyer", BRACKWATER,
               "priya.raman@brackwater-foods.example", BRACKWATER.phone)
# … and its German subsidiary
VOGELSANG = Person("Katrin", "Vogelsang", "Leiterin Technik", BRACKWATER_DE,
                   "katrin.vogelsang@de.brackwater-foods.example", "040 66969 417", "0171 3920017",
                   "Dr.", ("Head of Engineering",),
                   ("K. Vogelsang", "VOGELSANG, Katrin", "Vogelsang, Katrin", "Dr. K. Vogelsang"))
STEGEMANN = Person("Olaf", "Stegemann", "Geschäftsführer", BRACKWATER_DE)

OYELARAN = Person("Marcus", "Oyelaran", "Asset Manager", TESSLER,
                  "marcus.oyelaran@tessler-wyndham.example", "0117 496 0512",
                  variants=("M. Oyelaran",))
# Two people of one name
REEVE_TESSLER = Person("Daniel", "Reeve", "Site Engineer", TESSLER,
                       "daniel.reeve@tessler-wyndham.example", "0117 496 0538", "07700 900655")
REEVE_CASTLEGATE = Person("Daniel", "Reeve", "Purchasing Manager", CASTLEGATE,
                          "d.reeve@castlegate-ceramics.example", "0151 496 0624")
THACKRAY = Person("Alison", "Thackray", "Procurement Officer", CALDER,
                  "alison.thackray@caldervale-drainage.example", "0113 496 0774")
SUTCLIFFE = Person("Graham", "Sutcliffe-Moore", "Works Director", HOLLIN,
                   "g.sutcliffe-moore@hollinbank-textiles.example", "0114 496 0218")
BRANDT = Person("Olivia", "Brandt-Hughes", "Director of Facilities", PENNARD,
                "olivia.brandt-hughes@pennard-pharma.example", "0121 496 0817", prefix="Dr")
MCPHAIL = Person("Fiona", "McPhail", "Distillery Manager", LOCHMORE,
                 "fiona.mcphail@lochmore-distillers.example", "0131 496 0356")
DUNMORE = Person("Alex", "Dunmore", "Business Development Manager", KESTREL,
                 "alex.dunmore@kestrel-fluid.example", "0114 496 0446")
STROUD = Person("Wendy", "Stroud", "Credit Controller", ALDGARTH,
                "wendy.stroud@aldgarth-seals.example", "0116 496 0236")
DARCOURT = Person("Hélène", "Darcourt", "Responsable des achats", MONTCLARIN,
                  "helene.darcourt@montclarin.example", "04 65 71 24 18", "01 99 00 24 18",
                  variants=("H. Darcourt", "DARCOURT Hélène"))
LEMAISTRE = Person("François", "Lemaistre", "Directeur technique", MONTCLARIN,
                   "francois.lemaistre@montclarin.example", "04 65 71 24 11")
MACKLEY = Person("Jordan T.", "Mackley", "Vice President, Operations", GREAT_LEDGE,
                 "jmackley@greatledgebrewing.example", "(216) 555-0147", "(216) 555-0188",
                 other_titles=("VP Operations",), variants=("Jordan Mackley",))
DESHMUKH = Person("Ananya", "Deshmukh", "General Manager - Projects", SUVARNA,
                  "ananya.deshmukh@suvarna-process.example", "+91 20 6715 4412", "+91 98234 41705")
TAN = Person("Wei Ling", "Tan", "Senior Procurement Executive", STRAITS,
             "weiling.tan@straits-meridian.example", "+65 6315 8834", "+65 9128 4417",
             variants=("Tan Wei Ling",))
HINTERBERGER = Person("Lukas", "Hinterberger", "Einkaufsleiter", DONAUTAL,
                      "lukas.hinterberger@donautal-obst.example", "+43 732 908142",
                      "+43 664 4081772", "Mag.")
ZELLWEGER = Person("Regula", "Zellweger-Ammann", "Leiterin Produktion", SAENTISQUELL,
                   "regula.zellweger@saentisquell.example", "+41 71 558 41 17", "+41 79 441 07 25")
BRINKHUIS = Person("Joost", "Brinkhuis", "Inkoper techniek", MAASKADE,
                   "j.brinkhuis@maaskade-zuivel.example", "+31 10 808 4176", "+31 6 4417 2085")

# One person, two employers
FALKNER_BEFORE = Person("Miriam", "Falkner", "Technische Einkäuferin", RHEINAUER,
                        "m.falkner@rheinauer-papier.example", "0221 4710 314", "0171 3920063")
FALKNER = Person("Miriam", "Falkner", "Leiterin Einkauf", ISARQUELL,
                 "miriam.falkner@isarquell-brauhaus.example", "089 99998 612", "0171 3920063")
KALB = Person("Thorsten", "Kalb", "Technischer Einkäufer", RHEINAUER,
              "t.kalb@rheinauer-papier.example", "0221 4710 316")

# A private mailbox; no company behind it that could be looked up
PELLOW = Person("Gareth", "Pellow", "", Company("Pellow Cider", ("Orchard Barn", "Bristol", "BS13 9QX")),
                "g.pellow@freemail.example", "0117 496 0733")

ALL = [value for value in list(globals().values()) if isinstance(value, Person)]
