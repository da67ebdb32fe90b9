import Foundation
import LeadModel

/// Why a model file cannot be used.
public enum ModelFileError: Error, Equatable, CustomStringConvertible {
  case notAModel
  case otherSchema
  /// The content is not what the id says: the file was changed by hand or damaged.
  case changed
  /// Its parts do not fit together.
  case inconsistent

  public var description: String {
    switch self {
    case .notAModel: "this is no model file; train one with 'galena models train --out FILE'"
    case .otherSchema: "the model is of another version than \(LearnedModel.schema); train it again"
    case .changed: "the model's content does not fit its id; take the file as it was written"
    case .inconsistent: "the parts of the model do not fit together; train it again"
    }
  }
}

extension LearnedModel {
  /// The file's bytes: the same model always has the same.
  public func fileBytes() throws -> [UInt8] { try CanonicalJSON.bytes(of: self) }

  /// - Throws: `ModelFileError`.
  public init(fileBytes: [UInt8]) throws {
    struct Version: Decodable { let schema: String }
    let decoder = JSONDecoder()
    let data = Data(fileBytes)
    guard let version = try? decoder.decode(Version.self, from: data) else {
      throw ModelFileError.notAModel
    }
    guard version.schema == Self.schema else { throw ModelFileError.otherSchema }
    guard let model = try? decoder.decode(LearnedModel.self, from: data) else {
      throw ModelFileError.notAModel
    }
    guard try CanonicalJSON.digest(of: model.with(id: "")) == model.id else {
      throw ModelFileError.changed
    }
    guard model.isConsistent else { throw ModelFileError.inconsistent }
    self = model
  }

  private var isConsistent: Bool {
    linear.weights.count == features.count
      && zip(linear.weights, features).allSatisfy { $0.count == $1.binCount }
      && trees.trees.allSatisfy { $0.isWhole(featureCount: features.count) }
      && floor > 0 && floor < 0.5
  }
}
