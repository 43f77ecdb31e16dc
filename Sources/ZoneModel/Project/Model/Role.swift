/// An entry of the role catalogue: what a host with this role must be. A missing key requires
/// nothing.
package struct Role: Sendable {
  /// One label in lower case, such as `masterdb`.
  package var name: String
  /// How many hosts a level must have.
  package var count: RoleCount?
  /// What the role requires of public addresses.
  package var publicAddress: PublicAddress?
  /// The public hostnames that its hosts must have together; empty forbids any.
  package var hostnames: [String]?
  /// Whether each public address must have a PTR record.
  package var reverse: Reverse?
  /// Open ports; an empty list means none.
  package var ports: [Int]?
  /// What its volume holds; `""` means that there is none.
  package var volume: String?
  /// The role whose hosts this meta role singles out.
  package var marks: RoleID?
  /// With `marks`: whether the meta role belongs to the lowest-numbered host of that role.
  package var marksLowest = false
  /// The only level with the authoritative data.
  package var authoritativeIn: Int?
  /// Whether it says only which cluster a host belongs to.
  package var isTag = false
  /// Whether it has the name `<role>.role`; nil for what the level or the project says.
  package var hasName: Bool?
  /// What it is for.
  package var summary: String?
  /// A note for people.
  package var note: String?
  /// The place of its name in the catalogue.
  package var range: SourceRange
  /// The place of `reverse`.
  package var reverseRange = SourceRange.none

  /// What a role may require of public addresses.
  package enum PublicAddress: String, Sendable, CaseIterable {
    /// Every host must have one.
    case required
    /// No host may have one.
    case forbidden
    /// Required until another role's hosts are the front end of its service.
    case untilFronted = "until-fronted"
  }

  /// What a role may require of reverse lookup.
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
  /// The least number of hosts.
  package var least: Int
  /// The most; nil is no limit.
  package var most: Int?
  /// How many are recommended.
  package var better: Int?
}
