import Foundation

/// Trained weights of the tagger, as a file of `Resources/models` holds them.
///
/// A line is a feature's name, a label's name and a weight, or `->`, two labels and a weight;
/// `#` lines tell origin. docs/decisions says on what it was trained.
struct ContactModel {
  let chain: LinearChain

  /// - Throws: `RuleError` with the line that is no weight of a known feature.
  init(_ data: Data, file: String) throws(RuleError) {
    let labels = ContactLabel.allCases.count
    var state = [Float](repeating: 0, count: ContactFeatures.count * labels)
    var transition = [Float](repeating: 0, count: labels * labels)
    let byName = Dictionary(
      uniqueKeysWithValues: ContactLabel.allCases.map { ($0.name, $0.rawValue) })
    let lines = Array(data).split(separator: 10, omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated()
    where !line.isEmpty && line.first != UInt8(ascii: "#") {
      let parts = line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
      guard let weight = parts.last.flatMap(Float.init), weight.isFinite else {
        throw Self.unreadable(file, line: number + 1)
      }
      if parts.count == 4, parts[0] == "->", let from = byName[parts[1]], let to = byName[parts[2]]
      {
        transition[from * labels + to] = weight
      } else if parts.count == 3, let feature = ContactFeatures.number(of: parts[0]),
        let label = byName[parts[1]]
      {
        state[feature * labels + label] = weight
      } else {
        throw Self.unreadable(file, line: number + 1)
      }
    }
    chain = LinearChain(state: state, transition: transition)
  }

  private static func unreadable(_ file: String, line: Int) -> RuleError {
    RuleError(
      code: .weights, file: file, line: line,
      message: "This is no weight of a known feature; train the model again.")
  }
}
