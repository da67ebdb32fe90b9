import Extraction
import Foundation
import LeadModel
import Reading

/// Writes what the trainer of the contact model reads (see scripts/train-contacts).
///
/// `train-contacts GOLD…`: each line of the files has `fields` with values by gold key, and the
/// document as `text` or as `file` beside the gold file. Anything wrong ends the program with 1.
@main struct TrainContacts {
  static func main() throws {
    let files = CommandLine.arguments.dropFirst()
    guard !files.isEmpty else {
      FileHandle.standardError.write(Data("usage: train-contacts GOLD…\n".utf8))
      exit(2)
    }
    let training = try ContactTraining(rules: RuleSet.builtIn())
    let reader = DocumentReader(settings: ReadingSettings(), limits: ReadingLimits())
    for file in files {
      let url = URL(filePath: file)
      for line in try Data(contentsOf: url).split(separator: UInt8(ascii: "\n")) {
        let example = try JSONDecoder().decode(Example.self, from: line)
        let bytes =
          try example.text.map { Data($0.utf8) }
          ?? Data(contentsOf: url.deletingLastPathComponent().appending(path: example.file))
        let input = DocumentInput(id: DocumentID(example.file), bytes: bytes, name: example.file)
        let document = try reader.read(input) { _ in }
        let lines = training.lines(of: document, values: example.fields)
        FileHandle.standardOutput.write(Data(lines.utf8))
      }
    }
  }

  private struct Example: Decodable {
    let file: String
    let text: String?
    let fields: [String: [String]]

    enum CodingKeys: CodingKey { case file, text, fields }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      file = try container.decode(String.self, forKey: .file)
      text = try container.decodeIfPresent(String.self, forKey: .text)
      // Numbers and single values belong to keys that are not trained.
      let known = try container.nestedContainer(keyedBy: Key.self, forKey: .fields)
      var fields: [String: [String]] = [:]
      for key in known.allKeys {
        if let values = try? known.decode([String].self, forKey: key) {
          fields[key.rawValue] = values
        }
      }
      self.fields = fields
    }

    enum Key: String, CodingKey { case person, title, organization, address }
  }
}
