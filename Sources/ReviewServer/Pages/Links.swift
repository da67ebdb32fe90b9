import LeadModel

/// Addresses of pages.
enum Links {
  static func lead(_ id: LeadID) -> String { "/leads/\(Form.encoded(id.rawValue))" }

  static func profile(_ id: ProfileID) -> String { "/profiles/\(Form.encoded(id.rawValue))" }

  static func document(_ id: DocumentID) -> String { "/documents/\(Form.encoded(id.rawValue))" }

  static func page(_ document: DocumentID, _ number: Int, lit: [StatementID] = []) -> String {
    let page = "\(self.document(document))/pages/\(number)"
    guard let first = lit.first else { return page }
    let all = lit.map { Form.encoded($0.rawValue) }.joined(separator: ",")
    return "\(page)?lit=\(all)#s-\(Form.encoded(first.rawValue))"
  }

  static func review(_ statement: StatementID) -> String {
    "/review/\(Form.encoded(statement.rawValue))"
  }

  static func compare(_ left: ProfileID, _ right: ProfileID) -> String {
    "/who/compare?left=\(Form.encoded(left.rawValue))&right=\(Form.encoded(right.rawValue))"
  }
}
