import Foundation
import LeadModel
import Resolution
import Synchronization

/// Link models by what is stored of them, read once: the same two are asked for with every document.
enum KnownModels {
  private static let models = Mutex<[String: LinkModel]>([:])
  private static let digests = Mutex<[LinkModels: String]>([:])
  /// A process sees one pair, and another when one is chosen.
  private static let most = 16

  /// The model in a payload, when this version can use it.
  static func model(_ payload: String) -> LinkModel? {
    models.withLock { known in
      if let model = known[payload] { return model }
      guard
        let model = try? JSONDecoder().decode(LinkModel.self, from: Data(payload.utf8)),
        model.isUsable
      else { return nil }
      if known.count == most { known = [:] }
      known[payload] = model
      return model
    }
  }

  /// Hexadecimal SHA-256 of their JSON with sorted keys.
  static func digest(of models: LinkModels) throws -> String {
    try digests.withLock { known in
      if let digest = known[models] { return digest }
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      let digest = Digest.sha256(try encoder.encode(models))
      if known.count == most { known = [:] }
      known[models] = digest
      return digest
    }
  }
}
