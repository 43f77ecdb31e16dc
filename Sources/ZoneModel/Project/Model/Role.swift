/// An entry of the role catalogue: what a VM with this role must be. A blank demands nothing.
package struct Role: Sendable {
  /// Small letters, one label, such as `masterdb`.
  package var name: String
  /// How many hosts a level must have.
  package var count: RoleCount?
  /// What is asked of a public address.
  package var publicAddress: PublicAddress?
  /// The public hostnames that its hosts must have between them; empty demands that there be none.
  package var hostnames: [String]?
  /// Whether each public address must have a PTR record.
  package var reverse: Reverse?
  /// Open ports; empty demands that there be none.
  package var ports: [Int]?
  /// What its volume holds; `""` demands that there be none.
  package var volume: String?
  /// A meta role marks one of the hosts of another role.
  package var marks: RoleID?
  /// With `marks`: the mark belongs on the lowest-numbered host of that role.
  package var marksLowest = false
  /// The only level whose hosts hold the truth.
  package var authoritativeIn: Int?
  /// Whether it says only which cluster a host belongs to.
  package var isTag = false
  /// What it is for.
  package var summary: String?
  /// What people should know about its entry.
  package var note: String?
  /// Where its name stands in the catalogue.
  package var range: SourceRange
  /// Where `reverse` stands.
  package var reverseRange = SourceRange.none

  /// What a role may ask about public addresses.
  package enum PublicAddress: String, Sendable, CaseIterable {
    /// Every host must have one.
    case required
    /// No host may have one.
    case forbidden
    /// Required until another role's hosts are the front end of its service.
    case untilFronted = "until-fronted"
  }

  /// What a role may ask about reverse lookup.
  package enum Reverse: Sendable, Equatable {
    /// None is asked for.
    case no
    /// Each public address has a PTR record to its public hostname.
    case every
    /// As `every`, and the hostnames must be these, in every level.
    case hostnames([String])
  }
}

/// How many hosts of a role a level must have.
package struct RoleCount: Sendable, Equatable {
  /// At least.
  package var least: Int
  /// At most; nil is no limit.
  package var most: Int?
  /// How many would be better.
  package var better: Int?
}

/// A name that many hosts answer for.
package struct Service: Sendable {
  /// Relative to the zone, such as `accounts`, or `@` for the apex.
  package var name: String
  /// Further names, each relative to the zone.
  package var aliases: [String]
  /// The role whose public addresses the public name has; nil for none.
  package var frontend: RoleID?
  /// The role whose private addresses the internal name has; nil for none.
  package var backend: RoleID?
  /// What is different in a level, by its number; a level that is nil has no such service.
  package var overrides: [Int: Override] = [:]
  /// Where its name stands.
  package var range: SourceRange

  /// A service as one level has it.
  package struct Override: Sendable {
    /// Whether the level has the service at all.
    package var isPresent = true
    /// As `Service.frontend`.
    package var frontend: RoleID?
    /// As `Service.backend`.
    package var backend: RoleID?
  }

  /// The front-end and back-end roles in a level.
  package func roles(in level: Int) -> Override {
    overrides[level] ?? Override(frontend: frontend, backend: backend)
  }
}
