import LeadModel
import Normalization

/// The registrable domains that can stand for a company, out of statements.
struct CompanyDomains {
  private let registrableDomain: @Sendable (String) -> String?
  private var known: [String: String?] = [:]

  init(registrableDomain: @escaping @Sendable (String) -> String?) {
    self.registrableDomain = registrableDomain
  }

  /// Sorted, without public mail providers and other shared hosts.
  mutating func domains(of statements: [Statement]) -> [String] {
    Set(statements.compactMap { domain(of: $0) }).sorted()
  }

  /// `nil` when the statement has no domain, or a shared one.
  mutating func domain(of statement: Statement) -> String? {
    guard case .text(let text) = statement.value else { return nil }
    switch statement.field {
    case .email: return domain(ofEmail: text)
    case .website, .domain: return domain(ofHost: WebHost.host(of: text))
    default: return nil
    }
  }

  mutating func domain(ofEmail address: String) -> String? {
    guard let at = address.lastIndex(of: "@") else { return nil }
    return domain(ofHost: address[address.index(after: at)...].lowercased())
  }

  private mutating func domain(ofHost host: String) -> String? {
    if let domain = known[host] { return domain }
    let domain = registrableDomain(host).flatMap { SharedHosts.contains($0) ? nil : $0 }
    known[host] = .some(domain)
    return domain
  }
}
