/// An entry of the role catalogue: what a VM with this role must be. A blank demands nothing.
public struct Role: Sendable {
  /// Small letters, one label, such as `masterdb`.
  public var name: String
  /// How many hosts a level must have.
  public var count: RoleCount?
  /// What is asked of a public address.
  public var publicAddress: PublicAddress?
  /// The public hostnames that its hosts must have between them; empty demands that there be none.
  public var hostnames: [String]?
  /// Whether each public address must have a PTR record.
  public var reverse: Reverse?
  /// Open ports; empty demands that there be none.
  public var ports: [Int]?
  /// What its volume holds; `""` demands that there be none.
  public var volume: String?
  /// A meta role marks one of the hosts of another role.
  public var marks: RoleID?
  /// With `marks`: the mark belongs on the lowest-numbered host of that role.
  public var marksLowest = false
  /// The only level with the authoritative data.
  public var authoritativeIn: Int?
  /// Whether it says only which cluster a host belongs to.
  public var isTag = false
  /// What it is for.
  public var summary: String?
  /// What people should know about its entry.
  public var note: String?
  /// The place of its name in the catalogue.
  public var range: SourceRange
  /// The place of `reverse`.
  public var reverseRange = SourceRange.none

  /// What a role may ask about public addresses.
  public enum PublicAddress: String, Sendable, CaseIterable {
    /// Every host must have one.
    case required
    /// No host may have one.
    case forbidden
    /// Required until another role's hosts are the front end of its service.
    case untilFronted = "until-fronted"
  }

  /// What a role may ask about reverse lookup.
  public enum Reverse: Sendable, Equatable {
    /// None is asked for.
    case no
    /// Each public address has a PTR record to its public hostname.
    case every
    /// As `every`, and the hostnames must be these, in every level.
    case hostnames([String])
  }
}

/// How many hosts of a role a level must have.
public struct RoleCount: Sendable, Equatable {
  /// The least number of hosts.
  public var least: Int
  /// At most; nil is no limit.
  public var most: Int?
  /// How many would be better.
  public var better: Int?
}

/// A name that many hosts answer for.
public struct Service: Sendable {
  /// Relative to the zone, such as `accounts`, or `@` for the apex.
  public var name: String
  /// Further names, each relative to the zone.
  public var aliases: [String]
  /// The role whose public addresses the public name has; nil for none.
  public var frontend: RoleID?
  /// The role whose private addresses the internal name has; nil for none.
  public var backend: RoleID?
  /// What is different in a level, by its number; a level that is nil has no such service.
  public var overrides: [Int: Override] = [:]
  /// The place of its name.
  public var range: SourceRange

  /// A service as one level has it.
  public struct Override: Sendable {
    /// Whether the level has the service at all.
    public var isPresent = true
    /// The front end in this level, as `Service.frontend`.
    public var frontend: RoleID?
    /// The back end in this level, as `Service.backend`.
    public var backend: RoleID?
  }

  /// The front-end and back-end roles in a level.
  public func roles(in level: Int) -> Override {
    overrides[level] ?? Override(frontend: frontend, backend: backend)
  }
}
