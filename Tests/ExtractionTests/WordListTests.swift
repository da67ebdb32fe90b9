import Foundation
import Testing

@testable import Extraction

@Suite struct WordListTests {
  static let list = WordList(Array("# origin\n# licence\nada\nbyng\tGB,US\nmühle\n".utf8))

  @Test(arguments: ["ada", "byng", "mühle"]) func everyKeyIsFound(key: String) {
    #expect(Self.list.contains(key))
  }

  @Test(arguments: ["", "ad", "adaa", "by", "zz", "GB,US", "# origin"])
  func nothingElseIs(key: String) {
    #expect(!Self.list.contains(key))
  }

  @Test func valuesStandBehindTheTab() {
    #expect(Self.list.value("byng") == "GB,US")
    #expect(Self.list.value("ada")?.isEmpty == true)
    #expect(Self.list.value("zz") == nil)
    #expect(!WordList([]).contains("a"))
  }

  @Test func keysOfSeveralWordsAreFoundByTheirFirst() {
    let list = WordList(Array("bad\tDE\nbad kissingen\nbath\nnew york\tUS\n".utf8))
    #expect(list.hasKeys(beginningWith: "bad"))
    #expect(list.hasKeys(beginningWith: "new"))
    for word in ["ba", "bath", "kissingen", "york", "", "zz", "new york"] {
      #expect(!list.hasKeys(beginningWith: word), "\(word)")
    }
    #expect(!WordList([]).hasKeys(beginningWith: "new"))
  }

  @Test func shippedListsSayTheirOriginAndAreSorted() throws {
    let folder = try ResourceLocation.builtIn().appending(path: "lists")
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    #expect(files.count > 5)
    for file in files {
      let bytes = Array(try Data(contentsOf: file))
      let text = String(decoding: bytes, as: UTF8.self)
      let head = text.split(separator: "\n").prefix { $0.hasPrefix("#") }.joined()
      #expect(head.contains("Origin: "), "\(file.lastPathComponent) does not say its origin")
      let list = WordList(bytes)
      let keys = list.lines.map { $0.split(separator: "\t")[0] }
      let isSorted = zip(keys, keys.dropFirst()).allSatisfy {
        $0.utf8.lexicographicallyPrecedes($1.utf8)
      }
      #expect(isSorted, "\(file.lastPathComponent) is not sorted by bytes")
      let step = max(1, keys.count / 200)
      for index in stride(from: 0, to: keys.count, by: step) {
        #expect(list.contains(String(keys[index])), "\(file.lastPathComponent) hides an entry")
      }
    }
  }
}
