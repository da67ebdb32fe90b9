package import LeadModel
package import WorkerProtocol

/// What became of one document.
package enum WorkerOutcome: Sendable {
  case answered(WorkerAnswer)
  case failed(ExtractionReport.Failure)
}

/// How one visit to one worker ended.
enum VisitEnd: Sendable {
  case answered(WorkerAnswer)
  /// The worker ended without an answer; how is not known yet.
  case left(WorkerAnswer)
  /// The worker is gone; what it had said before may be used, with care.
  case lost(ExtractionReport.Failure, WorkerAnswer)
}

/// What one worker said of its document.
package struct WorkerAnswer: Sendable {
  /// One line of JSON.
  package private(set) var report: [UInt8] = []
  /// The documents found inside, in their order.
  package private(set) var children: [ChildDocument] = []
  package private(set) var versions: WorkerVersions?
  /// A page drawn as PNG, when that was asked for.
  package private(set) var image: [UInt8]?
  /// Whether the document is whole, when that was asked for.
  package private(set) var structure: DocumentStructure?
  /// The pages that were read, as they came; given up once there is a report.
  private(set) var readPages: [ReadPage] = []
  /// Number of the last page that was read.
  package private(set) var pages = 0

  var isComplete: Bool { !report.isEmpty || image != nil || structure != nil }

  mutating func take(_ frame: Frame) {
    switch frame {
    case .heartbeat, .end: break
    case .page(let page):
      readPages.append(page)
      pages = page.number
    case .child(let child): children.append(child)
    case .image(let png): image = png
    case .structure(let structure): self.structure = structure
    case .versions(let versions): self.versions = versions
    case .report(let json):
      report = json
      readPages = []
    }
  }

  /// The answer of the worker that finished what this one had begun.
  func finished(by other: WorkerAnswer) -> WorkerAnswer {
    var answer = other
    answer.children = children
    answer.pages = pages
    return answer
  }
}
