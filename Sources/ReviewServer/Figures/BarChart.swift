import Foundation

/// Bars with their numbers in the rows of one table: what a dashboard is made of.
struct BarChart: Encodable {
  struct Row: Encodable {
    let label: String
    let address: String?
    let value: String
    let bar: String
  }

  let title: String
  let note: String?
  let unit: String
  let rows: [Row]
  let isEmpty: Bool

  /// `values` in the order in which they are shown; each may lead to the rows behind it. Bars are
  /// shares of `whole`, or of the largest value.
  init(
    _ title: String, unit: String, note: String? = nil, outOf whole: Double? = nil,
    _ values: [(label: String, value: Double, text: String, address: String?)]
  ) {
    self.title = title
    self.note = note
    self.unit = unit
    isEmpty = values.isEmpty
    let most = whole ?? values.map(\.value).max() ?? 0
    rows = values.map { entry in
      Row(
        label: entry.label, address: entry.address, value: entry.text,
        bar: Self.bar(most > 0 ? entry.value / most : 0))
    }
  }

  init(_ title: String, unit: String, note: String? = nil, counts: [(String, Int, String?)]) {
    self.init(
      title, unit: unit, note: note,
      counts.map { (label: $0.0, value: Double($0.1), text: "\($0.1)", address: $0.2) })
  }

  private static func bar(_ share: Double) -> String {
    let width = Words.tenths(max(0, min(1, share)) * 240)
    return """
      <svg class="cascade" viewBox="0 0 240 20" aria-hidden="true" preserveAspectRatio="none">\
      <rect class="ground" x="0" y="4" width="240" height="12" rx="2"/>\
      <rect class="sum" x="0" y="4" width="\(width)" height="12" rx="2"/></svg>
      """
  }
}
