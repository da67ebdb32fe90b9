import LeadModel
import Normalization

/// What is compared of an entity, normalised: the texts under each heading of `EntityRecords`.
package struct EntityRow: Hashable, Sendable, Codable {
  /// In the order of `EntityRecords.named`.
  package let columns: [[String]]

  package init(columns: [[String]]) { self.columns = columns }

  init(_ entity: EntityValues) {
    let name = Self.fullest(entity.names)
    let streets = entity.addresses.compactMap(\.street)
    columns = [
      [name?.given ?? ""], [name?.family ?? ""],
      entity.organizations.flatMap(Normalizers.organization),
      entity.emails.flatMap(Normalizers.email), entity.domains,
      entity.phones.flatMap(Normalizers.phone), entity.registrations.flatMap(Normalizers.compact),
      streets.flatMap(Normalizers.street), streets.flatMap(Normalizers.houseNumber),
      entity.addresses.compactMap(\.city).flatMap(Normalizers.words),
      entity.addresses.compactMap(\.postcode).flatMap(Normalizers.compact),
      entity.addresses.compactMap(\.country).flatMap(Normalizers.words),
      entity.titles.flatMap(Normalizers.words), entity.documents,
    ].map { texts in
      var seen: Set<String> = []
      return texts.filter { !$0.isEmpty && seen.insert($0).inserted }
    }
  }

  /// The name with most words and letters; of several the first in the alphabet.
  private static func fullest(_ names: [PersonName]) -> PersonNameParts? {
    names.map { name in
      name.family == nil && name.given == nil
        ? PersonNameParts(full: name.full)
        : PersonNameParts(given: name.given ?? "", family: name.family ?? "")
    }.max { left, right in
      let counts = (left.letters, right.letters)
      return counts.0 != counts.1 ? counts.0 < counts.1 : left.text > right.text
    }
  }
}

extension PersonNameParts {
  fileprivate var letters: Int { given.count + family.count }
  fileprivate var text: String { "\(given) \(family)" }
}
