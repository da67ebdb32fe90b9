import Foundation
import LeadModel

/// Values as people read them.
enum Words {
  static func label(_ field: Field) -> String { labels[field] ?? field.rawValue }

  static func points(_ value: Double) -> String { tenths(value) }

  static func signed(_ value: Double) -> String {
    let text = tenths(value.magnitude)
    return value < 0 && text != "0.0" ? "−\(text)" : "+\(text)"
  }

  /// With one digit after the point, as C writes it; pages have hundreds of them.
  static func tenths(_ value: Double) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: mostDigits) { digits in
      let length = withVaList([value]) {
        vsnprintf(digits.baseAddress, digits.count, "%.1f", $0)
      }
      let written = digits.prefix(min(max(Int(length), 0), digits.count - 1))
      return String(decoding: written.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }

  /// The longest number has 309 digits before the point.
  private static let mostDigits = 320

  static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  /// `27 Nov 2026`.
  static func day(_ time: Timestamp) -> String {
    let text = time.description
    let parts = text.prefix(10).split(separator: "-").map(String.init)
    guard parts.count == 3, let month = Int(parts[1]), let day = Int(parts[2]) else { return text }
    return "\(day) \(months[month - 1]) \(parts[0])"
  }

  /// `27 Nov 2026, 16:32 UTC`.
  static func moment(_ time: Timestamp) -> String {
    "\(day(time)), \(time.description.dropFirst(11).prefix(5)) UTC"
  }

  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  /// `pricing-request` and `pricing_request` as `pricing request`.
  static func plain(_ word: String) -> String {
    var text = ""
    for scalar in word.unicodeScalars {
      switch scalar {
      case "-", "_": text.append(" ")
      case ".": text.append(" · ")
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  static func span(seconds: Int) -> String {
    switch seconds {
    case ..<120: "\(seconds) s"
    case ..<7200: "\(seconds / 60) min"
    case ..<172_800: "\(seconds / 3600) h"
    default: "\(seconds / 86_400) days"
    }
  }

  /// `in 3 h`, `overdue by 2 days`.
  static func due(_ instant: Timestamp, at now: Timestamp) -> String {
    let seconds = Int((instant.days(since: now) * 86_400).rounded())
    return seconds > 0 ? "in \(span(seconds: seconds))" : "overdue by \(span(seconds: -seconds))"
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static let labels: [Field: String] = [
    .personName: "Name", .personTitle: "Title", .personDepartment: "Department",
    .personSeniority: "Seniority", .personRole: "Buying role", .manager: "Reports to",
    .email: "E-mail", .phone: "Phone",
    .fax: "Fax", .website: "Website", .social: "Social profile", .address: "Address",
    .consent: "Consent", .organizationName: "Organisation", .legalForm: "Legal form",
    .domain: "Domain", .industry: "Industry", .employees: "Employees", .revenue: "Revenue",
    .founded: "Founded", .headquarters: "Headquarters", .parent: "Parent company",
    .competitor: "Competitor", .supplier: "Supplier",
    .registration: "Registration", .documentDate: "Date", .documentDeadline: "Deadline",
    .documentAmount: "Amount", .documentTotal: "Total", .documentReference: "Reference",
  ]
}
