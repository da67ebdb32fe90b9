import LeadModel

/// A model that was trained on outcomes, with all that scoring needs and all that says where it
/// came from; `galena.model/1` in docs/formats.md.
public struct LearnedModel: Hashable, Sendable, Codable {
  public static let schema = "galena.model/1"

  public let schema: String
  /// A hash of everything else: two models with one id are the same model.
  public let id: String
  public let target: Target
  public let features: [ModelFeature]
  public let linear: AdditiveModel
  public let trees: TreeEnsemble
  public let blend: Blend
  public let calibrator: Calibrator
  /// No probability is below this or above one minus this.
  public let floor: Double
  /// Probabilities from which on leads belong to a class, by its name.
  public let thresholds: [String: Double]
  public let training: TrainingRecord
  /// What was measured on the part that was held out, by the names of the report.
  public let metrics: [String: Double]

  /// What is predicted: that a column has a value.
  public struct Target: Hashable, Sendable, Codable {
    public let column: String
    public let positive: String

    public init(column: String, positive: String) {
      self.column = column
      self.positive = positive
    }
  }

  public init(
    target: Target, features: [ModelFeature], linear: AdditiveModel, trees: TreeEnsemble,
    blend: Blend, calibrator: Calibrator, floor: Double, thresholds: [String: Double],
    training: TrainingRecord, metrics: [String: Double]
  ) throws {
    let unnamed = LearnedModel(
      id: "", target: target, features: features, linear: linear, trees: trees, blend: blend,
      calibrator: calibrator, floor: floor, thresholds: thresholds, training: training,
      metrics: metrics)
    self = unnamed.with(id: try CanonicalJSON.digest(of: unnamed))
  }

  private init(
    id: String, target: Target, features: [ModelFeature], linear: AdditiveModel,
    trees: TreeEnsemble, blend: Blend, calibrator: Calibrator, floor: Double,
    thresholds: [String: Double], training: TrainingRecord, metrics: [String: Double]
  ) {
    schema = Self.schema
    self.id = id
    self.target = target
    self.features = features
    self.linear = linear
    self.trees = trees
    self.blend = blend
    self.calibrator = calibrator
    self.floor = floor
    self.thresholds = thresholds
    self.training = training
    self.metrics = metrics
  }

  func with(id: String) -> LearnedModel {
    LearnedModel(
      id: id, target: target, features: features, linear: linear, trees: trees, blend: blend,
      calibrator: calibrator, floor: floor, thresholds: thresholds, training: training,
      metrics: metrics)
  }
}
