package import LeadModel

/// Words that stand where a person's name should and name a function: `Manager`, `Sales Team`,
/// `Die Geschäftsleitung`. Many people are behind one, so it is nobody's name.
package enum RoleNames {
  /// Whether every word of the name says a function, and none is left for a person.
  package static func contains(_ name: PersonName) -> Bool {
    let words = TextFold.nameTokens(name.full)
    return words.contains(where: functions.contains)
      && words.allSatisfy { functions.contains($0) || links.contains($0) }
  }

  /// Written from general knowledge. Words that are common family names too (Koch, Cook, Marshall,
  /// Post, Chase) are not here.
  private static let functions = folded(
    """
    abteilung accountant accounting accounts admin administration administrator agent analyst
    assistant assistenz associate attendant billing board bookkeeper buchhaltung buero bureau büro
    buyer ceo cfo chairman chairperson chairwoman cio clerk client clients comercial commercial
    comptabilite contact controller coo coordinator cto customer customers deliveries department
    desk direccion direction director directeur directrice directors dispatch einkauf einkäufer
    employee engineer engineering estimating estimator executive facilities facturation finance
    foreman generaldirektor geschäftsführer geschäftsführerin geschäftsführung geschäftsleitung
    gerente gestionnaire head helpdesk info information inquiries inspector kontakt kundendienst
    kundenservice leiter leiterin leitung lieferant logistics logistik maintenance management
    manager marketing mitarbeiter office officer operations operator orders owner partner payable
    payables payroll personalabteilung president principal procurement projektleiter projektleitung
    proprietor purchasing quality receivable receivables reception receptionist recruiting
    recruitment representative responsable sales salesperson sachbearbeiter secretariat secretary
    sekretariat service services shipping specialist staff supervisor supplier suppliers support
    team technician technik tenders treasurer trustee vendor ventas vente ventes verkauf vertrieb
    vertriebsleiter vertriebsleitung verwaltung warehouse zentrale
    """)

  private static let links = folded(
    """
    a and au chief das de del dem den der deputy des die el et für general junior la le
    les main managing of our pour senior the to und unser unsere vice y your zum zur
    """)

  private static func folded(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).flatMap { TextFold.nameTokens(String($0)) })
  }
}
