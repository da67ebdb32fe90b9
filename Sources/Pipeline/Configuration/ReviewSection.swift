package import LeadModel
import Scoring

/// The section `review`: what viewers do not see, and how much is kept for the pages.
package struct ReviewSection: Hashable, Sendable {
  /// Fields whose values are hidden from users who only view.
  package var hiddenFromViewers: Set<Field> = [.email, .phone, .fax, .address, .social]
  /// How much of drawn pages is kept beside the store, in MB.
  package var drawnPagesMegabytes = 2_000.0

  package init() {}
}

extension ReviewSection: Decodable {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case hiddenFromViewers = "hidden-from-viewers"
    case drawnPagesMegabytes = "drawn-pages-mb"
  }

  package init(from decoder: any Decoder) throws {
    try decoder.refuseUnknownKeys(CodingKeys.self)
    self.init()
    let container = try decoder.container(keyedBy: CodingKeys.self)
    if let fields = try container.decodeIfPresent([Field].self, forKey: .hiddenFromViewers) {
      hiddenFromViewers = Set(fields)
    }
    if let size = try container.number(.drawnPagesMegabytes, 10...1_000_000) {
      drawnPagesMegabytes = size
    }
  }
}
