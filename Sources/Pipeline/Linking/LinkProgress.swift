package import Resolution

/// Tells people how far linking is: a line for each step, and on a terminal a bar while pairs are
/// compared.
package final class LinkProgress {
  private let style: RunProgress.Style
  private let write: (String) -> Void
  private var pairs = 0

  package init(style: RunProgress.Style, write: @escaping (String) -> Void) {
    self.style = style
    self.write = write
  }

  package func tell(_ step: LinkStep) {
    switch (step, style) {
    case (_, .silent), (.compared, .lines): break
    case (.compared(let count), .terminal):
      write("\r\u{1B}[K" + ProgressBar.text(Double(count) / Double(max(pairs, 1))))
    case (.comparing(let count), _):
      pairs = count
      write("comparing \(count) pairs\n")
    case (.training, .terminal): write("\r\u{1B}[Klearning how matches look\n")
    case (.training, .lines): write("learning how matches look\n")
    case (.blocking, _): write("finding pairs that share a key\n")
    case (.clustering, _): write("joining\n")
    }
  }
}
