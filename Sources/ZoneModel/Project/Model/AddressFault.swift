/// Why a text cannot be a host's address.
enum AddressFault {
  /// A part of an IPv4 address begins with a zero, which some read as octal.
  case leadingZero
  /// A network in place of an address.
  case network
  /// IPv6 that is mapped from the IPv4 address.
  case mapped(IPAddress)
  /// A blank, or a character that looks like one, which is given in words.
  case blank(String)
  /// The text is not an address.
  case noAddress

  /// The fault of a text that is not an address, or that is a mapped one.
  init(_ text: [UInt8]) {
    if let blank = Self.blank(in: text) {
      self = .blank(blank)
    } else if let address = IPAddress(parsing: text.span) {
      self = .mapped(address)
    } else if text.contains(UInt8(ascii: "/")) {
      self = .network
    } else if Self.withoutLeadingZeros(text) != nil {
      self = .leadingZero
    } else {
      self = .noAddress
    }
  }

  /// The fault in words.
  var text: String {
    switch self {
    case .leadingZero: "has a part with a leading zero, which some read as octal"
    case .network: "is a network, not an address"
    case .mapped: "is an IPv4 address written as IPv6"
    case .blank(let blank): "has \(blank)"
    case .noAddress: "is not an IPv4 or IPv6 address"
    }
  }

  /// What to write instead.
  func fix(_ text: [UInt8]) -> String? {
    switch self {
    case .leadingZero: Self.withoutLeadingZeros(text).map { "write \"\($0)\" if that is meant" }
    case .network: "write the address without '/'"
    case .mapped(let address): "write \"\(address)\""
    case .blank: "remove it"
    case .noAddress: "write four numbers of 0 to 255 with dots between, or an IPv6 address"
    }
  }

  /// The first blank in a text, in words.
  static func blank(in text: [UInt8]) -> String? {
    if text.contains(0x20) || text.contains(0x09) { return "a blank" }
    return UnusualBlank(in: text[...])?.text
  }

  /// The IPv4 address that remains without leading zeros.
  private static func withoutLeadingZeros(_ text: [UInt8]) -> IPAddress? {
    guard text.count < 64 else { return nil }
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let trimmed = parts.map { part in
      let rest = part.drop { $0 == UInt8(ascii: "0") }
      return rest.isEmpty && !part.isEmpty ? [UInt8(ascii: "0")] : Array(rest)
    }
    let joined = Array(trimmed.joined(separator: [UInt8(ascii: ".")]))
    return joined == text ? nil : IPAddress(parsing: joined.span)
  }
}
