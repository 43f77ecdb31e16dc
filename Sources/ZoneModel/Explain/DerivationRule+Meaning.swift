extension DerivationRule {
  /// What the rule does, in one sentence without its full stop.
  package var meaning: String {
    switch self {
    case .apex: "every zone has its SOA, its name servers and their addresses"
    case .internalHost: "a host's name inside leads to its private addresses"
    case .publicHost: "a public hostname leads to its public address"
    case .serviceFrontEnd: "a service's public names lead to every host of its front-end role"
    case .serviceBackEnd: "a service's names inside lead to every host of its back-end role"
    case .roleName: "a role's name inside leads to every host of the role"
    case .reverse: "an address that must be looked up has one PTR to the name that stands for it"
    case .reverseZone: "a network has the reverse zones that its prefix asks for"
    case .mailPolicy: "SPF allows the public addresses of the mail role"
    case .handWritten: "the project's own zone file says so"
    case .resolver: "resolv.conf names the level's server first"
    }
  }
}
