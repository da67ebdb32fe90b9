import Foundation
import Resolution
import Testing

@testable import Pipeline

@Suite struct LinkRunTests {
  private let people = Data(
    """
    id,vorname,nachname,plz
    1,Ada,Byng,10115
    2,Ada,Byng,10115
    3,Ruth,Quarn,20095

    """.utf8)

  @Test func columnsCanBeNamed() throws {
    let run = try LinkRun(
      csv: people, kind: .person, columns: "vorname=given_name,nachname=family_name,plz=postcode",
      source: nil)
    #expect(run.columns.map(\.role) == [.recordID, .givenName, .familyName, .postcode])
    let linked = run.linked(threshold: 0.5)
    #expect(linked.csv.hasPrefix("record_id,cluster_id,probability\n1,1,"))
    #expect(linked.rows.map(\.record) == ["1", "2", "3"])
  }

  @Test(arguments: [
    ("nobody=given_name", "there is no column nobody"), ("plz=postbox", "postbox is no role"),
    ("plz", "column=role pairs"),
  ])
  func mistakesInColumnsAreNamed(map: String, message: String) {
    let error = #expect(throws: GalenaError.self) {
      try LinkRun(csv: people, kind: .auto, columns: map, source: nil)
    }
    #expect(error?.message.contains(message) == true)
    #expect(error?.exitCode == .usage)
  }

  @Test func aSourceColumnMustBeThere() {
    #expect(throws: GalenaError.self) {
      try LinkRun(csv: people, kind: .person, columns: nil, source: "list")
    }
  }

  /// Worked by hand: found {a b c}{d}, true {a b}{c d}.
  @Test func figuresAreThoseOfTheTextbook() {
    let figures = LinkFigures([("1", "x"), ("1", "x"), ("1", "y"), ("2", "y")])
    #expect(abs(figures.pairPrecision - 1.0 / 3) < 1e-9)
    #expect(abs(figures.pairRecall - 0.5) < 1e-9)
    #expect(abs(figures.pairF1 - 0.4) < 1e-9)
    #expect(abs(figures.bCubedPrecision - (4.0 / 3 + 1.0 / 3 + 1) / 4) < 1e-9)
    #expect(abs(figures.bCubedRecall - 0.75) < 1e-9)
  }
}
