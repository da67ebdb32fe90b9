import LeadModel
import Normalization

/// Joins records into clusters: connected components under the rules, with every contradiction
/// kept apart.
///
/// Rules act one after another, exact names before weaker agreement. Within a step all matches
/// are looked at together and in an order that only the record ids give, so the clusters are a
/// function of the set of records: neither the order in which they came nor records that share no
/// key with them make a difference.
struct Clusterer<Traits: MatchTraits> {
  private let rules: [any MatchRule<Traits>]
  private let traits: [Traits]
  private var names: NameClasses<Traits.Name>
  private var sets: DisjointSets
  private var contradictions: Contradictions<Traits.Name>
  private var matches: [RecordMatch] = []
  private var refusals: [(left: Int, right: Int, refusal: RefusedMatch)] = []
  private let judged: [(Int, Int)]

  /// - Parameters:
  ///   - traits: sorted by record id, no id twice.
  ///   - judged: positions that people say are one; none of them apart.
  ///   - apart: those that must never join.
  init(
    rules: [any MatchRule<Traits>], traits: [Traits], judged: [(Int, Int)] = [],
    apart: Apartness = Apartness()
  ) {
    self.rules = rules
    self.traits = traits
    self.judged = judged
    let names = NameClasses(of: traits.map(\.names))
    self.names = names
    sets = DisjointSets(count: traits.count)
    contradictions = Contradictions(
      names: names, numbers: traits.map(\.exclusiveNumbers), apart: apart)
  }

  /// Clusters, and within them positions, in order.
  ///
  /// - Parameter likeness: weighs what the rules have left apart; `nil` when only rules decide.
  mutating func clusters(likeness: Likeness? = nil) -> Clustering {
    joinBySharedKeys()
    return joined(likeness)
  }

  /// The same where it is known already which positions shared keys have joined.
  ///
  /// - Parameter groups: every position in one of them.
  mutating func clusters(of groups: [[Int]], likeness: Likeness?) -> Clustering {
    for pair in judged { uniteAsJudged(pair) }
    for group in groups {
      for member in group.dropFirst() {
        guard let (kept, absorbed) = sets.unite(group[0], member) else { continue }
        contradictions.unite(kept: kept, absorbed: absorbed)
      }
    }
    return joined(likeness)
  }

  private mutating func joinBySharedKeys() {
    for pair in judged { uniteAsJudged(pair) }
    let blocks = rules.map { rule in Self.blocks(of: traits, under: rule) }
    for tier in AgreementTier.allCases {
      for (rule, blocks) in zip(rules, blocks) { step(rule, blocks, tier) }
    }
  }

  private mutating func joined(_ likeness: Likeness?) -> Clustering {
    let doubts = likeness.map { joinLikely($0) } ?? []
    return Clustering(
      clusters: grouped(), matches: matches.sorted(by: Self.precedes),
      refusals: standingRefusals(), doubts: doubts)
  }

  /// What is known of groups beyond keys.
  struct Likeness {
    let rule: String
    let threshold: Double
    /// The pairs of groups worth a look, by their numbers; groups are in the order of their first.
    let pairs: (_ groups: [[Int]]) -> [ScoredPair]

    init(_ model: LinkModel, pairs: @escaping (_ groups: [[Int]]) -> [ScoredPair]) {
      rule = "model." + model.kind.rawValue
      threshold = model.threshold
      self.pairs = pairs
    }
  }

  private static func blocks(
    of traits: [Traits], under rule: some MatchRule<Traits>
  ) -> Blocks {
    Blocks(of: traits, under: rule)
  }

  private mutating func step(
    _ rule: any MatchRule<Traits>, _ blocks: Blocks, _ tier: AgreementTier
  ) {
    let candidates = blocks.members.flatMap { block in
      tier.candidates(in: block, names: &names, rule: rule)
    }
    for group in connected(candidates) {
      let roots = Set(group.flatMap(\.members).map { sets.find($0) }).sorted()
      guard roots.count > 1 else { continue }
      if contradictions.mayExist(among: roots, tolerating: rule.tolerates) {
        joinCautiously(group, rule)
      } else {
        for pair in group.flatMap(\.spanningPairs) { unite(pair, rule) }
      }
    }
  }

  /// Candidates by connected component, in order.
  private mutating func connected(_ candidates: [Candidate]) -> [[Candidate]] {
    var trial = sets
    for pair in candidates.lazy.flatMap(\.spanningPairs) { trial.unite(pair.0, pair.1) }
    var groups: [Int: [Candidate]] = [:]
    for candidate in candidates {
      guard let member = candidate.left.first else { continue }
      groups[trial.find(member), default: []].append(candidate)
    }
    return groups.sorted { $0.key < $1.key }.map(\.value)
  }

