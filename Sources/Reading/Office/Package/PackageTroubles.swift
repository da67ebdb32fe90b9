import LeadModel

/// What was wrong with a package, each trouble once.
struct PackageTroubles {
  private(set) var diagnostics: [Diagnostic] = []

  enum Trouble { case truncated, tooLarge }

  mutating func note(_ trouble: Trouble, part: String = "", limit: Int = 0) {
    switch trouble {
    case .truncated:
      add(
        .error, "archive-damaged",
        "the file is cut off or damaged inside and was read as far as possible; get it again "
          + "from where it came")
    case .tooLarge:
      add(.error, "child-too-large", "the part \(part) has more than \(limit) bytes")
    }
  }

  mutating func note(_ end: ArchiveReader.End, part: String, budget: UnpackingBudget) {
    switch end {
    case .complete, .stopped: break
    case .damaged:
      add(
        .error, "part-damaged",
        "the part \(part) is cut off or has a wrong checksum; get the file again from where it "
          + "came")
    case .encrypted:
      add(.error, "part-encrypted", "the part \(part) is encrypted; save it without a password")
    case .limit(let limit):
      add(.error, "unpacking-limit", "at the part \(part): " + budget.message(for: limit))
    }
  }

  mutating func note(_ outcome: XMLScanner.Outcome, part: String) {
    switch outcome {
    case .complete: break
    case .damaged:
      add(
        .error, "part-damaged",
        "the part \(part) is not well-formed XML and was read as far as possible; open the file "
          + "in its program and save it again")
    case .documentType:
      add(
        .error, "document-type",
        "the part \(part) declares a document type, which office files must not, and was not "
          + "read; open the file in its program and save it again")
    }
  }

  private mutating func add(_ severity: Diagnostic.Severity, _ code: String, _ message: String) {
    // A file may refer to one damaged part a thousand times.
    let diagnostic = Diagnostic(severity: severity, code: code, message: message)
    if diagnostics.count < 100, !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
  }
}
