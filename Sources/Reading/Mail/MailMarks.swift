import LeadModel

/// Finds the parts of a body that somebody else wrote, and signatures.
struct MailMarks {
  let marks: [Page.Mark]

  init(text: String) {
    let lines = MailLine.lines(of: text)
    let quotes = Self.quotes(in: lines)
    let headers = Self.forwardedHeaders(in: lines)
    let signatures = Self.signatures(in: lines, before: quotes)
    marks = (quotes + headers + signatures).sorted {
      ($0.start, -$0.end, $0.role.rawValue) < ($1.start, -$1.end, $1.role.rawValue)
    }
  }

  /// Runs of `>` lines with the line that introduces them; everything behind a forwarded
  /// header, or behind an introduction without `>` lines.
  private static func quotes(in lines: [MailLine]) -> [Page.Mark] {
    var marks: [Page.Mark] = []
    var index = 0
    while index < lines.count {
      let introduction = QuoteIntroduction.length(at: index, in: lines)
      let body = index + introduction
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

  /// From a line `-- ` (RFC 3676, 4.3; many programs lose the space) to what is quoted next,
  /// or to the end.
  private static func signatures(
    in lines: [MailLine], before quotes: [Page.Mark]
  ) -> [Page.Mark] {
    var marks: [Page.Mark] = []
    var covered = 0
    for (index, line) in lines.enumerated() where line.isSignatureMark && line.start >= covered {
      let limit = quotes.first { $0.end > line.start }?.start ?? Int.max
      let body = lines[index...].prefix { $0.start < limit }
      guard limit > line.start, body.count > 1 else { continue }
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
