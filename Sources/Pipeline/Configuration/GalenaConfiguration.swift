import Foundation
import LeadModel
package import Routing
package import WorkerProtocol
import Yams

/// Everything that `galena.yaml` says. Each key's type, default and range: docs/galena.example.yaml.
package struct GalenaConfiguration: Sendable {
  package let documentSettings: DocumentSettings
  package let rules: LeadRules
  /// Whether `us` is there: without it the user's own people would become leads.
  package var knowsUs: Bool { documentSettings.us != nil }

  package static let `default` = GalenaConfiguration(
    documentSettings: DocumentSettings(), rules: .default)
}
