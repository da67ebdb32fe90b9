import HTTPTypes
import LeadModel
import Pipeline
import Resolution
import Storage

/// Two profiles side by side: what speaks for and against their being one, and what would become
/// of their values.
struct ComparePage: Encodable {
  struct Step: Encodable {
    let comparison: String
    let level: String
    let bits: String
    let bar: String
  }

  struct Pair: Encodable {
    let label: String
    let left: String
    let right: String
    let isSame: Bool
  }

  struct Change: Encodable {
    let label: String
    let lost: String
    let won: String
    let strategy: String
  }

  let left: String
  let right: String
  let leftTitle: String
  let rightTitle: String
  let leftAddress: String
  let rightAddress: String
  let areOne: Bool
  let probability: String
  let model: String
  let steps: [Step]
  let sum: String
  let sumBar: String
  let refusals: [String]
  let hasRefusals: Bool
  let pairs: [Pair]
  let changes: [Change]
  let hasChanges: Bool
  let token: String

  init(_ call: Call, _ left: String, _ right: String) throws {
    let desk = call.desk.judgementDesk(of: call)
    let store = call.desk.store
    let pair = try PairNeighbourhood(
      left, right, store: store, configuration: call.desk.configuration)
    let explanation = try pair.explanation()
    guard let one = try store.profile(ProfileID(left)),
      let other = try store.profile(ProfileID(right))
    else { throw Problem.absent("profile of this id") }
    self.left = left
    self.right = right
    leftTitle = ProfileView.title(of: one)
    rightTitle = ProfileView.title(of: other)
    leftAddress = Links.profile(one.id)
    rightAddress = Links.profile(other.id)
    areOne = explanation.areOne
    probability = Words.percent(explanation.probability)
    model = explanation.model
    let waterfall = explanation.waterfall
    let cascade = Cascade([waterfall.prior] + waterfall.steps.map(\.bits))
    let first = Step(
      comparison: "before anything is compared", level: "", bits: Words.signed(waterfall.prior),
      bar: cascade.steps.first ?? "")
    steps =
      [first]
      + zip(waterfall.steps, cascade.steps.dropFirst()).map {
        Step(
          comparison: Words.plain($0.comparison), level: Words.plain($0.level),
          bits: Words.signed($0.bits), bar: $1)
      }
    sum = Words.signed(waterfall.bits)
    sumBar = cascade.sum
    refusals = explanation.refusals.map { Words.plain($0.reason.rawValue) }
    hasRefusals = !refusals.isEmpty
    pairs = Self.pairs(one, other)
    changes = explanation.areOne ? [] : try Self.changes(pair, desk.same(left, right))
    hasChanges = !changes.isEmpty
    token = call.session?.formToken ?? ""
  }

  private static func pairs(_ one: Profile, _ other: Profile) -> [Pair] {
    Field.allCases.compactMap { field in
      let sides = [one, other].map { $0.all(field).map(\.display).joined(separator: "; ") }
      guard !sides[0].isEmpty || !sides[1].isEmpty else { return nil }
      return Pair(
        label: Words.label(field), left: sides[0], right: sides[1], isSame: sides[0] == sides[1])
    }
  }

  /// What a merge would change, without making it.
  private static func changes(
    _ pair: PairNeighbourhood, _ merge: Judgement
  ) throws -> [Change] {
    try pair.preview(merge).filter { $0.recordsAfter > 0 }.flatMap(\.fields)
      .map {
        Change(
          label: Words.label($0.field), lost: $0.lost.map(\.display).joined(separator: "; "),
          won: $0.won.map(\.display).joined(separator: "; "), strategy: Words.plain($0.strategy))
      }
  }
}
