/// Whether an address should have a PTR record.
public enum PointerDemand: Sendable {
  /// It must: without one there is an error, for the reason given in a few words, such as
  /// `role "mail" demands a reverse lookup`, and perhaps with the place where that is written.
  case required(reason: String, note: Diagnostic.Note? = nil)
  /// It should: without one there is a warning.
  case usual
  /// No PTR record is required.
  case none

  /// Decides about an address, knowing what the zones use it for.
  public typealias Rule = @Sendable (IPAddress, AddressUse) -> PointerDemand

  /// The demands if only the zones are known: name servers and mail exchanges must have a PTR
  /// record, all others should.
  public static let byUse: Rule = { _, use in
    if use.contains(.nameServer) { return .required(reason: "a name server must have one") }
    if use.contains(.mailExchange) { return .required(reason: "a mail exchange must have one") }
    return .usual
  }
}

/// What the zones of a set use an address for.
public struct AddressUse: OptionSet, Sendable {
  /// One bit for each demand.
  public let rawValue: UInt8

  /// A set by its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// An NS record leads to a name that has it.
  public static let nameServer = AddressUse(rawValue: 1)
  /// An MX record leads to a name that has it.
  public static let mailExchange = AddressUse(rawValue: 2)
}
