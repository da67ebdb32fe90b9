import LeadModel
import Testing

@testable import Resolution

@Suite struct LinkerTests {
  /// Invented people at invented firms: colleagues who share everything but their names, and
  /// two or three records of each with mistakes.
  private struct Office {
    var rows: [[String]] = []
    var truth: [String: Int] = [:]

    init(people: Int, seed: UInt64) {
      var random = SplitMix64(seed: seed)
      let givens = [
        "Ada", "Ruth", "Robert", "Ines", "Tarek", "Milo", "Greta", "Oskar", "Ylva", "Piet",
        "Nora", "Jonas", "Elif", "Sven", "Carla", "Hugo", "Vera", "Anton", "Lotte", "Emil",
      ]
      let syllables = ["bar", "quin", "mor", "tel", "vas", "lin", "dor", "kem", "sa", "rud"]
      for person in 0..<people {
        let given = givens[Int.random(in: 0..<givens.count, using: &random)]
        let family = (0..<3).map { _ in syllables.randomElement(using: &random) ?? "" }.joined()
        let firm = person / 5
        for copy in 0..<Int.random(in: 1...3, using: &random) {
          let id = "\(person)-\(copy)"
          truth[id] = person
          let isShort = Bool.random(using: &random)
          let email = Bool.random(using: &random) ? "\(given).\(family)@firm\(firm).example" : ""
          rows.append([
            id, isShort && copy > 0 ? String(given.prefix(1)) + "." : given,
            copy == 1 && family.count > 7 ? String(family.dropLast()) : family, email,
            Bool.random(using: &random) ? "+1 212 555 0\(100 + firm)" : "", "Firm\(firm) Works Ltd",
            "\(firm + 1) Quarry Road", "Millbrook",
          ])
        }
      }
    }

    func linker(shuffledWith seed: UInt64? = nil) throws -> Linker {
      var lines = rows
      if let seed {
        var random = SplitMix64(seed: seed)
        lines.shuffle(using: &random)
      }
      let text =
        "id,first_name,last_name,email,phone,company,street,city\n"
        + lines.map { $0.joined(separator: ",") }.joined(separator: "\n")
      let table = try RecordTable(csv: Array(text.utf8))
      return try Linker(
        table: table, roles: ColumnRecognizer.roles(of: table, kind: .person), kind: .person)
    }
  }

  private func clusters(_ linked: LinkedRecords) -> [String: String] {
    Dictionary(uniqueKeysWithValues: linked.rows.map { ($0.record, $0.cluster) })
  }

  @Test func colleaguesDoNotBecomeOnePerson() throws {
    let office = Office(people: 200, seed: 1)
    let found = clusters(try office.linker().link(threshold: 0.5))
    var (right, wrong, missed) = (0, 0, 0)
    let ids = office.truth.keys.sorted()
    for (index, left) in ids.enumerated() {
      for right2 in ids[..<index] {
        let isOne = office.truth[left] == office.truth[right2]
        let isJoined = found[left] == found[right2]
        if isOne, isJoined {
          right += 1
        } else if isJoined {
          wrong += 1
        } else if isOne {
          missed += 1
        }
      }
    }
    #expect(right > 150)
    #expect(Double(wrong) < 0.05 * Double(right), "\(wrong) of \(right)")
    #expect(Double(missed) < 0.1 * Double(right), "\(missed) of \(right)")
  }

  @Test(arguments: [2, 3, 4] as [UInt64])
  func theOrderOfLinesMakesNoDifference(seed: UInt64) throws {
    let office = Office(people: 80, seed: 9)
    let straight = try office.linker().link(threshold: 0.5)
    let shuffled = try office.linker(shuffledWith: seed).link(threshold: 0.5)
    #expect(clusters(straight) == clusters(shuffled))
    #expect(Set(straight.rows) == Set(shuffled.rows))
  }

  @Test func blockingLosesLittleOfWhatAllPairsFind() throws {
    let office = Office(people: 1600, seed: 5)
    #expect(office.rows.count > 2500)
    let linked = try office.linker().link(threshold: 0.5)
    #expect(!linked.blocking.isEveryPair)
    let found = clusters(linked)
    var (joined, all) = (0, 0)
    for person in 0..<1600 {
      let ids = (0..<3).map { "\(person)-\($0)" }.filter { office.truth[$0] != nil }
      for (index, left) in ids.enumerated() {
        for right in ids[..<index] {
          all += 1
          if found[left] == found[right] { joined += 1 }
        }
      }
    }
    #expect(Double(joined) > 0.9 * Double(all), "\(joined) of \(all)")
  }

  @Test func aWaterfallAddsUp() throws {
    let office = Office(people: 60, seed: 2)
    let linker = try office.linker()
    let linked = linker.link(threshold: 0.5)
    let ids = office.truth.keys.sorted()
    for (left, right) in zip(ids, ids.dropFirst()) {
      let fall = try #require(linker.waterfall(left, right, model: linked.model))
      let mirrored = try #require(linker.waterfall(right, left, model: linked.model))
      #expect(abs(fall.bits - mirrored.bits) < 1e-9)
      #expect(abs(fall.steps.map(\.bits).reduce(fall.prior, +) - fall.bits) < 1e-9)
      #expect((0...1).contains(fall.probability))
    }
    #expect(linker.waterfall("nobody", ids[0], model: linked.model) == nil)
  }

  @Test func frequentNamesCountForLess() throws {
    var rows = ["id,first_name,last_name,dob"]
    for index in 0..<60 { rows.append("c\(index),Ada,Byng,19\(20 + index)-01-0\(1 + index % 9)") }
    for index in 0..<60 { rows.append("r\(index),Name\(index),Rare\(index),19\(20 + index)-02-11") }
    rows += ["x1,Ruth,Quarn,1980-03-09", "x2,Ruth,Quarn,"]
    rows += ["y1,Ada,Byng,1983-03-09", "y2,Ada,Byng,"]
    let table = try RecordTable(csv: Array(rows.joined(separator: "\n").utf8))
    let linker = try Linker(
      table: table, roles: ColumnRecognizer.roles(of: table, kind: .person), kind: .person)
    let linked = linker.link(threshold: 0.5)
    let rare = try #require(linker.waterfall("x1", "x2", model: linked.model))
    let frequent = try #require(linker.waterfall("y1", "y2", model: linked.model))
    #expect(rare.bits > frequent.bits + 5)
    #expect(frequent.steps.contains { $0.level == "how frequent the value is" && $0.bits < 0 })
  }

  @Test func tinyTablesAreLinkedToo() throws {
    for lines in ["", "1,Ada,Byng\n", "1,Ada,Byng\n2,Ada,Byng\n"] {
      let table = try RecordTable(csv: Array("id,first_name,last_name\n\(lines)".utf8))
      let linker = try Linker(
        table: table, roles: [.recordID, .givenName, .familyName], kind: .person)
      let linked = linker.link(threshold: 0.5)
      #expect(linked.rows.count == table.rowCount)
      #expect(linked.rows.allSatisfy { (0...1).contains($0.probability) })
    }
  }
}
