import Features
import Foundation
import Intake
package import LeadModel
package import Resolution
package import Routing
import Scoring
package import WorkerProtocol
import Yams

/// Everything that `galena.yaml` says. Each key's type, default and range are in
/// docs/galena.example.yaml.
package struct GalenaConfiguration: Sendable {
  /// The user's own company, or `nil`: then its people would become leads.
  package let us: OwnCompany?
  package let reading: ReadingSection
  package let rules: LeadRules
  /// Paths of the user's rule packs, as given or from the folder of the file.
  package private(set) var packs: [String] = []
  /// Which value of a field a profile shows, where that is not left to Galena.
  package private(set) var survivorship = SurvivorshipSettings.none
  package private(set) var watch = WatchSection()
  package private(set) var signals = SignalSection()
  package private(set) var delivery = DeliverySection()
  package private(set) var review = ReviewSection()
  package private(set) var lineage = LineageSection()

  package static let `default` = GalenaConfiguration(
    us: nil, reading: ReadingSection(), rules: .default)

  /// The section `reading`.
  package struct ReadingSection: Hashable, Sendable {
    /// ISO 3166-1 alpha-2 of numbers without a country code; `nil` lets each document decide.
    package var region: String?
    /// Tesseract language codes, most likely first.
    package var languages: [String] = DocumentSettings().languages
    /// How much of one document is read.
    package var limits = ReadingLimits()
    /// What the worker of one document may use up.
    package var worker = WorkerLimits()
  }

  package var documentSettings: DocumentSettings {
    DocumentSettings(
      us: us, region: reading.region, languages: reading.languages, limits: reading.limits,
      packs: packs)
  }

  /// Reads and checks the file. Throws `GalenaError` with every problem and its remedy; a key that
  /// nobody reads is one, since a typo that is silently ignored is a rule that never runs.
  package static func load(path: String) throws -> GalenaConfiguration {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw GalenaError(.configuration, "\(path) cannot be read as UTF-8 text; check --config")
    }
    do {
      var configuration = try parse(text)
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
      configuration.packs = configuration.packs.map {
        $0.hasPrefix("/") ? $0 : folder.appendingPathComponent($0).path
      }
      for index in configuration.watch.roots.indices {
        configuration.watch.roots[index].path = absolute(
          configuration.watch.roots[index].path, from: folder)
      }
      configuration.delivery = configuration.delivery.based(in: folder)
      configuration.lineage.file = configuration.lineage.file.map { absolute($0, from: folder) }
      return configuration
    } catch let error as GalenaError {
      throw GalenaError(.configuration, "\(path): \(error.message)")
    }
  }

  /// A path from the folder of the settings, `~` being the home of whoever runs this.
  private static func absolute(_ path: String, from folder: URL) -> String {
    let path = NSString(string: path).expandingTildeInPath
    return path.hasPrefix("/") ? path : folder.appendingPathComponent(path).path
  }

  package static func parse(_ text: String) throws -> GalenaConfiguration {
    do {
      let file = try YAMLDecoder().decode(ConfigurationFile.self, from: text)
      let problems = file.rules.problems(features: FeatureCatalogue.standard.names)
      guard problems.isEmpty else { throw RulesError(problems) }
      return GalenaConfiguration(
        us: file.us, reading: file.reading, rules: file.rules, packs: file.packs,
        survivorship: file.survivorship, watch: file.watch, signals: file.signals,
        delivery: file.delivery, review: file.review, lineage: file.lineage)
    } catch let error as DecodingError {
      throw GalenaError(.configuration, ConfigurationProblem(error).message)
    } catch {
      throw GalenaError(.configuration, "\(error)")
    }
  }
}

/// The whole of galena.yaml.
private struct ConfigurationFile: Decodable {
  let us: OwnCompany?
  let reading: GalenaConfiguration.ReadingSection
  let rules: LeadRules
  let packs: [String]
  let survivorship: SurvivorshipSettings
  let watch: WatchSection
  let signals: SignalSection
  let delivery: DeliverySection
  let review: ReviewSection
  let lineage: LineageSection

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case us, reading, extraction, survivorship, watch, signals, delivery, review, lineage
  }

  init(from decoder: any Decoder) throws {
    try decoder.refuseKeys(
      otherThan: CodingKeys.allCases.map(\.stringValue) + LeadRules.sections)
    let container = try decoder.container(keyedBy: CodingKeys.self)
    us = try container.decodeIfPresent(CheckedOwnCompany.self, forKey: .us)?.company
    reading =
      try container.decodeIfPresent(
        GalenaConfiguration.ReadingSection.self, forKey: .reading) ?? .init()
    packs =
      try container.decodeIfPresent(ExtractionSection.self, forKey: .extraction)?.packs ?? []
    survivorship =
      try container.decodeIfPresent(SurvivorshipSection.self, forKey: .survivorship)?.settings
      ?? .none
    watch = try container.decodeIfPresent(WatchSection.self, forKey: .watch) ?? WatchSection()
    signals =
      try container.decodeIfPresent(SignalSection.self, forKey: .signals) ?? SignalSection()
    delivery =
      try container.decodeIfPresent(DeliverySection.self, forKey: .delivery) ?? DeliverySection()
    review =
      try container.decodeIfPresent(ReviewSection.self, forKey: .review) ?? ReviewSection()
    lineage =
      try container.decodeIfPresent(LineageSection.self, forKey: .lineage) ?? LineageSection()
    rules = try LeadRules(from: decoder)
  }
}

/// The section `extraction`.
private struct ExtractionSection: Decodable {
  let packs: [String]

  private enum CodingKeys: String, CodingKey, CaseIterable { case packs }

  init(from decoder: any Decoder) throws {
    try decoder.refuseUnknownKeys(CodingKeys.self)
    packs =
      try decoder.container(keyedBy: CodingKeys.self)
      .decodeIfPresent([String].self, forKey: .packs) ?? []
  }
}

private struct CheckedOwnCompany: Decodable {
  let company: OwnCompany

  init(from decoder: any Decoder) throws {
    try decoder.refuseKeys(otherThan: ["names", "domains", "phones", "people"])
    company = try OwnCompany(from: decoder)
  }
}

/// What is wrong in galena.yaml, for people.
private struct ConfigurationProblem {
  let message: String

  init(_ error: DecodingError) {
    switch error {
    case .dataCorrupted(let context):
      message = context.underlyingError.map { "\($0)" } ?? Self.text(context)
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      message = Self.text(context)
    case .keyNotFound(let key, let context):
      message = "\(context.codingPath.path(adding: key.stringValue)) is missing; add it"
    @unknown default: message = "\(error)"
    }
  }

  private static func text(_ context: DecodingError.Context) -> String {
    let place = context.codingPath.path()
    return (place.isEmpty ? "" : "\(place): ") + context.debugDescription
  }
}
