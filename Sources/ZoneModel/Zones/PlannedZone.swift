/// A zone that a project serves: its kind, its name servers, and its records.
public struct PlannedZone: Sendable {
  /// The records, added by the derivations.
  public var zone: Zone
  /// What the zone is for.
  package let kind: Kind
  /// Its name servers, the first of them the SOA's mname.
  package let nameservers: [DomainName]
  /// The levels that have one of its servers, and for which it is written.
  package let levels: [Int]

  /// Whether the zone is public: then the public name servers serve it.
  var isPublic: Bool {
    switch kind {
    case .publicForward: true
    case .internalForward: false
    case .reverse(let part): part.level == nil
    }
  }

  /// The kinds of zones.
  package enum Kind: Sendable {
    /// A level's public zone.
    case publicForward(level: Int)
    /// A level's zone for its VMs.
    case internalForward(level: Int)
    /// The PTR records of a part of a network.
    case reverse(ReverseZone)
  }
}

/// Which addresses a reverse zone answers for.
package struct ReverseZone: Sendable {
  /// The zone's own addresses: whole labels, or the network itself below a /24.
  package let cidr: CIDR
  /// How many leading bits the zone's name holds in whole labels.
  package let labelledBits: Int
  /// The level of a private zone; nil for a public one, which has the PTRs of every level.
  package let level: Int?
  /// The network that it serves: its place in `Project.networks`.
  package let network: Int
}