  private mutating func unite(_ pair: (Int, Int), _ rule: any MatchRule<Traits>) {
    guard let (kept, absorbed) = sets.unite(pair.0, pair.1) else { return }
    contradictions.unite(kept: kept, absorbed: absorbed)
    matches.append(match(pair, rule.id))
  }

  private mutating func uniteAsJudged(_ pair: (Int, Int)) {
    guard let (kept, absorbed) = sets.unite(pair.0, pair.1) else { return }
    contradictions.unite(judged: kept, absorbed: absorbed)
    matches.append(match(pair, JudgedBonds.ruleID))
  }

  private func match(
    _ pair: (Int, Int), _ rule: String, probability: Double? = nil
  ) -> RecordMatch {
    RecordMatch(
      rule: rule, left: traits[min(pair.0, pair.1)].record,
      right: traits[max(pair.0, pair.1)].record, probability: probability)
  }

  private func grouped() -> [[Int]] {
    var sets = sets
    var members: [Int: [Int]] = [:]
    for position in traits.indices { members[sets.find(position), default: []].append(position) }
    return members.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Those that no other match has overruled.
  private mutating func standingRefusals() -> [RefusedMatch] {
    Set(refusals.filter { sets.find($0.left) != sets.find($0.right) }.map(\.refusal))
      .sorted { Self.order($0.rule, $0.left, $0.right) < Self.order($1.rule, $1.left, $1.right) }
  }

  private static func precedes(_ left: RecordMatch, _ right: RecordMatch) -> Bool {
    order(left.rule, left.left, left.right) < order(right.rule, right.left, right.right)
  }

  private static func order(
    _ rule: String, _ left: RecordID, _ right: RecordID
  ) -> (RecordID, RecordID, String) {
    (left, right, rule)
  }
}

// MARK: - Likeness

extension Clusterer {
  /// Joins groups that are probably one and do not contradict each other, the surest first; what
  /// is likely, but not joined, is a doubt.
  private mutating func joinLikely(_ likeness: Likeness) -> [DoubtfulMatch] {
    let groups = grouped()
    let rivalry = Rivalry(likeness.pairs(groups), threshold: likeness.threshold)
    var joined: [Int: [Int]] = [:]
    var doubts: [(pair: (Int, Int), doubt: DoubtfulMatch)] = []
    for link in rivalry.likely() {
      guard let left = groups[link.left].first, let right = groups[link.right].first else {
        continue
      }
      let (mine, theirs) = (sets.find(left), sets.find(right))
      guard mine != theirs else { continue }
      let (near, far) = (joined[mine] ?? [link.left], joined[theirs] ?? [link.right])
      var reason = contradictions.between(mine, theirs) { !$0.isConflict }
      let isSure = link.probability >= likeness.threshold
      if reason == nil, isSure, near.count + far.count > Self.largestCompany { reason = .large }
      if reason == nil, isSure, rivalry.mayJoin(near, far),
        let (kept, absorbed) = sets.unite(mine, theirs)
      {
        contradictions.unite(kept: kept, absorbed: absorbed)
        joined[kept] = near + far
        matches.append(match((left, right), likeness.rule, probability: link.probability))
      } else if reason != .judgedApart, reason != .declaredApart {
        let doubt = DoubtfulMatch(
          left: traits[min(left, right)].record, right: traits[max(left, right)].record,
          probability: link.probability, reason: reason)
        doubts.append(((left, right), doubt))
      }
    }
    return standing(doubts)
  }

  /// How many groups that no key joins are one at most: who is read differently more often than
  /// that is seldom one.
  private static var largestCompany: Int { 20 }

  /// Of each two clusters the likeliest doubt, the likeliest first.
  private mutating func standing(
    _ doubts: [(pair: (Int, Int), doubt: DoubtfulMatch)]
  ) -> [DoubtfulMatch] {
    var seen: Set<Edge> = []
    return doubts.filter { doubt in
      let (left, right) = (sets.find(doubt.pair.0), sets.find(doubt.pair.1))
      return left != right && doubt.doubt.probability >= Self.leastDoubt
        && seen.insert(Edge(left: min(left, right), right: max(left, right))).inserted
    }.map(\.doubt)
  }

