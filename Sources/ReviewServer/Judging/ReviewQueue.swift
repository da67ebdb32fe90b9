import LeadModel
import Storage

/// What needs a person, most first. A value: kept up to date by the profiles that changed.
struct ReviewQueue: Sendable {
  /// Where an item stands.
  struct Key: Hashable, Sendable, Comparable {
    let priority: Double
    let statement: StatementID

    init(_ item: ReviewItem) {
      priority = item.priority
      statement = item.statement
    }

    static func < (left: Key, right: Key) -> Bool {
      (right.priority, left.statement) < (left.priority, right.statement)
    }
  }

  private var items: [StatementID: ReviewItem] = [:]
  private var order: [Key] = []
  private var statements: [ProfileID: [StatementID]] = [:]

  var count: Int { order.count }

  func item(_ statement: StatementID) -> ReviewItem? { items[statement] }

  /// How many stand before it; `nil` when it is not in the queue.
  func place(of statement: StatementID) -> Int? {
    items[statement].map { order.place(of: Key($0)) }
  }

  /// The first item from a place on that is open.
  func first(from place: Int = 0, where isOpen: (StatementID) -> Bool) -> ReviewItem? {
    order[place...].first { isOpen($0.statement) }.flatMap { items[$0.statement] }
  }

  /// The last item before a place that is open.
  func last(before place: Int, where isOpen: (StatementID) -> Bool) -> ReviewItem? {
    order[..<place].last { isOpen($0.statement) }.flatMap { items[$0.statement] }
  }

  /// Takes in what became of profiles. In proportion to the changes, and once to the queue.
  mutating func apply(_ changes: [ChangedProfile]) {
    var gone: Set<Key> = []
    var new: [Key] = []
    for change in changes {
      for statement in statements[change.id] ?? [] {
        guard let item = items[statement], item.profile == change.id else { continue }
        gone.insert(Key(item))
        items[statement] = nil
      }
      let found = change.reviewItems
      statements[change.id] = found.isEmpty ? nil : found.map(\.statement)
      for item in found {
        // A value that went over from a profile whose change comes later.
        if let former = items[item.statement] { gone.insert(Key(former)) }
        items[item.statement] = item
        new.append(Key(item))
      }
    }
    guard !gone.isEmpty || !new.isEmpty else { return }
    // A value may come and go within one portion: what counts is where it stands in the end.
    new = Array(Set(new).filter { items[$0.statement].map(Key.init) == $0 }).sorted()
    order = order.filter { !gone.contains($0) }.merged(with: new)
  }
}

extension [ReviewQueue.Key] {
  /// How many are less than it; the array is sorted.
  fileprivate func place(of key: Element) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Both are sorted, and so is what comes of it.
  fileprivate func merged(with new: Self) -> Self {
    guard !new.isEmpty else { return self }
    var result: Self = []
    result.reserveCapacity(count + new.count)
    var index = startIndex
    for key in new {
      while index < endIndex, self[index] < key {
        result.append(self[index])
        index += 1
      }
      result.append(key)
    }
    result.append(contentsOf: self[index...])
    return result
  }
}
