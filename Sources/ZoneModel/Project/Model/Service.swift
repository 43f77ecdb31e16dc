/// A name that several hosts answer for.
package struct Service: Sendable {
  /// Relative to the zone, such as `accounts`, or `@` for the apex.
  package var name: String
  /// More names, each relative to the zone.
  package var aliases: [String]
  /// Who answers, where no level says otherwise.
  package var ends = ServiceEnds()
  /// The TTL of its names; nil for that of its hosts or of the kind.
  package var ttl: TTL?
  /// The fields of its SRV records, if it has those in the place of addresses.
  package var srv: SRVFields?
  /// Whether it has the name `<service>.backend`; nil for what the level or the project says.
  package var hasBackendName: Bool?
  /// The only levels that have it; nil is all.
  package var levels: Set<Int>?
  /// What is different in a level, by its number; nil if the level does not have the service.
  package var overrides: [Int: ServiceEnds?] = [:]
  /// The place of its name.
  package var range: SourceRange

  /// Who answers in a level; nil if the level does not have the service.
  package func ends(in level: Int) -> ServiceEnds? {
    if let levels, !levels.contains(level) { return nil }
    return overrides[level] ?? ends
  }
}

/// What the SRV records of a service have in common (RFC 2782).
package struct SRVFields: Sendable {
  /// The hosts with the lowest are asked first.
  package var priority: UInt16 = 0
  /// How often one host is asked, compared with others of its priority.
  package var weight: UInt16 = 0
  /// Where the service listens.
  package var port: UInt16
}

/// Who answers for the names of a service.
package struct ServiceEnds: Sendable {
  /// For the public names; nil for nobody.
  package var front: ServiceEnd?
  /// For the internal names; nil for nobody.
  package var back: ServiceEnd?

  /// Whether both are one end: then one of them may have no address. A level may change one alone.
  var isShared: Bool { front != nil && front === back }

  /// How many hosts and addresses are written down: each is looked up in every level.
  var writtenCount: Int { (front?.writtenCount ?? 0) + (back?.writtenCount ?? 0) }

  /// Who answers for the public or the internal names.
  package func end(isPublic: Bool) -> ServiceEnd? { isPublic ? front : back }
}

/// Who answers for the public or the internal names of a service.
///
/// An object, because every level and zone that looks at a service copies its ends.
package final class ServiceEnd: Sendable {
  /// The ways to say it.
  package enum Members: Sendable {
    /// Every host of a role but some.
    case role(RoleID, except: [NamedHost])
    /// Chosen hosts.
    case hosts([NamedHost])
    /// Addresses, whoever has them.
    case addresses([HostAddress])
    /// Another name, which the service's names are aliases of.
    case alias(LevelDomain)
  }

  /// A host as an end names it.
  package struct NamedHost: Sendable {
    /// Its name in wire form, relative, in lower case.
    package let labels: [UInt8]
    /// The place of the name.
    package let range: SourceRange
  }

  /// Who answers.
  package let members: Members
  /// Whether it was written for both ends: its addresses then go where they belong.
  package let isShared: Bool
  /// The last day of a choice of hosts, as YYYY-MM-DD, and its place.
  package let until: (day: String, range: SourceRange)?
  /// Its place in zonec.json.
  package let range: SourceRange

  /// An end with its members.
  package init(
    members: Members, isShared: Bool = false, until: (day: String, range: SourceRange)? = nil,
    range: SourceRange
  ) {
    self.members = members
    self.isShared = isShared
    self.until = until
    self.range = range
  }

  /// The role whose hosts answer; nil for other members.
  package var role: RoleID? { if case .role(let role, _) = members { role } else { nil } }

  /// Whether hosts answer, which have names.
  var hasHosts: Bool {
    switch members {
    case .role, .hosts: true
    case .addresses, .alias: false
    }
  }

  /// How many hosts and addresses it names.
  var writtenCount: Int {
    switch members {
    case .role(_, let hosts), .hosts(let hosts): hosts.count
    case .addresses(let addresses): addresses.count
    case .alias: 0
    }
  }

  /// The hosts that it names.
  var namedHosts: [NamedHost] {
    switch members {
    case .role(_, let hosts), .hosts(let hosts): hosts
    case .addresses, .alias: []
    }
  }
}
