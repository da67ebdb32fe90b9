import LeadModel

/// Finds the parts of a body that somebody else wrote, and signatures.
struct MailMarks {
  let marks: [Page.Mark]

  /// `known`: what the format itself marks; what is found by look is added to it.
  init(text: String, known: [Page.Mark] = []) {
    let lines = MailLine.lines(of: text)
    let quotes = Self.joined(Self.quotes(in: lines) + known.filter { $0.role == .quotedReply })
    let headers = Self.forwardedHeaders(in: lines)
    let given = known.filter { $0.role == .signature }
    let signatures = Self.signatures(in: lines, before: quotes, known: given)
    let others = known.filter { $0.role != .quotedReply && $0.role != .signature }
    marks = (quotes + headers + signatures + others).sorted {
      ($0.start, -$0.end, $0.role.rawValue) < ($1.start, -$1.end, $1.role.rawValue)
    }
  }

  /// Runs of `>` lines with the line that introduces them; everything behind a forwarded
  /// header, or behind an introduction without `>` lines.
  private static func quotes(in lines: [MailLine]) -> [Page.Mark] {
    var marks: [Page.Mark] = []
    var index = 0
    while index < lines.count {
      if lines[index].isBlank {
        index += 1
        continue
      }
      let introduction = QuoteIntroduction.length(at: index, in: lines)
      var body = index + introduction
      // Some programs leave an empty line behind the introduction.
      if introduction > 0, body + 1 < lines.count, lines[body].isBlank, lines[body + 1].isQuoted {
        body += 1
      }
      let end = endOfQuoted(from: body, in: lines)
      if end > body {
        marks.append(mark(.quotedReply, lines[index..<end]))
      } else if introduction > 0 || ForwardedHeader.begins(at: index, in: lines) {
        marks.append(mark(.quotedReply, lines[index...]))
        return marks
      }
      index = max(end, index + 1)
    }
    return marks
  }

  /// Overlapping ranges as one.
  private static func joined(_ marks: [Page.Mark]) -> [Page.Mark] {
    var result: [Page.Mark] = []
    for mark in marks.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
      if let last = result.last, mark.start < last.end {
        result[result.count - 1] = Page.Mark(
          role: last.role, start: last.start, end: max(last.end, mark.end), name: last.name)
      } else {
        result.append(mark)
      }
    }
    return result
  }

  /// Index behind the `>` lines from `index` on; blank lines between them belong to them.
  private static func endOfQuoted(from index: Int, in lines: [MailLine]) -> Int {
    var end = index
    var next = index
    while next < lines.count, lines[next].isQuoted || lines[next].isBlank {
      next += 1
      if lines[next - 1].isQuoted { end = next }
    }
    return end
  }

  private static func forwardedHeaders(in lines: [MailLine]) -> [Page.Mark] {
    var marks: [Page.Mark] = []
    var index = 0
    while index < lines.count {
      let length = ForwardedHeader.length(at: index, in: lines)
      if length > 0 {
        marks.append(mark(.forwardedHeader, lines[index..<index + length]))
      }
      index += max(length, 1)
    }
    return marks
  }

  /// From a line `-- ` (RFC 3676, 4.3; many programs lose the space), or from the name behind a
  /// closing phrase, to what is quoted next, or to the end.
  private static func signatures(
    in lines: [MailLine], before quotes: [Page.Mark], known: [Page.Mark]
  ) -> [Page.Mark] {
    var marks: [Page.Mark] = known
    var covered = 0
    var quote = 0
    var given = 0
    for (index, line) in lines.enumerated() where line.start >= covered {
      while quote < quotes.count, quotes[quote].end <= line.start { quote += 1 }
      let limit = quote < quotes.count ? quotes[quote].start : Int.max
      while given < known.count, known[given].end < line.start { given += 1 }
      guard limit > line.start, given == known.count || known[given].start > line.end else {
        continue
      }
      let body: ArraySlice<MailLine>
      if line.isSignatureMark {
        body = lines[index...].prefix { $0.start < limit }
        guard body.count > 1 else { continue }
      } else if let found = ClosingSignature.lines(
        after: index, in: lines, before: lines.firstIndex(from: index) { $0.start >= limit })
      {
        body = lines[found]
      } else {
        continue
      }
      let mark = mark(.signature, body)
      marks.append(mark)
      covered = mark.end
    }
    return marks
  }

  private static func mark(_ role: Page.Mark.Role, _ lines: ArraySlice<MailLine>) -> Page.Mark {
    let end = lines.last { !$0.isBlank } ?? lines[lines.startIndex]
    return Page.Mark(role: role, start: lines[lines.startIndex].start, end: end.end)
  }
}

extension [MailLine] {
  /// The first index from `start` on, at most 40 lines further, where `isLimit` holds.
  fileprivate func firstIndex(from start: Int, where isLimit: (MailLine) -> Bool) -> Int {
    let end = Swift.min(count, start + 40)
    return self[start..<end].firstIndex(where: isLimit) ?? end
  }
}
