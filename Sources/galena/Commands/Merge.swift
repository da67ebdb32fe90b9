import ArgumentParser
import Pipeline

struct Merge: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Two profiles are one: a judgement that every later run heeds.",
    discussion: """
      The older id stays, the other one stands for it from now on. --preview shows which values
      would win. 'galena judge withdraw' restores exactly what was there before.

      Examples:
        galena merge p_3f2a… p_91bc… --preview
        galena merge p_3f2a… p_91bc… --reason "married in 2025"
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var judging: JudgingOptions
  @Argument(help: "A profile.") var left: String
  @Argument(help: "The other one.") var right: String

  func run() throws { try judging.carryOut(global) { try $0.same(left, right) } }
}

struct Split: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take records out of a profile: a judgement that every later run heeds.",
    discussion: """
      PART is a record of the profile, or an id that was merged into it and stands for the records
      that it had. The larger share keeps the id; the two are never joined again by themselves.

      Examples:
        galena show p_3f2a… --json | jq .records
        galena split p_3f2a… 0a1b… 9c8d… --reason "father and daughter"
        galena split p_3f2a… p_91bc…
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var judging: JudgingOptions
  @Argument(help: "A profile.") var profile: String
  @Argument(help: ArgumentHelp("What to take out.", valueName: "part")) var parts: [String]

  func run() throws { try judging.carryOut(global) { try $0.split(profile, parts) } }
}
