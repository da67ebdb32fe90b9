/// Mailboxes that belong to a function, a list or a machine and not to a person.
package enum RoleMailboxes {
  /// - Parameter address: lower-cased, as Extraction hands it over.
  ///
  /// RFC 2142 names a part of them; the rest is written from general knowledge. `uk-sales` and
  /// `info.de` count, `anna.press` does not: a second word alone may be a family name.
  package static func contains(_ address: String) -> Bool {
    guard let at = address.lastIndex(of: "@") else { return false }
    let local = address[..<at].prefix { $0 != "+" }
    let host = address[address.index(after: at)...]
    return isRole(local) || isMachine(local) || isList(local: local, host: host)
  }

  private static func isRole(_ local: Substring) -> Bool {
    let words = TextFold.tokens(String(local))
    if roles.contains(words.joined()) { return true }
    guard let first = words.first, let last = words.last else { return true }
    return roles.contains(first) || (first.count <= 2 && words.count > 1 && roles.contains(last))
  }

  private static func isMachine(_ local: Substring) -> Bool {
    let joined = local.filter(\.isLetter)
    return machines.contains { joined.hasPrefix($0) }
  }

  private static func isList(local: Substring, host: Substring) -> Bool {
    let marks = ["-list", "-l", "-announce", "-request", "-owner", "-users", "-all"]
    return marks.contains(where: local.hasSuffix) || local.hasPrefix("owner-")
      || local.hasPrefix("list-")
      || ["lists.", "list.", "groups.", "googlegroups."].contains(where: host.hasPrefix)
  }

  private static let machines = [
    "noreply", "donotreply", "nepasrepondre", "mailerdaemon", "bounce", "unsubscribe",
    "notification", "autoreply", "newsletter",
  ]

  private static let roles: Set<String> = Set(
    """
    abuse account accounting accounts admin administration administrator advertising ap ar
    applications ask assistance auftrag auskunft bestellung bestellungen bewerbung bewerbungen
    billing booking bookings buchhaltung büro buero bureau buying career careers claims commandes
    commercial compliance compras compta comptabilite contact contacto contactus contatti contracts
    customer customercare customers customerservice datenschutz dataprotection direction
    dispatch disposition einkauf email empfang encuestas enquiries enquiry estimating events
    export facturation faktura feedback finance frontdesk ftp general gdpr hallo hello help helpdesk
    hi hilfe hostmaster hr immobilien info information informations infos inquiries inquiry invoice
    invoices invoicing it jobs kontakt kundendienst kundenservice legal logistics logistik mail
    mailbox management marketing media news office offer offers operations order orders orderdesk
    partner partners payroll personal personnel post postmaster poststelle praxis presse press
    privacy procurement projects purchase purchases purchasing qa quality quotation quotations
    quote quotes reception rechnung rechnungen rechnungswesen recrutement recruiting recruitment
    registration reklamation request requests reservations rezeption rfp rfq root sales salesteam
    secretariat sekretariat security service services shipping shop spam submissions suppliers
    support supportteam tax team tech technik technical tender tenders verkauf verkoop vertrieb
    verwaltung vendas ventas vente ventes versand warehouse web webmaster website webshop welcome
    werkstatt www zentrale
    """.split(whereSeparator: \.isWhitespace).map { TextFold.key(String($0)) })
}
