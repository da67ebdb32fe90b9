import LeadModel

/// A scalar of the configuration as text: JSON's numbers and flags have the text that YAML has.
struct Operand: Decodable {
  let text: String

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self.text = text
    } else if let flag = try? container.decode(Bool.self) {
      text = "\(flag)"
    } else {
      let number = try container.decode(Double.self)
      text = Int(exactly: number).map { "\($0)" } ?? "\(number)"
    }
  }
}

/// One scalar, or a list of them.
struct OneOrMany: Decodable {
  let values: [String]

  init(from decoder: any Decoder) throws {
    if var list = try? decoder.unkeyedContainer() {
      var values: [String] = []
      while !list.isAtEnd { values.append(try list.decode(Operand.self).text) }
      self.values = values
    } else {
      values = [try Operand(from: decoder).text]
    }
  }
}
