/// An entry of the role catalogue: what a host with this role must be. A missing key requires
/// nothing.
public struct Role: Sendable {
  /// One label in lower case, such as `masterdb`.
  public var name: String
  /// How many hosts a level must have.
  public var count: RoleCount?
  /// What the role requires of public addresses.
  public var publicAddress: PublicAddress?
  /// The public hostnames that its hosts must have together; empty forbids any.
  public var hostnames: [String]?
  /// Whether each public address must have a PTR record.
  public var reverse: Reverse?
  /// Open ports; an empty list means none.
  public var ports: [Int]?
  /// What its volume holds; `""` means that there is none.
  public var volume: String?
  /// The role whose hosts this meta role singles out.
  public var marks: RoleID?
  /// With `marks`: whether the meta role belongs to the lowest-numbered host of that role.
  public var marksLowest = false
  /// The only level with the authoritative data.
  public var authoritativeIn: Int?
  /// Whether it says only which cluster a host belongs to.
  public var isTag = false
  /// What it is for.
  public var summary: String?
  /// A note for people.
  public var note: String?
  /// The place of its name in the catalogue.
  public var range: SourceRange
  /// The place of `reverse`.
  public var reverseRange = SourceRange.none

  /// What a role may require of public addresses.
  public enum PublicAddress: String, Sendable, CaseIterable {
    /// Every host must have one.
    case required
    /// No host may have one.
    case forbidden
    /// Required until another role's hosts are the front end of its service.
    case untilFronted = "until-fronted"
  }

  /// What a role may require of reverse lookup.
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
  /// The most; nil is no limit.
  public var most: Int?
  /// How many are recommended.
  public var better: Int?
}

/// A name that several hosts answer for.
public struct Service: Sendable {
  /// Relative to the zone, such as `accounts`, or `@` for the apex.
  public var name: String
  /// More names, each relative to the zone.
  public var aliases: [String]
  /// The role whose public addresses the public name has; nil for none.
  public var frontend: RoleID?
  /// The role whose private addresses the internal name has; nil for none.
  public var backend: RoleID?
  /// What is different in a level, by its number; nil if the level does not have the service.
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
