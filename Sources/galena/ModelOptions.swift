import ArgumentParser
import Foundation
import LeadModel
import Learning
import Pipeline

/// What every act about models says of itself.
struct ModelOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Who decides.", discussion: "Default: the user's login name."))
  var by: String?

  @Option(help: "Why, for whoever reads it later.")
  var reason: String

  var act: ModelAct { ModelAct(by: by ?? NSUserName(), reason: reason, at: Timestamp(Date())) }
}

extension GlobalOptions {
  func modelDesk() throws -> ModelDesk { ModelDesk(store: try openStore()) }
}
