"""Invented contact documents with their labels: signatures, cards, letterheads, résumés, web pages.

Everything is drawn from Galena's own word lists and the grammars below by a seeded generator, so
that the same documents come out every time. What varies is what varies in life: order, separators,
case, languages, what is left out, what stands around, and the faults of OCR.
"""
import random
import string


def read_list(folder, name):
    rows = (folder / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [row.split("\t") for row in rows if row and not row.startswith("#")]


SYLLABLES = ("al an ar ba bel bra ca co da del dex do el en fa fi flo ga gen gra ha hel in ka ko la "
             "lan lo lu ma mer mi mo na ne no nor o or pa per pla po qua ra re ri ro sa sen si so "
             "sta su ta tec ter ti to tra u va ve vi vo wa wen xa ya za zen").split()
ORGANIZATION_TAILS = {
    "en": ("Systems Solutions Group Partners Consulting Engineering Logistics Foods Motors Energy "
           "Software Technologies Industries Holdings Services Media Design Capital Insurance Bank "
           "Hotel Restaurant School Hospital University Clinic Labs Studio Pharma Steel Tools "
           "Electric Transport Travel Homes Properties Realty Printing Packaging Textiles Jewellers "
           "Enterprises Traders Exports Agencies Associates International Church Museum Foundation "
           "Institute College Library Bakery Café Dental Plumbing Roofing Landscaping").split(),
    "de": ("Maschinenbau Technik Systeme Beratung Logistik Bau Elektro Druck Metallbau Software "
           "Versicherung Verlag Immobilien Gastro Medizintechnik Werkzeuge Anlagenbau Stadtwerke "
           "Institut Klinik Hotel Gymnasium Verband Stiftung Apotheke Gartenbau Autohaus").split(),
    "fr": ("Conseil Ingénierie Services Logistique Distribution Immobilier Bâtiment Énergie "
           "Développement Formation Transports Informatique Médias Assurances Automobiles Hôtel "
           "Lycée Université Institut Clinique Cabinet Association Fédération Mairie Éditions "
           "Électricité Menuiserie Architecture Consulting Avocats Agence Groupe").split(),
    "es": ("Servicios Sistemas Consultores Ingeniería Construcciones Transportes Soluciones "
           "Alimentos Inmobiliaria Talleres Hotel Instituto Universidad Clínica Grupo").split(),
}
FORMS = {
    "en": ["Ltd", "Ltd.", "Limited", "Inc.", "Inc", "LLC", "Corp.", "PLC", "LLP", "Pvt. Ltd.",
           "Pvt Ltd", "Pty Ltd", "Co.", "Company", "(P) Ltd.", "Sdn Bhd"],
    "de": ["GmbH", "AG", "GmbH & Co. KG", "KG", "e.V.", "SE", "UG", "OHG"],
    "fr": ["SARL", "SAS", "SA", "EURL", "SCI", "S.A.", "SASU"],
    "es": ["S.L.", "S.A.", "SL", "S.A. de C.V."],
}
TITLES = {
    "en": ["{m} {d} Manager", "{d} Manager", "{m} Manager", "Head of {d}", "Director of {d}",
           "{d} Director", "Managing Director", "CEO", "CTO", "Chief {c} Officer", "President",
           "Vice President", "Vice President, {d}", "VP {d}", "VP of {d}", "{m} Engineer",
           "{d} Engineer", "Software Engineer", "{m} Consultant", "Consultant", "Partner",
           "Associate", "{m} Associate", "Founder & CEO", "Co-Founder", "Owner", "Proprietor",
           "{d} Executive", "{m} {d} Executive", "Account Executive", "{d} Coordinator",
           "{d} Assistant", "Executive Assistant", "Administrator", "{d} Analyst",
           "{m} Analyst", "Professor", "Associate Professor", "Assistant Professor", "Lecturer",
           "Principal", "Teacher", "Architect", "Realtor", "Broker", "Attorney at Law",
           "Advocate", "Accountant", "Chartered Accountant", "Physician", "Surgeon", "Nurse",
           "Designer", "Graphic Designer", "Photographer", "Developer", "{m} Developer",
           "Research Scientist", "Scientist", "Technician", "Supervisor", "Secretary",
           "General Secretary", "Chairman", "Treasurer", "Board Member", "Trustee", "Chef",
           "Stylist", "Agent", "Sales Representative", "Representative", "Advisor",
           "Financial Advisor", "Loan Officer", "Officer", "Specialist", "{d} Specialist",
           "Team Lead", "{d} Lead", "Intern", "Student", "PhD Candidate", "Pastor", "Coach",
           "Editor", "Journalist", "Producer", "Curator", "Librarian", "Buyer", "Planner",
           "Deputy Director", "Acting Director", "Dy. Manager", "Asst. Manager", "Sr. Engineer",
           "Sr. Manager ({d})", "Manager - {d}", "Director, {d}", "Manager & {d} Officer"],
    "de": ["Geschäftsführer", "Geschäftsführerin", "Leiter {d}", "Leiterin {d}",
           "Abteilungsleiter {d}", "Teamleiterin {d}", "Einkäufer", "Einkäuferin", "Vertrieb",
           "Vertriebsleiter", "Projektleiter", "Projektmanagerin", "Sachbearbeiter {d}",
           "Assistentin der Geschäftsleitung", "Prokurist", "Vorstand", "Inhaber", "Inhaberin",
           "Rechtsanwalt", "Rechtsanwältin", "Steuerberater", "Ingenieur", "Architektin",
           "Referent {d}", "Key Account Manager", "Technischer Leiter", "Kaufmännische Leiterin",
           "Außendienst", "Kundenberater", "Wissenschaftlicher Mitarbeiter", "Professor für {d}",
           "Buchhalterin", "Werkstattmeister", "Bereichsleiter {d}", "Vertriebsingenieur"],
    "fr": ["Directeur {d}", "Directrice {d}", "Directeur général", "Responsable {d}",
           "Responsable des {d}", "Chef de projet", "Chef de projet {d}", "Chargée de {d}",
           "Chargé de mission", "Ingénieur {d}", "Ingénieure d'études", "Assistante {d}",
           "Assistante de direction", "Gérant", "Gérante", "Président", "Présidente",
           "Secrétaire général", "Secrétaire", "Comptable", "Avocat à la Cour", "Avocate",
           "Consultant", "Consultante {d}", "Conseiller {d}", "Conseillère clientèle",
           "Technicien {d}", "Commercial", "Attachée commerciale", "Enseignant-chercheur",
           "Maître de conférences", "Professeur", "Professeure de {d}", "Doctorant",
           "Architecte D.P.L.G.", "Coordinatrice {d}", "Acheteur", "Acheteuse", "Documentaliste",
           "Journaliste", "Rédacteur en chef", "Infirmière", "Ostéopathe", "Psychologue",
           "Service {d}", "Direction {d}", "Pôle {d}", "Gestionnaire {d}", "Délégué général",
           "Adjointe au maire", "Animatrice", "Formateur", "Chercheur", "Vice-président"],
    "es": ["Director {d}", "Directora de {d}", "Gerente", "Gerente de {d}", "Jefe de {d}",
           "Responsable de {d}", "Ingeniero", "Abogada", "Asesor", "Consultora", "Comercial",
           "Administrador", "Presidente", "Coordinadora", "Secretaria", "Profesor"],
}
MODIFIERS = ("Senior Junior Regional General Deputy Assistant Chief Principal Technical Lead Area "
             "National Executive Associate Global Key").split()
CHIEFS = "Executive Financial Operating Technology Marketing Information Commercial".split()
FIELDS = {
    "en": ("Sales", "Marketing", "Operations", "Finance", "Human Resources", "Procurement",
           "Purchasing", "Research", "Product", "Project", "Business Development", "Quality",
           "Production", "Engineering", "Customer Service", "IT", "Export", "Accounts", "Design",
           "Public Relations", "Administration", "Logistics", "Security", "Network", "Data",
           "Estates", "Catering & Events", "Training", "Safety", "Legal", "Communications",
           "Facilities", "Supply Chain", "Compliance", "Planning"),
    "de": ("Einkauf", "Vertrieb", "Marketing", "Personal", "Technik", "Produktion", "Finanzen",
           "Entwicklung", "Logistik", "Qualität", "IT", "Export", "Buchhaltung", "Service"),
    "fr": ("commercial", "achats", "marketing", "des ressources humaines", "technique",
           "financier", "administratif", "de la communication", "informatique", "juridique",
           "qualité", "logistique", "des opérations", "communication", "ventes", "formation",
           "recherche", "développement", "export", "environnement", "clientèle", "culture"),
    "es": ("ventas", "compras", "marketing", "operaciones", "recursos humanos", "finanzas"),
}
STREETS = {
    "en": ["{n} {w} Street", "{n} {w} St.", "{n} {w} Road", "{n} {w} Avenue, Suite {n}",
           "{n} North {w} Blvd", "#{n}, {w} Towers, {w} Road", "{n}, {w} Nagar",
           "Plot No. {n}, {w} Industrial Estate", "{n}/{n} {w} Complex, Near {w} Temple",
           "Unit {n}, {w} Business Park", "{w} House, {n} {w} Lane", "P.O. Box {n}",
           "Flat No. {n}, {w} Apartments, {w} Colony", "{n}th Floor, {w} Building, {w} Square",
           "Opp. {w} Bank, Main Road", "{w} Bhavan, {n}-{n}-{n}, {w} Hills"],
    "de": ["{w}straße {n}", "{w}str. {n}", "{w}weg {n}", "Am {w}platz {n}", "Postfach {n}"],
    "fr": ["{n}, rue {w}", "{n} rue de {w}", "{n} avenue du {w}", "{n} bis, boulevard {w}",
           "ZA de {w}", "BP {n}", "Bâtiment {w}, {n} place {w}", "Campus {w}", "Lieu-dit {w}"],
    "es": ["Calle {w}, {n}", "C/ {w} {n}", "Avda. {w} {n}, {n}º", "Carrera {n} No. {n}-{n}"],
}
NOISE = {
    "en": ["Follow us on Facebook", "Please consider the environment before printing this e-mail.",
           "Visit our website", "All Rights Reserved", "Home", "About Us", "Contact Us", "Products",
           "Services", "Our Team", "News & Events", "Privacy Policy", "Site Map", "Terms of Use",
           "Opening Hours", "Monday - Friday 9:00 - 17:30", "Closed on Sundays", "Free Delivery",
           "Since 1974", "Estd. 1962", "An ISO 9001:2015 Certified Company", "Quality First",
           "Your Partner in Success", "How to Find Us", "Maps & Parking", "Gift Cards",
           "Sign Up For Our Newsletter", "Customer Reviews", "Get a Free Quote", "Careers",
           "Frequently Asked Questions", "Wholesale & Retail", "Spare parts for every make",
           "Flyers, Posters, Business Stationery", "Repairs - Sales - Service",
           "Award-Winning Team", "Serving the Community", "Main Office", "Head Office",
           "Branch Office", "Postal Address", "Useful Numbers", "Reception Area", "Lost Property",
           "Ticket Information", "Junior Members", "General Inquiries", "Press Releases", "Order Forms",
           "Oak Shelves", "Garden Furniture", "Big Winter Sale", "Great Lakes", "Your Basket",
           "My Account", "Search", "Log In", "Site Search", "Photo Gallery", "Testimonials",
           "Conditions apply", "Cash on Delivery", "24 Hours Service", "Member of the Guild",
           "This message is confidential.", "Sent from my phone", "Best regards", "Regards,",
           "Yours sincerely,", "Thanks,", "Cheers", "Work Experience", "Education", "Skills",
           "Certifications", "Project Details", "Role: Tester", "Languages: English, Hindi",
           "Bachelor of Engineering in Mechanics", "Windows Server", "Machine Learning",
           "Word, Excel and Power Point", "Load Balancing", "Black Belt", "Back Office", "Dear Sir,",
           "Available from next month", "Key Responsibilities", "Read more", "Click here",
           "Copyright 2019", "Powered by", "Staff Directory", "Meeting Rooms", "Art Department",
           "Concert Hall", "Free Parking", "Summer Camp", "Events Calendar", "Donate Now"],
    "de": ["Mit freundlichen Grüßen", "Freundliche Grüße", "Viele Grüße", "Beste Grüße",
           "Sitz der Gesellschaft", "Amtsgericht", "Impressum", "Datenschutz", "Startseite",
           "Bitte prüfen Sie, ob diese Mail ausgedruckt werden muss.", "Öffnungszeiten", "i.A.",
           "Mo-Fr 8.00-17.00 Uhr", "Über uns", "Leistungen", "Karriere", "Aktuelles",
           "Ihr Ansprechpartner", "Besuchen Sie uns", "Meisterbetrieb seit 1950"],
    "fr": ["Cordialement,", "Bien cordialement", "Salutations distinguées", "Bonne journée,",
           "Retrouvez-nous sur Facebook", "Pensez à l'environnement avant d'imprimer ce message",
           "Accueil", "Mentions légales", "Horaires d'ouverture", "Du lundi au vendredi",
           "Membre d'une association agréée", "Depuis 1987", "Nos actualités", "Plan d'accès",
           "Siège social", "Agence de Nantes", "Suivez-nous", "Ce message est confidentiel.",
           "Merci d'avance,", "Bien à vous,", "Portail des usagers", "Permanence le mardi matin"],
    "es": ["Un cordial saludo", "Saludos,", "Atentamente,", "Síguenos", "Aviso legal", "Inicio",
           "Horario de atención", "Antes de imprimir piense en el medio ambiente"],
}
PHONE_LABELS = {"en": ["Tel:", "Tel", "T", "Phone:", "Ph:", "Mobile:", "Cell:", "M:", "Mob:", "Direct:"],
                "de": ["Tel.:", "Telefon:", "Fon:", "Mobil:", "Durchwahl:"],
                "fr": ["Tél.", "Tél :", "T.", "Portable :", "Mob :", "Ligne directe :"],
                "es": ["Tel.", "Teléfono:", "Móvil:"]}
COUNTRIES = {"en": ["USA", "UK", "India", "Canada", "Australia", "South Africa", "Singapore", ""],
             "de": ["Germany", "Deutschland", "Österreich", "Schweiz", "", ""],
             "fr": ["France", "FRANCE", "Belgique", "Suisse", "", "", ""],
             "es": ["España", "México", "Colombia", "", ""]}
# Ordinary words that firms, departments and projects are called by.
NOUNS = {
    "en": ("Harbour Bridge Garden Window Silver Copper Maple Cedar River Summit Valley Orchard Lantern "
           "Anchor Compass Horizon Meadow Falcon Heron Beacon Crown Castle Market Corner Village "
           "Fashion Leather Marble Timber Glass Paper Cotton Carpet Kitchen Bicycle Camera Music "
           "Sports Fitness Beauty Pet Baby Coffee Pizza Fish Fruit Wine Grain Dairy Solar Wind Water "
           "Heating Cooling Cleaning Moving Storage Rental Fencing Paving Welding Tailoring Framing "
           "Signs Toys Books Shoes Lighting Flooring Ceramics Chemicals Plastics Optics Robotics "
           "Trust Value Smart Fresh Rapid Modern Classic Creative Family Happy Perfect Total Direct "
           "Pacific Atlantic Northern Southern Central National Express Universal Advance").split(),
    "de": ("Hafen Brücke Garten Fenster Silber Kupfer Ahorn Fluss Gipfel Tal Laterne Anker Kompass "
           "Wiese Falke Krone Markt Dorf Leder Marmor Holz Glas Papier Küche Fahrrad Musik Sport "
           "Kaffee Wein Milch Sonne Wind Wasser Heizung Reinigung Umzug Lager Beleuchtung Kunststoff "
           "Nord Süd Mitte Energie Zukunft Qualität").split(),
    "fr": ("Port Pont Jardin Fenêtre Argent Cuivre Érable Rivière Sommet Vallée Verger Lanterne Ancre "
           "Boussole Horizon Prairie Faucon Phare Couronne Château Marché Village Cuir Marbre Bois "
           "Verre Papier Cuisine Vélo Musique Sports Beauté Café Poisson Fruits Vin Soleil Vent Eau "
           "Chauffage Nettoyage Stockage Éclairage Céramique Optique Avenir Qualité Nord Sud Centre "
           "Territoires Réseaux Projets Patrimoine Santé Jeunesse Usages Données Sols Numérique").split(),
    "es": ("Puerto Puente Jardín Ventana Plata Cobre Río Cumbre Valle Faro Brújula Horizonte Pradera "
           "Castillo Mercado Cuero Mármol Madera Vidrio Papel Cocina Música Deportes Café Vino Sol "
           "Viento Agua Limpieza Futuro Calidad Norte Sur Centro").split(),
}
DEGREES = ["MBA", "PhD", "Ph.D.", "M.Sc.", "B.E.", "CPA", "MD", "P.E.", "LL.M.", "M.A."]
PREFIXES = {"en": ["Dr.", "Mr.", "Mrs.", "Ms", "Prof.", "Er."], "de": ["Dr.", "Prof. Dr.", "Dipl.-Ing.", "Herr", "Frau"],
            "fr": ["M.", "Mme", "Dr", "Maître", "Pr."], "es": ["Sr.", "Sra.", "Dr.", "Lic."]}


class Generator:
    """Documents from the lists in a folder."""

    def __init__(self, folder, seed):
        self.random = random.Random(seed)
        self.given = [row[0] for row in read_list(folder, "given-names") if len(row[0]) > 2]
        self.surnames = [row[0] for row in read_list(folder, "surnames") if len(row[0]) > 2]
        self.cities = [row[0] for row in read_list(folder, "cities")]
        self.heads = [row for row in read_list(folder, "title-heads")]
        self.words = [row[0] for row in read_list(folder, "organization-words")]

    def one(self, items):
        return self.random.choice(items)

    def chance(self, share):
        return self.random.random() < share

    def coined(self, least=2, most=3):
        return "".join(self.one(SYLLABLES) for _ in range(self.random.randint(least, most))).capitalize()

    def cased(self, text, style):
        return {"upper": text.upper(), "lower": text.lower()}.get(style, text)

    # Parts

    def family(self):
        if self.chance(.3):
            return self.coined() if self.chance(.7) else self.coined(1, 2) + self.one(["son", "ski", "ez", "er", "ini", "ov", "wala", "appa", "swamy", "ou"])
        name = self.one(self.surnames)
        return name.capitalize() if not self.chance(.04) else name.capitalize() + "-" + self.one(self.surnames).capitalize()

    def first(self):
        if self.chance(.2):
            return self.coined(2, 3)
        name = self.one(self.given).capitalize()
        return name + "-" + self.one(self.given).capitalize() if self.chance(.06) else name

    def person(self, language):
        given, family = self.first(), self.family()
        kind = self.random.random()
        if kind < .62:
            words = [given, family]
        elif kind < .70:
            words = [given, self.one(string.ascii_uppercase) + ".", family]
        elif kind < .76:
            words = [self.one(string.ascii_uppercase) + ".", family]
        elif kind < .80:
            words = [self.one(string.ascii_uppercase) + ".", given, family]
        elif kind < .82:
            words = [self.one(string.ascii_uppercase) + "." + self.one(string.ascii_uppercase) + ".", family]
        elif kind < .87:
            words = [given, self.first(), family]
        elif kind < .90:
            words = [given, self.one(["de", "van", "von", "de la", "Le", "El", "van der", "di"]), family]
        elif kind < .94:
            words = [family, given]
        elif kind < .97:
            words = [given, self.one(string.ascii_uppercase)]
        else:
            words = [given]
        style = self.random.random()
        if style < .22:
            words = [word.upper() for word in words]
        elif style < .36 and len(words) > 1 and language in ("fr", "de", "es", "en"):
            at = 0 if .90 <= kind < .94 else len(words) - 1
            words[at] = words[at].upper()
        elif style < .40:
            words = [word.lower() for word in words]
        name = " ".join(words)
        before = self.one(PREFIXES[language]) + " " if self.chance(.1) else ""
        after = self.one([", ", " "]) + self.one(DEGREES) if self.chance(.06) else ""
        return before, name, after, given, family

    def title(self, language, tails=.28):
        if self.chance(.12):
            heads = [row[0] for row in self.heads if len(row) < 2 or row[1] == language] or [row[0] for row in self.heads]
            text = self.one(heads).capitalize()
            if self.chance(.4):
                text += " " + self.one(["of", "for", "-", "&"] if language == "en" else ["de", "-", "/"]) + " " + self.one(FIELDS[language])
        else:
            text = self.one(TITLES[language]).format(
                m=self.one(MODIFIERS), d=self.one(FIELDS[language]), c=self.one(CHIEFS))
        if self.chance(.08):
            text += self.one([" - ", " / ", " & ", ", "]) + self.one(FIELDS[language])
        if self.chance(tails):
            text += self.tail(language)
        if self.chance(.06):
            text += self.one([" & ", " / ", " et ", " - "]) + self.one(TITLES[language]).format(
                m=self.one(MODIFIERS), d=self.one(FIELDS[language]), c=self.one(CHIEFS))
        return self.cased(text, self.one(["", "", "", "upper", "lower"] if self.chance(.5) else [""]))

    def tail(self, language):
        """What a title goes on with: "of Harbour and Bridge Projects", "du Pôle Sols et Réseaux"."""
        links = {"en": [" of ", " for ", " - ", ", ", " "], "de": [" für ", " ", " - ", " im Bereich "],
                 "fr": [" de ", " du ", " des ", " en ", " - ", " ", " à la ", " d’", " de l'"], "es": [" de ", " del ", " - ", " "]}
        pick = lambda: self.one([self.one(NOUNS[language]), self.one(NOUNS[language]), self.one(FIELDS[language]),
                                 self.coined(1, 2), "".join(self.one(string.ascii_uppercase) for _ in range(self.random.randint(2, 5))),
                                 self.one(NOUNS[language]).lower(), self.one(ORGANIZATION_TAILS[language])])
        words = [pick() for _ in range(self.random.randint(1, 3))]
        middle = self.one([" ", " ", {"en": " and ", "de": " und ", "fr": " et ", "es": " y "}[language], ", ", " & ", {"fr": " des ", "en": " of "}.get(language, " ")])
        return self.one(links[language]) + middle.join(words)

    def organization(self, language):
        """(name, letters for its domain)."""
        kind = self.random.random()
        core = self.coined(2, 3)
        if kind < .10:
            name = core
        elif kind < .30:
            # Brands are as often English.
            pick = lambda: self.one(NOUNS[self.one([language, "en"])])
            name = self.one([f"{pick()} {pick()}", f"{pick()} {pick()} {pick()}", f"{pick()} & {pick()}",
                             f"{pick()} {self.one(ORGANIZATION_TAILS[language])}", f"{pick()} {pick()} {self.one(ORGANIZATION_TAILS[language])}", f"{self.family()}'s {pick()}", pick() + pick().lower()])
            core = "".join(name.split()[:2]) if self.chance(.5) else name.split()[0]
        elif kind < .42:
            name = core + " " + self.one(ORGANIZATION_TAILS[language])
        elif kind < .52:
            core = self.family()
            name = core + " " + self.one(["&", "and", "et", "und"]) + " " + self.one([self.family(), "Sons", "Co", "Partners", "Associés", "Söhne"])
        elif kind < .60:
            core = "".join(self.one(string.ascii_uppercase) for _ in range(self.random.randint(2, 5)))
            name = core if self.chance(.6) else core + " " + self.one(ORGANIZATION_TAILS[language])
        elif kind < .72:
            name = self.one(ORGANIZATION_TAILS[language]) + " " + self.one(["of ", "for "] if language == "en" else ["de ", "du ", ""] if language in ("fr", "es") else [""]) + self.one(self.cities).title()
            core = self.one(name.split())
        elif kind < .84:
            name = self.family() + " " + self.one(self.words).capitalize() + (" " + self.one(ORGANIZATION_TAILS[language]) if self.chance(.4) else "")
            core = name.split()[0]
        elif kind < .92:
            name = " ".join([self.one(["Green", "Blue", "Royal", "First", "Golden", "New", "Sun", "Star", "City", "North", "Bright", "Prime", "The"]), self.coined(1, 2) if self.chance(.5) else self.one(self.words).capitalize(), self.one(ORGANIZATION_TAILS[language])])
            core = "".join(name.split()[:2])
        else:
            name = core + self.one(["Tech", "Soft", "Net", "Pro", "Lab", "Works", "Media", "Print", "Line"])
            core = name
        if self.chance(.25):
            form = self.one(FORMS[language])
            name = form + " " + name if language == "fr" and self.chance(.3) else name + (", " if form[0] in "IL" and self.chance(.2) else " ") + form
        return self.cased(name, self.one(["", "", "", "upper"])), "".join(c for c in core.lower() if c.isascii() and c.isalnum()) or "firm"

    def domain(self, core, language):
        if self.chance(.15):
            return self.one(["gmail.com", "yahoo.com", "hotmail.com", "orange.fr", "gmx.de", "wanadoo.fr", "free.fr"])
        if self.chance(.2):
            core = core + self.one(["group", "-online", "india", "ltd", "-gmbh", "usa", "tech"])
        return core + self.one({"en": [".com", ".com", ".co.uk", ".net", ".in", ".org", ".edu"], "de": [".de", ".com", ".at", ".ch"], "fr": [".fr", ".com", ".eu", ".org"], "es": [".es", ".com", ".mx"]}[language])

    def mailbox(self, given, family):
        clean = lambda text: "".join(c for c in text.lower() if c.isascii() and c.isalpha()) or "mail"
        given, family = clean(given), clean(family)
        return self.one([f"{given}.{family}", f"{given}.{family}", f"{given[0]}{family}", f"{given[0]}.{family}",
                         given, family, f"{family}{given[0]}", f"{given}_{family}", f"{given}{family}",
                         "info", "contact", "sales", "accueil", "direction"])

    def phone(self, language):
        r = self.random.randint
        forms = {
            "en": [f"+1 {r(201, 989)} 555 01{r(0, 99):02}", f"({r(201, 989)}) 555-01{r(0, 99):02}", f"{r(201, 989)}-555-01{r(0, 99):02}", f"+44 1632 960{r(0, 999):03}", f"020 7946 0{r(0, 999):03}", f"+91 {r(70000, 99999)} {r(10000, 99999)}", f"{r(7000000000, 9999999999)}", f"+91 40 {r(2300, 2799)}{r(1000, 9999)}"],
            "de": [f"+49 30 23125 {r(0, 999):03}", f"030 23125-{r(0, 999):03}", f"+49 (0)89 99998{r(0, 999):03}"],
            "fr": [f"01 99 00 {r(10, 99)} {r(10, 99)}", f"+33 1 99 00 {r(10, 99)} {r(10, 99)}", f"06.39.98.{r(10, 99)}.{r(10, 99)}"],
            "es": [f"+34 9{r(10, 99)} {r(100, 999)} {r(100, 999)}", f"9{r(10, 99)} {r(10, 99)} {r(10, 99)} {r(10, 99)}"],
        }
        label = self.one(PHONE_LABELS[language]) + " " if self.chance(.75) else ""
        return label + self.one(forms[language])

    def address(self, language):
        """The lines of an address."""
        number = lambda: str(self.random.randint(1, 990))
        street = self.one(STREETS[language])
        while "{n}" in street:
            street = street.replace("{n}", number(), 1)
        while "{w}" in street:
            street = street.replace("{w}", self.one([self.family, self.coined])(), 1)
        city = self.one(self.cities).title()
        r = self.random.randint
        code = {"en": self.one([f"{city}, {self.one('NY CA TX OH FL IL'.split())} {r(10000, 99999)}", f"{city} - {r(500001, 799999)}", f"{city} {self.one('AB BS LE SW NG'.split())}{r(1, 20)} {r(1, 9)}{self.one('AB CD EF'.split())}", f"{city}-{r(100, 560)} {r(100, 999):03}", city]),
                "de": f"{r(10000, 99999)} {city}", "fr": self.one([f"{r(10000, 97000)} {city}", f"{r(10000, 97000)} {city.upper()}", f"{r(10000, 97000)} {city} Cedex {r(1, 9)}", city]),
                "es": f"{r(10000, 52000)} {city}"}[language]
        country = self.one(COUNTRIES[language])
        lines = [street, code] + ([country] if country else [])
        if language == "fr" and self.chance(.15):
            cedex = self.one(["CEDEX", "Cedex"]) + f" {r(1, 19):02}" + self.one(["", f" CS {r(10000, 99999)}"])
            lines.insert(2, cedex)
        return lines

    # Documents

    def contact(self, language, tails=.28):
        """A contact's values in an order, each a list of lines of (role, text) pieces."""
        before, name, after, given, family = self.person(language)
        organization, core = self.organization(language)
        domain = self.domain(core, language)
        mailbox = self.mailbox(given, family)
        parts = {}
        label = self.one(["Name: ", "Contact: ", "Nom : ", "Ansprechpartner: "]) if self.chance(.05) else ""
        parts["person"] = [[(None, label + before), ("person", name), (None, after)]]
        if self.chance(.75):
            label = self.one(["Title: ", "Position: ", "Fonction : "]) if self.chance(.04) else ""
            parts["title"] = [[(None, label), ("title", self.title(language, tails))]]
            if self.chance(.12):
                parts["title"].append([("title", self.title(language))])
        if self.chance(.8):
            label = self.one(["Company: ", "Firma: ", "Société : "]) if self.chance(.03) else ""
            parts["organization"] = [[(None, label), ("organization", organization)]]
            if self.chance(.1):
                parts["organization"].append([("organization", self.organization(language)[0])])
        if self.chance(.65):
            lines = self.address(language)
            if self.chance(.4):
                lines = [self.one([", ", " - ", " "]).join(lines)]
            parts["address"] = [[("address", "\n".join(lines))]] if self.chance(.9) else [[(None, "Address: "), ("address", "\n".join(lines))]]
        phones = [[(None, self.phone(language))] for _ in range(self.random.randint(0, 3))]
        if phones:
            parts["phone"] = phones
        if self.chance(.7):
            parts["email"] = [[(None, self.one(["", "", "E-mail: ", "Email : ", "Mail: ", "e: "]) + f"{mailbox}@{domain}")]]
        if self.chance(.45):
            parts["web"] = [[(None, self.one(["www.", "http://www.", "www.", "Web: www."]) + (domain if "." in domain else "firm.example"))]]
        return parts

    def arranged(self, parts, language, personal=None):
        """The lines in an order; a signature begins with its person, and now and then with its title."""
        order = list(parts)
        style = self.random.random()
        rank = {"person": 0, "title": 1, "organization": 2, "address": 3, "phone": 4, "email": 5, "web": 6, "unit": 2}
        order.sort(key=rank.get)
        if personal:
            style = self.random.random()
            if style < .06 and "title" in order:
                order[:2] = ["title", "person"]
            elif style < .12 and "organization" in order:
                order.remove("organization")
                order.insert(0, "organization")
            elif style < .3:
                tail = order[1:]
                self.random.shuffle(tail)
                order[1:] = tail
        elif style < .25 and "organization" in order:
            order.remove("organization")
            order.insert(0, "organization")
        elif style < .35:
            head = order[:3]
            self.random.shuffle(head)
            order = head + order[3:]
        elif style < .45:
            self.random.shuffle(order)
        elif style < .75:
            tail = order[3:]
            self.random.shuffle(tail)
            order = order[:3] + tail
        lines = self.rows(order, parts)
        if self.chance(.55):
            for _ in range(self.random.randint(1, 3)):
                noise = self.one(NOISE[language]) if self.chance(.85) else self.one(["<image001.png>", "[cid:logo@01D2.5A]", "*", "-- ", "_____", "[map]", "Skype: " + self.coined(2, 3).lower(), "@: ", "SIRET 123 456 789 00012", "www", "LinkedIn | Twitter"])
                first = 0 if not personal and self.chance(.3) else 1
                lines.insert(self.random.randint(min(first, len(lines)), len(lines)), [(None, noise)])
        return lines

    def rows(self, order, parts):
        """The parts' lines; a title and its firm, a firm and its site now and then in one."""
        lines = []
        for key in order:
            rows = parts[key]
            last = order[order.index(key) - 1] if order.index(key) else None
            if (last, key) in (("title", "organization"), ("person", "title"), ("organization", "web"), ("person", "organization")) and self.chance(.18):
                link = {"title": [" - ", " / ", ", ", " | ", " – ", " "]}.get(key, [" - ", " / ", ", ", " | ", " @ ", " at ", " – "])
                lines[-1] = lines[-1] + [(None, self.one(link))] + rows[0]
                rows = rows[1:]
            lines += rows
        return lines

    def joined(self, lines, style):
        """(text, labels): lines below each other (style under .62), with separators (under .8), in
        pairs, or run together as OCR writes them (from .92)."""
        text, fields = "", {"person": [], "title": [], "organization": [], "address": []}
        for number, line in enumerate(lines):
            if number:
                if style < .5:
                    text += "\n"
                elif style < .62:
                    text += "\n\n" if self.chance(.3) else "\n"
                elif style < .8:
                    text += self.one(["\n", "\n", " - ", " | ", ", ", " / ", "\t"])
                elif style < .92:
                    text += self.one(["\n", " ", " ", " "])
                else:
                    text += " " if self.chance(.85) else "\n"
            for role, piece in line:
                text += piece
                if role and piece:
                    fields[role].append(piece)
        return text, fields

    def misread(self, text, fields):
        """The same with faults of OCR, in the labels too."""
        swaps = {"o": "0", "l": "1", "I": "l", "rn": "m", "e": "c", "S": "5", "B": "8", "ü": "ii", "é": "e"}
        seed = self.random.random()

        def damaged(part):
            inner = random.Random(f"{seed} {part}")
            return "".join(swaps.get(c, c) if inner.random() < .02 else c for c in part)

        words = {}
        damaged_text = "\n".join(" ".join(words.setdefault(word, damaged(word)) for word in line.split(" ")) for line in text.split("\n"))
        mended = {key: [" ".join(words.get(word, word) for word in value.split(" ")) for value in values] for key, values in fields.items()}
        if self.chance(.5):
            noise = self.one(["|", "_ ~", "= <", "{", "\\", ". .", "ae", "' ,", "S|", "oy"])
            damaged_text = damaged_text + "\n" + noise if self.chance(.5) else noise + " " + damaged_text
        return damaged_text, mended

    def signature(self):
        language = self.one(["en", "en", "en", "de", "fr", "fr", "es"])
        parts = self.contact(language)
        if self.chance(.08):
            parts.pop("person")
        if self.chance(.15) and "organization" in parts:
            again = [piece for line in parts["organization"][:1] for piece in line if piece[0]]
            parts["organization"].append(self.one([again, again + [(None, " - ")] + again]))
        agrees = "web" in parts and "organization" in parts
        if agrees and self.chance(.3):
            # A project or a slogan: the firm is the one that owns the domain.
            words = [self.one(NOUNS[language]) for _ in range(self.random.randint(1, 3))]
            parts["unit"] = [[(None, self.one([" ", " & ", " pour "]).join(words))]]
        elif self.chance(.12):
            parts["unit"] = [[("organization", self.one(ORGANIZATION_TAILS[language]) + " " + self.one(NOUNS[language]))]]
        lines = self.arranged(parts, language, personal="person" in parts)
        if self.chance(.25):
            greeting = self.one([line for line in NOISE[language] if line.endswith(",") or "rüße" in line or "ment" in line] or ["Regards,"])
            lines.insert(0, [(None, greeting)])
        style = self.random.random()
        text, fields = self.joined(lines, style * .62 if style < .8 else style)
        return self.misread(text, fields) if self.chance(.1) else (text, fields)

    def card(self):
        language = self.one(["en", "en", "en", "en", "de", "fr", "es"])
        is_run_on = self.chance(.45)
        parts = self.contact(language, .05 if is_run_on else .2)
        parts.setdefault("phone", [[(None, self.phone(language))]])
        if self.chance(.12):
            parts.pop("person")
        style = self.random.uniform(.86, 1) if is_run_on else self.random.random() * .8
        text, fields = self.joined(self.arranged(parts, language), style)
        return self.misread(text, fields) if self.chance(.45) else (text, fields)

    def resume(self):
        language = "en"
        before, name, after, given, family = self.person(language)
        fields = {"person": [name], "title": [], "organization": [], "address": []}
        lines = [self.one(["", "", "", "RESUME\n", "CURRICULUM VITAE\n"]) + name]
        if self.chance(.7):
            title, organization = self.title(language), self.organization(language)[0]
            fields["title"].append(title)
            if self.chance(.6):
                fields["organization"].append(organization)
                title += self.one([" at ", " - ", ", "]) + organization
            lines.append(title)
        city = self.one(self.cities).title()
        lines.append(self.one([city, city + ", " + self.one(self.cities).title(), self.phone(language) + "\n" + self.mailbox(given, family) + "@" + self.domain("x", language), "linkedin.com/in/" + given.lower() + "-" + family.lower(), ""]))
        for _ in range(self.random.randint(1, 3)):
            lines.append(self.one(["WORK EXPERIENCE", "Experience", "SKILLS", "EDUCATION", "PROJECTS", "Summary", "Additional Information"]))
            for _ in range(self.random.randint(1, 4)):
                kind = self.random.random()
                if kind < .35:
                    title, organization = self.title(language), self.organization(language)[0]
                    fields["title"].append(title)
                    fields["organization"].append(organization)
                    lines += [title, self.one(["", "Company: "]) + organization + self.one(["", " - " + city]), f"{self.one(['January', 'June', 'May'])} 2014 to Present"]
                elif kind < .7:
                    lines.append(self.one(["• ", "- ", ""]) + self.one(["Managed", "Developed", "Tested", "Supported"]) + " " + " ".join(self.coined(1, 3).lower() if self.chance(.6) else self.one(self.words).capitalize() for _ in range(self.random.randint(3, 12))) + ".")
                else:
                    lines.append(self.one(NOISE["en"]))
        return "\n".join(lines), fields

    def page(self):
        """A contact page: menus, an organisation, perhaps staff, an address, a footer."""
        language = self.one(["en", "en", "de", "fr"])
        fields = {"person": [], "title": [], "organization": [], "address": []}
        organization, core = self.organization(language)
        lines = [self.one(NOISE[language]) for _ in range(self.random.randint(2, 9))]
        fields["organization"].append(organization)
        lines.insert(self.random.randint(0, len(lines)), organization)
        for _ in range(self.random.randint(0, 4)):
            before, name, after, given, family = self.person(language)
            fields["person"].append(name)
            line = before + name + after
            if self.chance(.6):
                title = self.title(language)
                fields["title"].append(title)
                line += self.one(["\n", ", ", " - ", " ("])
                line += title + (")" if line.endswith("(") else "")
            if self.chance(.5):
                line += self.one(["\n", " "]) + self.phone(language)
            if self.chance(.4):
                line += "\n" + self.mailbox(given, family) + "@" + self.domain(core, language)
            lines.append(line)
        if self.chance(.7):
            address = "\n".join(self.address(language))
            fields["address"].append(address)
            lines.append(organization + "\n" + address if self.chance(.5) else address)
            lines.append(self.phone(language))
        for _ in range(self.random.randint(1, 8)):
            lines.append(self.one(NOISE[language]))
        if self.chance(.4):
            lines.append(self.one(["© 2021 ", "Copyright 2019 ", "© "]) + organization)
        return "\n".join(lines), fields

    def document(self):
        kind = self.random.random()
        make = (self.signature if kind < .42 else self.card if kind < .72
                else self.resume if kind < .84 else self.page)
        while True:
            text, fields = make()
            if text.strip():
                return {"text": text, "fields": fields}
