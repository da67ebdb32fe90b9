import Intake
import LeadModel
import Pipeline

extension IngestSettings {
  /// What all commands that read into a store are told on the command line and in the settings.
  init(
    _ reading: ReadingOptions, _ scoring: ScoringOptions, _ logging: LogOptions,
    _ configuration: GalenaConfiguration, stop: StopRequest
  ) throws {
    self.init(
      worker: try WorkerLocation.find(), jobs: reading.jobs,
      document: try reading.settings(configuration), limits: reading.limits(configuration),
      now: scoring.clock)
    self.stop = stop
    log = try logging.open()
    let section = configuration.lineage
    guard section.file != nil || section.receiver != nil else { return }
    lineage = LineageLog(
      namespace: section.namespace,
      append: try section.file.map {
        try AppendedFile.writer($0, called: "lineage.file of galena.yaml")
      },
      receiver: section.receiver, log: log, now: scoring.clock)
  }
}
