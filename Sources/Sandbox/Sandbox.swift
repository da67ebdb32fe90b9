import CSandbox

#if canImport(Glibc)
  import Glibc
#endif

/// The walls around a process that parses hostile bytes: prepared once, then entered by each
/// worker before it sees a byte, for ever.
///
/// Without the kernel's help a wall is missing and the others still stand: `missing` says which.
package struct Sandbox {
  /// What may be read besides what is already open.
  package let readable: [String]
  /// Walls that this kernel does not have, as words for people; empty when all stand.
  package let missing: [String]
  private let filter: OpaquePointer?
  private let ruleset: Int32?

  /// Prepares the walls; makes no difference to this process yet. Files and folders of `readable`
  /// that do not exist are left out.
  package init(readable: [String]) {
    self.readable = readable
    filter = csandbox_filter_make()
    var paths = readable.map { UnsafePointer(strdup($0)) }
    defer { for path in paths { free(UnsafeMutablePointer(mutating: path)) } }
    let made = csandbox_landlock_ruleset(&paths, paths.count)
    ruleset = made < 0 ? nil : made
    missing = Self.missing(filter: filter != nil, landlock: ruleset != nil)
  }

  /// What one process may use up.
  package struct Limits: Hashable, Sendable {
    package let addressSpaceBytes: UInt64
    package let cpuSeconds: UInt64
    package let descriptors: UInt64

    package init(addressSpaceBytes: UInt64, cpuSeconds: UInt64, descriptors: UInt64 = 64) {
      self.addressSpaceBytes = addressSpaceBytes
      self.cpuSeconds = cpuSeconds
      self.descriptors = descriptors
    }
  }

  /// Enters it: there is no way back. Throws when a wall that could be prepared cannot be put up,
  /// which a process that goes on must not ignore.
  package func enter(_ limits: Limits) throws(SandboxError) {
    try check(
      csandbox_limit(limits.addressSpaceBytes, limits.cpuSeconds, limits.descriptors), "limits")
    try check(csandbox_no_new_privileges(), "no-new-privileges")
    if let ruleset { try check(csandbox_landlock_restrict(ruleset), "landlock") }
    if let filter {
      try check(csandbox_filter_apply(filter), "seccomp")
    } else {
      try check(csandbox_limit_processes(), "limits")
    }
  }

  private func check(_ result: Int32, _ wall: String) throws(SandboxError) {
    if result != 0 { throw SandboxError(wall: wall, errno: errno) }
  }

  private static func missing(filter: Bool, landlock: Bool) -> [String] {
    var missing: [String] = []
    if !filter { missing.append("seccomp (system-call filter)") }
    if !landlock { missing.append("Landlock (file-system rules)") }
    return missing
  }
}

/// A wall could not be put up.
package struct SandboxError: Error, Hashable {
  /// `limits`, `no-new-privileges`, `landlock` or `seccomp`.
  package let wall: String
  package let errno: Int32
}
