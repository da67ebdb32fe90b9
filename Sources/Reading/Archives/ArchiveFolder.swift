import LeadModel

/// What was taken out of an archive.
struct ArchiveFolder {
  private(set) var listing: PageText
  private(set) var diagnostics: [Diagnostic] = []
  private let limits: ReadingLimits
  private let budget: UnpackingBudget
  private var paths: [String: Int] = [:]
  private var kept = 0
  private var skipped = 0
  private var encrypted = 0
  private var isDamaged = false

  init(limits: ReadingLimits, budget: UnpackingBudget) {
    self.limits = limits
    self.budget = budget
    listing = PageText(limit: limits.textScalarsPerPage)
  }

  /// Nothing at all could be read.
  var isUnreadable: Bool { isDamaged && listing.isEmpty && skipped == 0 }
  /// Nothing could be read for want of a password.
  var isEncrypted: Bool { kept == 0 && encrypted > 0 }

  /// Hands each file on as soon as it is unpacked.
  mutating func read(_ reader: ArchiveReader, into content: inout ReadContent) {
    var goesOn = true
    while goesOn {
      switch reader.next() {
      case .end: goesOn = false
      case .damaged:
        isDamaged = true
        goesOn = false
      case .member(let member): goesOn = add(member, reader, to: &content)
      }
    }
    tell()
  }

  /// `false` when nothing more is to be read.
  private mutating func add(
    _ member: ArchiveMember, _ reader: ArchiveReader, to content: inout ReadContent
  ) -> Bool {
    guard member.isRegular, !member.isSystemClutter else {
      skipped += 1
      return true
    }
    guard content.childCount < limits.children else {
      note(
        .error, "child-limit",
        "more than \(limits.children) files in the archive; raise the limit to read the others")
      return false
    }
    listing.append(member.name + "\n")
    if (member.statedSize ?? 0) > limits.childBytes { return tooLarge(member) }
    let unpacked = reader.bytes(limit: limits.childBytes, statedSize: member.statedSize)
    switch unpacked.end {
    case .complete: hand(member, unpacked.bytes, to: &content)
    case .damaged:
      note(
        .error, "member-damaged",
        "\(member.name) is cut off or has a wrong checksum; get the archive again from where it "
          + "came")
      hand(member, unpacked.bytes, to: &content)
    case .encrypted:
      encrypted += 1
    case .stopped: return tooLarge(member)
    case .limit(let limit):
      note(.error, "unpacking-limit", "at \(member.name): " + budget.message(for: limit))
      return limit == .memberRatio && budget.left > 0
    }
    return true
  }

  private mutating func tooLarge(_ member: ArchiveMember) -> Bool {
    note(
      .error, "child-too-large",
      "\(member.name) has more than \(limits.childBytes) bytes; raise the limit or unpack it and "
        + "give it")
    return true
  }

  /// A second file of one name gets a number, so that each has a path of its own.
  private mutating func hand(
    _ member: ArchiveMember, _ bytes: [UInt8], to content: inout ReadContent
  ) {
    guard !bytes.isEmpty else {
      skipped += 1
      return
    }
    let count = (paths[member.name] ?? 0) + 1
    paths[member.name] = count
    let path = count == 1 ? member.name : "\(member.name)#\(count)"
    kept += 1
    content.add(
      ChildDocument(path: path, name: member.lastComponent, bytes: bytes))
  }

  private mutating func tell() {
    if isDamaged {
      note(
        .error, "archive-damaged",
        "the archive is cut off or damaged; what stands behind was not read; get it again from "
          + "where it came")
    }
    if listing.isEmpty, skipped == 0, !isDamaged {
      note(.warning, "archive-empty", "the archive holds no files; check how it was made")
    }
    if encrypted > 0 {
      note(
        .error, "member-encrypted",
        "\(encrypted) files in the archive are encrypted and were not read; unpack it with its "
          + "password and give its files, or list the password")
    }
    if skipped > 0 {
      note(
        .note, "members-skipped",
        "\(skipped) entries are folders, links, empty, or clutter of an operating system, and "
          + "were passed over")
    }
  }

  private mutating func note(
    _ severity: Diagnostic.Severity, _ code: String, _ message: String
  ) {
    // A hostile archive may have a million wrong members.
    if diagnostics.count < 100 {
      diagnostics.append(Diagnostic(severity: severity, code: code, message: message))
    }
  }
}
