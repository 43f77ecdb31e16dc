extension DerivationRule {
  /// What the rule does, in one sentence without its full stop.
  package var meaning: String {
    switch self {
    case .apex: "every zone has a SOA record, its name servers and their addresses"
    case .internalHost: "a host's internal name leads to its private addresses"
    case .publicHost: "a public hostname leads to its public address"
    case .serviceFrontEnd: "a service's public names lead to every host of its front-end role"
    case .serviceBackEnd: "a service's internal names lead to every host of its back-end role"
    case .roleName: "a role's internal name leads to every host of the role"
    case .reverse: "an address with a reverse lookup has one PTR record, with its host's name"
    case .reverseZone: "a network has the reverse zones of its prefix"
    case .mailPolicy: "SPF allows the public addresses of the mail role"
    case .handWritten: "the project's own zone file says so"
    case .resolver: "resolv.conf names the level's server first"
    }
  }
}