  /// Less, rivals considered, is not worth a person's time.
  private static var leastDoubt: Double { 0.25 }
}

// MARK: - Contradictions

extension Clusterer {
  private struct Edge: Hashable {
    let left: Int
    let right: Int
  }

  /// Joins what can be joined where something contradicts: likes first, then every match that no
  /// contradicting rival disputes, in the order of the record ids.
  private mutating func joinCautiously(_ group: [Candidate], _ rule: any MatchRule<Traits>) {
    joinLikes(in: group, rule)
    let edges = rootEdges(group)
    var neighbours: [Int: Set<Int>] = [:]
    var open: [(edge: Edge, pair: (Int, Int))] = []
    for (edge, pair) in edges {
      if let reason = contradictions.between(edge.left, edge.right, tolerating: rule.tolerates) {
        refuse(pair, rule, reason)
      } else {
        neighbours[edge.left, default: []].insert(edge.right)
        neighbours[edge.right, default: []].insert(edge.left)
        open.append((edge, pair))
      }
    }
    let disputed = open.map { isDisputed($0.edge, neighbours, rule) }
    for (isDisputed, match) in zip(disputed, open) {
      if isDisputed {
        refuse(match.pair, rule, .ambiguous)
      } else {
        uniteUnlessContradicted(match.pair, rule)
      }
    }
  }

  /// Clusters of one signature never contradict each other, so joining them first changes no
  /// verdict and saves most comparisons.
  private mutating func joinLikes(in group: [Candidate], _ rule: any MatchRule<Traits>) {
    for candidate in group where candidate.right.isEmpty {
      var first: [Contradictions<Traits.Name>.Signature: Int] = [:]
      for member in candidate.left {
        guard let signature = contradictions.signature(of: sets.find(member)) else { continue }
        if let like = first[signature] {
          unite((like, member), rule)
        } else {
          first[signature] = member
        }
      }
    }
  }

  /// The matches between clusters, each with the records that made it, in order.
  private mutating func rootEdges(_ group: [Candidate]) -> [(edge: Edge, pair: (Int, Int))] {
    var pairs: [Edge: (Int, Int)] = [:]
    for candidate in group {
      for pair in representatives(of: candidate).allPairs {
        let roots = (sets.find(pair.0), sets.find(pair.1))
        guard roots.0 != roots.1 else { continue }
        let edge = Edge(left: min(roots.0, roots.1), right: max(roots.0, roots.1))
        let ordered = (min(pair.0, pair.1), max(pair.0, pair.1))
        if let known = pairs[edge], known <= ordered { continue }
        pairs[edge] = ordered
      }
    }
    return pairs.sorted { ($0.key.left, $0.key.right) < ($1.key.left, $1.key.right) }
      .map { ($0.key, $0.value) }
  }

  /// The candidate with one member for each cluster.
  private mutating func representatives(of candidate: Candidate) -> Candidate {
    func one(_ members: [Int]) -> [Int] {
      var seen: Set<Int> = []
      return members.filter { seen.insert(sets.find($0)).inserted }
    }
    return Candidate(left: one(candidate.left), right: one(candidate.right))
  }

  /// Whether one end has another match that contradicts this match's other end. What a person
  /// joined may well match two who contradict each other.
  private mutating func isDisputed(
    _ edge: Edge, _ neighbours: [Int: Set<Int>], _ rule: any MatchRule<Traits>
  ) -> Bool {
    for (near, far) in [(edge.left, edge.right), (edge.right, edge.left)]
    where !contradictions.isJudged(near) {
      for rival in neighbours[near] ?? [] where rival != far {
        if contradictions.between(rival, far, tolerating: rule.tolerates) != nil { return true }
      }
    }
    return false
  }

  private mutating func uniteUnlessContradicted(
    _ pair: (Int, Int), _ rule: any MatchRule<Traits>
  ) {
    let roots = (sets.find(pair.0), sets.find(pair.1))
    guard roots.0 != roots.1 else { return }
    if let reason = contradictions.between(roots.0, roots.1, tolerating: rule.tolerates) {
      refuse(pair, rule, reason)
    } else {
      unite(pair, rule)
    }
  }

  private mutating func refuse(
    _ pair: (Int, Int), _ rule: any MatchRule<Traits>, _ reason: RefusedMatch.Reason
  ) {
    refusals.append(
      (
        pair.0, pair.1,
        RefusedMatch(
          rule: rule.id, left: traits[pair.0].record, right: traits[pair.1].record,
          reason: reason)
      ))
  }
}
