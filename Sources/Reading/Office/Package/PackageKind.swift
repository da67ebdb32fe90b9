import Foundation
import LeadModel

/// Tells office files from other zips by what stands in them.
enum PackageKind {
  static let wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  static let sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  static let slidesType =
    "application/vnd.openxmlformats-officedocument.presentationml.presentation"
  static let textType = "application/vnd.oasis.opendocument.text"
  static let calcType = "application/vnd.oasis.opendocument.spreadsheet"
  static let impressType = "application/vnd.oasis.opendocument.presentation"

  private static let sampleSize = 1 << 20

  /// Media type of a zip: an office file's, or `application/zip`.
  static func mediaType(of bytes: Data) -> String {
    let budget = UnpackingBudget(packedBytes: bytes.count, limits: ReadingLimits())
    let type = ArchiveReader.withReader(of: bytes, .zip, budget: budget) { mediaType($0) }
    return type ?? "application/zip"
  }

  private static func mediaType(_ reader: ArchiveReader) -> String {
    var names: Set<String> = []
    while names.count < 10_000, case .member(let member) = reader.next() {
      let key = PartName.key(member.name)
      names.insert(key)
      guard !member.isEncrypted else { continue }
      if names.count == 1, key == "mimetype" {
        let type = sample(reader, member)
        return type.hasPrefix("application/") ? withoutTemplate(type) : "application/zip"
      }
      if key == "[content_types].xml", let type = mainType(in: sample(reader, member)) {
        return type
      }
    }
    return typeByParts(names)
  }

  private static func sample(_ reader: ArchiveReader, _ member: ArchiveMember) -> String {
    let bytes = reader.bytes(limit: sampleSize, statedSize: member.statedSize).bytes
    return String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Templates are read like the documents made from them.
  private static func withoutTemplate(_ type: String) -> String {
    type.hasSuffix("-template") ? String(type.dropLast("-template".count)) : type
  }

  /// By the content type of the main part; macros and templates make no difference.
  private static func mainType(in contentTypes: String) -> String? {
    if contentTypes.contains("vnd.ms-excel.sheet.binary.macroEnabled.main") {
      return "application/vnd.ms-excel.sheet.binary.macroenabled.12"
    }
    let mains = [
      ("wordprocessingml.document.main", wordType), ("wordprocessingml.template.main", wordType),
      ("vnd.ms-word.document.macroEnabled", wordType),
      ("vnd.ms-word.template.macroEnabled", wordType),
      ("spreadsheetml.sheet.main", sheetType), ("spreadsheetml.template.main", sheetType),
      ("vnd.ms-excel.sheet.macroEnabled", sheetType),
      ("vnd.ms-excel.template.macroEnabled", sheetType),
      ("presentationml.presentation.main", slidesType),
      ("presentationml.slideshow.main", slidesType),
      ("presentationml.template.main", slidesType),
      ("vnd.ms-powerpoint.presentation.macroEnabled", slidesType),
      ("vnd.ms-powerpoint.slideshow.macroEnabled", slidesType),
      ("vnd.ms-powerpoint.template.macroEnabled", slidesType),
    ]
    return mains.first { contentTypes.contains($0.0) }?.1
  }

  /// For packages whose list of types is missing or damaged.
  private static func typeByParts(_ names: Set<String>) -> String {
    if names.contains("word/document.xml") { return wordType }
    if names.contains("xl/workbook.xml") { return sheetType }
    if names.contains("ppt/presentation.xml") { return slidesType }
    return "application/zip"
  }
}
