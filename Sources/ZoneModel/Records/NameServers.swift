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
  /// gdnsd 3.8.
  package static let gdnsd = NameServers(rawValue: 8)
  /// Those of the profile `standard`.
  package static let standard: NameServers = [.bind, .knot, .nsd]

  /// Each by its name, in the order in which messages name them.
  private static let names: [(NameServers, String)] = [
    (.bind, "BIND"), (.knot, "Knot"), (.nsd, "NSD"), (.gdnsd, "gdnsd"),
  ]

  /// Their names, such as `BIND, Knot and NSD`.
  package var text: String {
    let names = Self.names.filter { contains($0.0) }.map(\.1)
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  /// What they do not do: `BIND does not read`, `Knot and NSD do not read`.
  package var doNotRead: String { "\(text) \(isOne ? "does" : "do") not read" }

  /// That they do not load a zone: `BIND refuses the zone`, `Knot and NSD refuse the zone`.
  package var refuseTheZone: String { "\(text) \(isOne ? "refuses" : "refuse") the zone" }

  /// Whether there is only one.
  private var isOne: Bool { rawValue.nonzeroBitCount == 1 }
}
