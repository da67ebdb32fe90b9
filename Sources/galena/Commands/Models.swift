import ArgumentParser

struct Models: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Models that learn from outcomes: train on any table, and see how good they are.",
    discussion: """
      Examples:
        galena models train --from leads.csv --target converted --report
        galena models train --from leads.csv --target won --time created --exclude id,owner \\
          --out model.json --json
      """,
    subcommands: [ModelsTrain.self])
}
