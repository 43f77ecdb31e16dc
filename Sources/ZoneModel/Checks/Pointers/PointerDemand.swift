/// Whether an address should have a PTR record.
package enum PointerDemand: Sendable {
  /// It must: without one there is an error, for the reason given in a few words, such as
  /// `role "mail" demands a reverse lookup`, and perhaps with the place where that is written.
  case required(reason: String, note: Diagnostic.Note? = nil)
  /// It should: without one there is a warning.
  case usual
  /// No PTR record is required.
  case none

  /// Decides about an address, knowing what the zones use it for.
  package typealias Rule = @Sendable (IPAddress, AddressUse) -> PointerDemand

  /// The demands if only the zones are known: name servers and mail exchanges must have a PTR
  /// record, all others should.
  package static let byUse: Rule = { _, use in
    if use.contains(.nameServer) { return .required(reason: "a name server must have one") }
    if use.contains(.mailExchange) { return .required(reason: "a mail exchange must have one") }
    return .usual
  }
}

/// What the zones of a set use an address for.
package struct AddressUse: OptionSet, Sendable {
  /// One bit for each demand.
  package let rawValue: UInt8

  /// A set by its bits.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// An NS record leads to a name that has it.
  package static let nameServer = AddressUse(rawValue: 1)
  /// An MX record leads to a name that has it.
  package static let mailExchange = AddressUse(rawValue: 2)
}
