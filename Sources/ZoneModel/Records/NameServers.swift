/// Name servers whose zone files zonec checks, such as those that know a type by its name.
package struct NameServers: OptionSet, Sendable, Hashable {
  /// One bit for each.
  package let rawValue: UInt8

  /// A set by its bits.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// BIND 9.18.
  package static let bind = NameServers(rawValue: 1)
  /// Knot 3.2.
  package static let knot = NameServers(rawValue: 2)
  /// NSD 4.6.
  package static let nsd = NameServers(rawValue: 4)
  /// Those of the profile `standard`.
  package static let standard: NameServers = [.bind, .knot, .nsd]
}
