import Foundation
import LeadModel

extension OfficePackage {
  /// Throws when the bytes are no package at all.
  static func opened(
    _ bytes: Data, limits: ReadingLimits
  ) throws(ExtractionReport.Failure) -> OfficePackage {
    guard let package = OfficePackage(bytes, limits: limits) else { throw damaged }
    return package
  }

  static let damaged = ExtractionReport.Failure(
    code: .damaged,
    message: "the office file cannot be opened; open it in its program and save it again, or get "
      + "it again from where it came")

  /// The part that the package begins with; the one with the usual name where the package does
  /// not say.
  func mainPart(usual: String) throws(ExtractionReport.Failure) -> String {
    let stated = relationships(of: "").first { $0.type == "officeDocument" && has($0.target) }
    let part = stated?.target ?? usual
    guard let member = member(part) else { throw Self.damaged }
    guard !member.isEncrypted else {
      throw ExtractionReport.Failure(
        code: .encrypted, message: "the office file is encrypted; save it without a password")
    }
    return part
  }

  /// Adds the pages of links and of properties.
  func addAttributes(_ links: LinkTargets, pages: PageList, to content: inout ReadContent) {
    let limit = limits.textScalarsPerPage
    if let page = links.values(limit: limit) {
      pages.add(page, .attribute, path: nil, reason: "links", to: &content)
    }
    for part in propertyParts {
      let visitor = PropertiesVisitor()
      scan(part, telling: visitor)
      pages.add(
        visitor.values(limit: limit), .attribute, path: part, reason: "properties", to: &content)
    }
  }

  private var propertyParts: [String] {
    let types = ["core-properties", "extended-properties", "custom-properties"]
    let root = relationships(of: "")
    let stated = types.compactMap { type in
      // ISO's strict form writes the names without dashes.
      root.first { $0.type.lowercased().replacing("-", with: "") == type.replacing("-", with: "") }?
        .target
    }
    return stated.isEmpty && has("meta.xml") ? ["meta.xml"] : stated
  }

  /// Adds what was wrong with the package to the diagnostics.
  func report(to content: inout ReadContent) { content.diagnostics += troubles.diagnostics }
}
