/// Figures of one kind in Prometheus' text format, version 0.0.4.
struct MetricFamily {
  enum Kind: String { case gauge, counter }

  let name: String
  let kind: Kind
  /// One sentence; on one line.
  let help: String
  private var lines: [String] = []

  init(_ name: String, _ kind: Kind, _ help: String) {
    self.name = name
    self.kind = kind
    self.help = help
  }

  init(_ name: String, _ kind: Kind, _ help: String, _ value: Double?) {
    self.init(name, kind, help)
    if let value { add(value) }
  }

  init(_ name: String, _ kind: Kind, _ help: String, by label: String, _ counts: [String: Int]) {
    self.init(name, kind, help)
    for (value, count) in counts.sorted(by: { $0.key < $1.key }) {
      add(Double(count), [(label, value)])
    }
  }

  mutating func add(_ value: Double, _ labels: [(name: String, value: String)] = []) {
    let inside = labels.map { "\($0.name)=\"\(Self.escaped($0.value))\"" }.joined(separator: ",")
    let number =
      value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
    lines.append(name + (inside.isEmpty ? "" : "{\(inside)}") + " " + number)
  }

  /// Empty without a figure.
  var text: String {
    guard !lines.isEmpty else { return "" }
    return (["# HELP \(name) \(help)", "# TYPE \(name) \(kind.rawValue)"] + lines)
      .map { $0 + "\n" }.joined()
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
  }
}
