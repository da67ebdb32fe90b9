import Foundation

/// The targets of a package and what each of them imports from the same package; test targets are
/// left out.
struct TargetGraph {
  let imports: [String: Set<String>]

  init(imports: [String: Set<String>]) { self.imports = imports }

  /// Reads the output of `swift package dump-package`.
  init(dump: Data) throws {
    let targets = try JSONDecoder().decode(Dump.self, from: dump).targets
    let names = Set(targets.map(\.name))
    imports = targets.filter { $0.type != "test" }.reduce(into: [:]) { imports, target in
      imports[target.name] = Set(target.dependencies.flatMap(\.names)).intersection(names)
    }
  }

  /// Everything that a target imports, directly or through others.
  func reach(of target: String) -> Set<String> {
    var reached: Set<String> = []
    var waiting = Array(imports[target] ?? [])
    while let next = waiting.popLast() {
      if reached.insert(next).inserted { waiting += imports[next] ?? [] }
    }
    return reached
  }

  private struct Dump: Decodable { let targets: [Target] }

  private struct Target: Decodable {
    let name: String
    let type: String
    let dependencies: [Dependency]
  }

  /// `{"byName": ["LeadModel", null]}` or `{"target": ["LeadModel", null]}`; products belong to
  /// other packages.
  private struct Dependency: Decodable {
    let names: [String]

    init(from decoder: any Decoder) throws {
      let kinds = try decoder.singleValueContainer().decode([String: [Part]].self)
      names = (kinds["byName"] ?? kinds["target"] ?? []).compactMap(\.name)
    }

    private struct Part: Decodable {
      let name: String?

      init(from decoder: any Decoder) throws {
        name = try? decoder.singleValueContainer().decode(String.self)
      }
    }
  }
}
