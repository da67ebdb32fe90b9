import LeadModel
import Testing

@testable import Extraction

/// Input and what is found in it on one screen, a table for each kind of value; `MarkedText` compares.
@Suite struct MarkedTextTests {
  static let emails = [
    "Write to ‹email|ada@byng.example› or ‹email|sales@mill-works.example›.",
    "‹email=ada@byng.example|Ada@Byng.Example›; not ada@ byng or @byng",
    "E-Mail:‹email|einkauf@müller.example›",
    "‹email=ada@byng.example|ada (at) byng (dot) example›",
    "Twitter @byng, 3 @ 4.50 each",
    "‹email=ada.byng@mill.co.uk|ada (dot) byng [at] mill [dot] co [dot] uk›",
    "Email: ‹email=ada@mill.com|ada at mill dot com›; look at mill dot com",
    "‹email=ada.byng@mill.com|ada.byng AT mill DOT com›",
    "‹email=ada@millworks.com|ada@millworks.\ncom›, ‹email=bob@millworks.co.uk|bob@millworks.co. uk›",
    "‹email=info@millworks.com|info©millworks.com› ‹email=ada@millworks.com|ada@millworks.corn›",
    "E-mail: ‹email=ada.byng@millworks.com|ada.\nbyng@millworks.com›",
    "Write to ‹email|ada@mill.com›. It was ‹email|bob@mill.com›, in time.",
    "http://www.mill.com @ mill.com",
  ]
  static let phones = [
    "Tel. ‹phone=+442079460018|020 7946 0018›, Fax ‹fax=+442079460019|020 7946 0019›",
    "T ‹phone=+441632960001|+44 1632 960001›, M ‹phone=+442079460018|+44 20 7946 0018›",
    "Order no. 020 7946 0018", "Call ‹phone=+442079460018|(020) 7946 0018›",
  ]
  static let germanPhones = [
    "Telefon: ‹phone=+493023125001|030 23125 001›, Telefax: ‹fax=+493023125099|030 23125 099›",
    "USt-IdNr. DE136695976", "Mobil ‹phone=+493023125002|+49 30 23125-002›",
  ]
  static let frenchPhones = [
    "Tél. : ‹phone=+33199001234|01 99 00 12 34›", "Port. ‹phone=+33639981234|06 39 98 12 34›",
    "SIRET 732 829 320 00074",
  ]
  static let websites = [
    "See ‹website=mill.example|www.mill.example› and ‹website=mill.example/en|https://mill.example/en›",
    "Read ASP.NET and readme.md.", "Mail ada@mill.example", "Email: co.uk",
    "‹website=kalle-mill.net|www.kalle-mill. net›", "‹website=millworks.com|www millworks.com›",
    "Created with www.best-signature.com", "PGP: 0x12345678 on keys.millworks.com",
  ]
  static let dates = [
    "Date: ‹date=2026-03-03|3 March 2026›", "Datum: ‹date=2026-03-03|03.03.2026›",
    "Le ‹date=2026-03-03|3 mars 2026›", "Closing date: ‹deadline=2026-04-30|30 April 2026›",
    "Version 1.2.3 of 12 parts",
  ]
  static let amounts = [
    "Net ‹amount=1250 EUR|EUR 1,250.00›\nTotal due ‹total=1487.5 EUR|EUR 1,487.50›",
    "Preis ‹amount=1471.6 EUR|1.471,60 €›", "Montant ‹amount=1250 EUR|1 250,00 €›",
  ]
  static let registrations = [
    "VAT No. ‹registration|GB 980 7806 84›", "USt-IdNr.: ‹registration|DE136695976›",
    "IBAN ‹registration|DE89 3704 0044 0532 0130 00›", "SIREN ‹registration|732 829 320›",
    "LEI ‹registration|9695005MSX1OYEMGDF46›",
  ]
  static let names = [
    "Dear Ms ‹name|Ada Byng›,", "Ansprechpartner: ‹name|Jens Mühle›",
    "Contact: ‹name|Ada Byng›", "Sehr geehrte Damen und Herren,",
  ]
  static let references = [
    "Invoice No. ‹reference|RE-2026-0042›", "Angebotsnummer: ‹reference|A-4711›",
    "the invoice is late",
  ]
  static let firms = [
    "founded in ‹founded|1987›, headquartered in ‹headquarters|Leeds›", "we were founded on hope",
  ]
  static let postcodes = [
    "‹address|4 Mill Lane, Leeds LS1 4AP›", "‹address|Mühlenstraße 12a, 10115 Berlin›",
    "‹address|12 rue du Moulin, 34000 Montpellier›", "10115 sheep",
  ]

  static let tables: [(String, [String], Set<Field>, String?)] = [
    ("e-mail", emails, [.email], nil), ("phone", phones, [.phone, .fax], nil),
    ("phone, German", germanPhones, [.phone, .fax], "DE"),
    ("phone, French", frenchPhones, [.phone, .fax], "FR"), ("website", websites, [.website], nil),
    ("date", dates, [.documentDate, .documentDeadline], nil),
    ("amount", amounts, [.documentAmount, .documentTotal], nil),
    ("registration", registrations, [.registration], nil), ("name", names, [.personName], nil),
    ("reference", references, [.documentReference], nil),
    ("firm", firms, [.founded, .headquarters], nil), ("address", postcodes, [.address], nil),
  ]

  @Test(arguments: tables)
  func exactlyTheMarksAreFound(
    name: String, texts: [String], fields: Set<Field>, region: String?
  ) throws {
    for text in texts { try MarkedText(text).check(fields, region: region, #_sourceLocation) }
  }
}
