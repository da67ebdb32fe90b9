import Learning

/// Invented leads whose outcome hangs on what stands in their columns, the same every time.
enum Leads {
  struct Random {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / Double(UInt64(1) << 53)
    }

    mutating func pick<Value>(_ values: [Value]) -> Value {
      values[Int(next() * Double(values.count))]
    }
  }

  /// Won more often with many visits, and from fairs unless they are small; a third of the sizes
  /// is missing.
  static func csv(rows: Int, seed: UInt64 = 1) -> String {
    var random = Random(seed)
    var text = "id,created,source,visits,size,won\n"
    for row in 0..<rows {
      let source = random.pick(["web", "fair", "mail", "Web"])
      let visits = Int(random.next() * 30)
      let size = random.next() < 0.33 ? nil : Int(random.next() * 500)
      var z = -2 + Double(visits) / 10
      if source == "fair" { z += (size ?? 250) > 200 ? 2 : -1 }
      let won = random.next() < 1 / (1 + z.exponential)
      let day = 1 + row * 28 / rows
      text += "L-\(row),2026-01-\(day < 10 ? "0" : "")\(day),\(source),\(visits),"
      text += "\(size.map(String.init) ?? "n/a"),\(won ? "yes" : "no")\n"
    }
    return text
  }

  static func table(rows: Int, seed: UInt64 = 1) throws -> LeadTable {
    try LeadTable(csv: Array(csv(rows: rows, seed: seed).utf8))
  }

  static func column(_ values: [String], name: String = "c") throws -> LeadColumn {
    let quoted = values.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }
    let csv = (["x,\(name)"] + quoted.map { "1,\($0)" }).joined(separator: "\n")
    return try LeadTable(csv: Array(csv.utf8)).columns[1]
  }
}

extension Double {
  /// e to the minus self, for the logistic function.
  fileprivate var exponential: Double {
    var (sum, term) = (1.0, 1.0)
    for n in 1..<60 {
      term *= -self / Double(n)
      sum += term
    }
    return sum
  }
}
