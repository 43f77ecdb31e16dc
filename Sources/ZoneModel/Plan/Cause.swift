/// Why some RRsets change, as far as zonec can find out: what somebody did to the project.
package struct Cause: Sendable {
  /// What was changed in the project.
  let kind: Kind
  /// Its elements in the order of zones and changes: a range of `PlanCauses.elements`.
  let elements: Range<Int>

  /// What can be done.
  enum Kind: Hashable, Sendable {
    /// The names or addresses of a host changed: it is new, has moved, or was renamed.
    case host(HostReference)
    /// A name was removed, and with it the names that led to its address.
    case gone(level: Int, name: String)
    /// An existing host joined pools, or left them.
    case membership(HostReference)
    /// A pool is new, or has other members altogether: `service accounts`, `role masterdb`.
    case pool(level: Int, name: String)
    /// PTR records of addresses that stay.
    case reverse(zone: Int)
    /// The name servers of the zones changed.
    case nameservers
    /// The SOA record except for its serial.
    case soa
    /// The mail settings changed.
    case mail(level: Int)
    /// The TTL of the project changed.
    case ttl(old: UInt32, new: UInt32)
    /// Records that people wrote.
    case handWritten(zone: Int)
    /// What no rule explains.
    case rest(zone: Int)
  }
}

extension Cause.Kind: Comparable {
  /// Hosts first, then pools, then what concerns whole zones.
  static func < (lhs: Self, rhs: Self) -> Bool { lhs.key < rhs.key }

  /// What causes are sorted by.
  private var key: (Int, Int, Int, String) {
    switch self {
    case .host(let host): (0, host.level, host.host, "")
    case .gone(let level, let name): (1, level, 0, name)
    case .membership(let host): (2, host.level, host.host, "")
    case .pool(let level, let name): (3, level, 0, name)
    case .mail(let level): (4, level, 0, "")
    case .reverse(let zone): (5, zone, 0, "")
    case .nameservers: (6, 0, 0, "")
    case .soa: (7, 0, 0, "")
    case .ttl(let old, let new): (8, Int(old), Int(new), "")
    case .handWritten(let zone): (9, zone, 0, "")
    case .rest(let zone): (10, zone, 0, "")
    }
  }
}
