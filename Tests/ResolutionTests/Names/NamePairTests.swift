import Testing

@testable import Resolution

/// Invented names of many countries and writings; none had a part in fitting the costs.
@Suite struct NamePairTests {
  @Test(arguments: [
    ("Kathi Brandt", "Katharina Brandt"),
    ("Bill Hathersage", "William Hathersage"),
    ("Pepe García", "José García López"),
    ("Иван Петренко", "Ivan Petrenko"),
    ("Юлия Щербакова", "Yuliya Shcherbakova"),
    ("Γιώργος Παπαδόπουλος", "Giorgos Papadopoulos"),
    ("Ελένη Χατζή", "Eleni Chatzi"),
    ("محمد الخطيب", "Mohammed al-Khatib"),
    ("سارة حداد", "Sara Haddad"),
    ("יעל כהן", "Yael Cohen"),
    ("דוד לוי", "David Levi"),
    ("김민준", "Kim Min-jun"),
    ("王小明", "Wang Xiaoming"),
    ("タナカ ハナコ", "Tanaka Hanako"),
    ("Արամ Պետրոսյան", "Aram Petrosyan"),
    ("ნინო ბერიძე", "Nino Beridze"),
    ("van den Bergh, Pieter", "Pieter van den Bergh"),
    ("Pieter van den Bergh", "Pieter Bergh"),
    ("Jürgen Müller", "Juergen Mueller"),
    ("Søren Kjær", "Soren Kjaer"),
    ("Łukasz Wójcik", "Lukasz Wojcik"),
    ("Nguyễn Văn An", "NGUYEN Van An"),
    ("O'Connell, Sinéad", "Sinead OConnell"),
    ("Dr. Anna-Lena Vogtland", "Annalena Vogtland"),
    ("J. R. Hartwell", "John Robert Hartwell"),
    ("J. Hartwell", "John Hartwell"),
    ("María del Carmen Ruizal", "Maria Carmen Ruizal"),
    ("Abdulrahman Al Qadimi", "Abd al-Rahman al-Qadimi"),
    ("AnnaSchmidtke", "Anna Schmidtke"),
    ("Schmidtke Anna", "Anna Schmidtke"),
    ("Prof. Dr. med. Uwe Lindqvist", "Uwe Lindqvist"),
    ("Kowalczyk, Małgorzata", "Gosia Kowalczyk"),
    ("Catherine Dupont-Lefèvre", "Catherine Dupont Lefevre"),
    ("Stephen Whitlock", "Steven Whitlock"),
    ("Christofer Andersen", "Kristoffer Anderson"),
    ("Yousuf Rahmani", "Yusuf Rahmany"),
    ("Sergej Kusnezow", "Sergey Kuznetsov"),
    ("Elizabeth Anne Marlowe", "Elizabeth Marlowe"),
    ("Rajesh Kumar Iyer", "Rajesh Iyer"),
    ("H.-J. Krautmann", "Hans-Joachim Krautmann"),
    ("Björk Jónsdóttir", "Bjork Jonsdottir"),
  ])
  func onePerson(pair: (String, String)) throws {
    #expect(try person(pair.0, pair.1) >= 0.5)
    #expect(try person(pair.1, pair.0) == person(pair.0, pair.1))
  }

  @Test(arguments: [
    ("John Carterby", "James Carterby"),
    ("Ivan Petrenko", "Igor Petrenko"),
    ("Maria Rossini", "Lucia Rossini"),
    ("Anna Vogtland", "Anna Bergmann"),
    ("J. Hartwell", "Robert Hartwell"),
    ("Hans Peter Krautmann", "Hans Georg Krautmann"),
    ("Ahmed Ali Hassan", "Ahmed Omar Hassan"),
    ("김민준", "김서연"),
    ("王小明", "李小明"),
    ("Иван Петренко", "Олег Петренко"),
    ("Иван Петренко", "Oleg Petrenko"),
    ("محمد الخطيب", "محمد السعدي"),
    ("محمد الخطيب", "Ahmed al-Saadi"),
    ("Pieter van den Bergh", "Johan van den Bergh"),
    ("Christopher Lindqvist", "Christina Lindqvist"),
    ("Paula Steinbach", "Peter Steinbach"),
    ("Thomas Whitlock", "Theresa Whitlock"),
    ("Emma Larsson", "Emma Johansson"),
    ("Γιώργος Παπαδόπουλος", "Nikos Papadopoulos"),
  ])
  func twoPeople(pair: (String, String)) throws {
    #expect(try person(pair.0, pair.1) < 0.5)
  }

