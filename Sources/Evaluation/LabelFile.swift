import Foundation

/// A line of a gold or prediction file that cannot be read.
package struct LabelFileError: Error, Hashable, CustomStringConvertible {
  /// Counted from 1.
  package let line: Int
  /// What is wrong and where in the line; never a value of it.
  package let reason: String

  package var description: String {
    "line \(line): \(reason); each line is a JSON object with \"file\" and \"fields\""
  }
}

/// JSON Lines: one JSON object a line, UTF-8.
enum LabelFile {
  static func lines<Line: Decodable>(of file: Data, as type: Line.Type) throws -> [Line] {
    let decoder = JSONDecoder()
    var decoded: [Line] = []
    let lines = file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.allSatisfy(isBlank) {
      do {
        decoded.append(try decoder.decode(type, from: line))
      } catch let error as DecodingError {
        throw LabelFileError(line: index + 1, reason: reason(error))
      }
    }
    return decoded
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func reason(_ error: DecodingError) -> String {
    let path = { (context: DecodingError.Context) in
      context.codingPath.map(\.stringValue).joined(separator: ".")
    }
    return switch error {
    case .keyNotFound(let key, _): "\"\(key.stringValue)\" is missing"
    case .typeMismatch(_, let context): "wrong type at \"\(path(context))\""
    case .valueNotFound(_, let context): "null at \"\(path(context))\""
    default: "not valid JSON"
    }
  }
}

/// The values of one gold key: a string, a number, or a list of them; `null` is an empty list.
/// Values of white space alone are left out.
struct LabelList: Decodable {
  let values: [String]

  init(from decoder: any Decoder) throws {
    let single = try decoder.singleValueContainer()
    let all: [String]
    if single.decodeNil() {
      all = []
    } else if let scalar = try? single.decode(Scalar.self) {
      all = [scalar.text]
    } else {
      all = try single.decode([Scalar].self).map(\.text)
    }
    values = all.filter { !$0.unicodeScalars.allSatisfy(\.isWhiteSpaceInLabels) }
  }

  /// A string or a number. A whole number is written without decimals, whichever way it stood.
  private struct Scalar: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let string = try? container.decode(String.self) {
        text = string
      } else if let whole = try? container.decode(Int.self) {
        text = String(whole)
      } else {
        text = String(try container.decode(Double.self))
      }
    }
  }
}
