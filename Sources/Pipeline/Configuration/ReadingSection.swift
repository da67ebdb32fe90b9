import LeadModel
import Scoring
import WorkerProtocol

extension GalenaConfiguration.ReadingSection: Decodable {
  private enum CodingKeys: String, CodingKey, CaseIterable { case region, languages, limits }

  package init(from decoder: any Decoder) throws {
    try decoder.refuseUnknownKeys(CodingKeys.self)
    self.init()
    let container = try decoder.container(keyedBy: CodingKeys.self)
    region = try container.decodeIfPresent(String.self, forKey: .region)
    languages = try container.decodeIfPresent([String].self, forKey: .languages) ?? languages
    if let section = try container.decodeIfPresent(LimitsSection.self, forKey: .limits) {
      limits = section.reading
      worker = section.worker
    }
  }
}

/// The section `reading.limits`: every key a whole number from 1 on.
private struct LimitsSection: Decodable {
  private(set) var reading = ReadingLimits()
  private(set) var worker = WorkerLimits()

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case pages, children, depth, seconds
    case pixelsPerPage = "pixels-per-page"
    case textPerPage = "text-per-page"
    case childMegabytes = "child-megabytes"
    case mimeDepth = "mime-depth"
    case archiveRatio = "archive-ratio"
    case unpackedMegabytes = "unpacked-megabytes"
    case stallSeconds = "stall-seconds"
    case memoryMegabytes = "memory-megabytes"
    case documentMegabytes = "document-megabytes"
  }

  init(from decoder: any Decoder) throws {
    try decoder.refuseUnknownKeys(CodingKeys.self)
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func take(_ key: CodingKeys, times unit: Int = 1, _ set: (Int) -> Void) throws {
      guard let value = try container.decodeIfPresent(Int.self, forKey: key) else { return }
      let (limit, overflow) = value.multipliedReportingOverflow(by: unit)
      guard value >= 1, !overflow else {
        throw DecodingError.dataCorruptedError(
          forKey: key, in: container, debugDescription: "give a whole number from 1 on")
      }
      set(limit)
    }
    try take(.pages) { reading.pages = $0 }
    try take(.pixelsPerPage) { reading.pixelsPerPage = $0 }
    try take(.textPerPage) { reading.textScalarsPerPage = $0 }
    try take(.children) { reading.children = $0 }
    try take(.childMegabytes, times: 1_000_000) { reading.childBytes = $0 }
    try take(.mimeDepth) { reading.mimeDepth = $0 }
    try take(.archiveRatio) { reading.archiveRatio = $0 }
    try take(.unpackedMegabytes, times: 1_000_000) { reading.unpackedBytes = $0 }
    try take(.depth) { worker.depth = $0 }
    try take(.seconds) { worker.seconds = $0 }
    try take(.stallSeconds) { worker.stallSeconds = $0 }
    try take(.memoryMegabytes, times: 1_000_000) { worker.addressSpaceBytes = UInt64($0) }
    try take(.documentMegabytes, times: 1_000_000) { worker.documentBytes = $0 }
  }
}
