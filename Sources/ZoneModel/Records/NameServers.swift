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
  package var doNotRead: String { doNot("read") }

  /// What they do not accept, in the same way.
  var doNotAccept: String { doNot("accept") }

  /// Their names and what they do not do.
  private func doNot(_ verb: String) -> String {
    "\(text) \(rawValue.nonzeroBitCount == 1 ? "does" : "do") not \(verb)"
  }
}
