import Graph
import LeadModel

extension FeatureDefinition {
  static let companyAge = FeatureDefinition(
    "company-age", version: 1, type: .number, unit: "year", sources: ["organization.founded"],
    owner: .firmographics, purpose: "Whole years since the founding year."
  ) { view in
    guard let text = view.text(.founded, of: view.organization),
      case .text(let value) = text.value, let year = WholeNumbers.year(in: value)
    else { return nil }
    let age = (WholeNumbers.year(in: view.asOf.description) ?? year) - year
    guard age >= 0 else { return nil }
    return Finding(value: .number(Double(age)), sources: text.sources)
  }
}
