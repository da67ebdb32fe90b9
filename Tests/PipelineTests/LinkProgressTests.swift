import Pipeline
import Resolution
import Testing

@Suite struct LinkProgressTests {
  private static let steps: [LinkStep] = [
    .blocking, .comparing(pairs: 400_000), .compared(0), .compared(100_000), .compared(300_000),
    .training, .clustering,
  ]

  private static func told(_ style: RunProgress.Style) -> String {
    var text = ""
    let progress = LinkProgress(style: style) { text += $0 }
    for step in steps { progress.tell(step) }
    return text
  }

  @Test func aLineForEachStepWithoutATerminal() {
    #expect(
      Self.told(.lines)
        == "finding pairs that share a key\ncomparing 400000 pairs\nlearning how matches look\njoining\n"
    )
  }

  @Test func aBarThatGoesAwayOnATerminal() {
    let text = Self.told(.terminal)
    #expect(text.contains("\r\u{1B}[K[#####...............]  25 %"))
    #expect(text.contains("75 %\r\u{1B}[Klearning how matches look\n"))
  }

  @Test func nothingWhenQuiet() { #expect(Self.told(.silent).isEmpty) }
}