  @Test(arguments: [
    ("Quarzhof Messtechnik GmbH", "Quarzhof Messtechnik Gesellschaft mit beschränkter Haftung"),
    ("Nordlicht & Söhne KG", "Nordlicht und Soehne KG"),
    ("Int'l Widget Mfg Co", "International Widget Manufacturing Company"),
    ("ООО «Ромашкино»", "Romashkino LLC"),
    ("ПАО Северный Ветер", "PJSC Severny Veter"),
    ("Banco del Norteño S.A.", "BANCO DEL NORTENO SA"),
    ("Blue Fjordline AS", "BlueFjordline AS"),
    ("IWC", "International Widget Consortium"),
    ("QuarzhofAG", "Quarzhof AG"),
    ("The Kestrel Foundation", "Kestrel Foundation"),
    ("Brigade Twelve", "Brigade 12"),
    ("2nd Harbour Bank", "Second Harbor Bank"),
    ("Kestrel Energy Holdings plc", "Kestrel Energy Holdings Public Limited Company"),
    ("Sociedad Minera Andina SA de CV", "Sociedad Minera Andina, S.A. de C.V."),
    ("Université de Valmont", "Universite de Valmont"),
    ("Ministry of Defence", "Ministry of Defense"),
    ("Trans-Alpine Logistics SpA", "Transalpine Logistics S.p.A."),
    ("Lindqvist Bros. Ltd", "Lindqvist Brothers Limited"),
    ("Zentrum für Kunststoffe e.V.", "Zentrum fuer Kunststoffe eV"),
    ("Kestral Systems Inc", "Kestrel Systems, Inc."),
    ("Εταιρεία Αιγαίο Α.Ε.", "Etaireia Aigaio AE"),
  ])
  func oneOrganization(pair: (String, String)) throws {
    #expect(try organization(pair.0, pair.1) >= 0.5)
    #expect(try organization(pair.1, pair.0) == organization(pair.0, pair.1))
  }

  @Test(arguments: [
    ("Nordlicht Bau GmbH", "Südlicht Bau GmbH"),
    ("Kestrel Energy Ltd", "Kestrel Media Ltd"),
    ("Alpenhotel Salzburg", "Alpenhotel Innsbruck"),
    ("First Bank of Ohio", "First Bank of Oregon"),
    ("Kestrel Systems GmbH", "Kestrel Systems Ltd Partnership Fund"),
    ("ABX Holdings", "DQF Holdings"),
    ("Müller Bau GmbH", "Müller Transporte GmbH"),
    ("Quarzhof AG", "Bergquell AG"),
    ("Severny Veter OOO", "Yuzhny Veter OOO"),
    ("Ministry of Agriculture", "Ministry of Culture"),
    ("Harbour Trust (Malta) Ltd", "Harbour Trust (Cyprus) Ltd"),
    ("Polaris Shipping Company", "Solaris Fishing Company"),
  ])
  func twoOrganizations(pair: (String, String)) throws {
    #expect(try organization(pair.0, pair.1) < 0.5)
  }

  private func person(_ left: String, _ right: String) throws -> Double {
    let comparison = PersonNameComparison()
    return comparison.compare(
      try #require(comparison.prepare(left)), try #require(comparison.prepare(right))
    ).probability
  }

  private func organization(_ left: String, _ right: String) throws -> Double {
    let comparison = CompanyNameComparison()
    return comparison.compare(
      try #require(comparison.prepare(left)), try #require(comparison.prepare(right))
    ).probability
  }
}
