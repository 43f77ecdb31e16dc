/// One term of an SPF record: a mechanism or a modifier (RFC 7208 §4.6.1).
struct SenderTerm {
  /// The terms that have a meaning.
  enum Kind: String {
    case all, include, a, mx, ptr, ip4, ip6, exists
    case redirect, exp
  }

  /// Its meaning; nil for a modifier that has none.
  let kind: Kind?
  /// Whether hosts that it matches may send mail: its qualifier is `+`, or left out.
  let allows: Bool
  /// Its text, as written.
  let text: ArraySlice<UInt8>
  /// Its text without the qualifier.
  let body: ArraySlice<UInt8>
  /// The name in it, as written; empty if there is none.
  private(set) var domain: ArraySlice<UInt8> = []
  /// The network in it.
  private(set) var network: CIDR?

  /// Whether it takes a look-up of at least one name (RFC 7208 §4.6.4).
  var takesLookup: Bool {
    switch kind {
    case .include, .a, .mx, .ptr, .exists, .redirect: true
    default: false
    }
  }

  /// Whether it lets every host send.
  var allowsAll: Bool { allows && (kind == .all || network?.prefixLength == 0) }

  /// Reads a term.
  init(_ text: ArraySlice<UInt8>) throws(PolicyFault) {
    if let fault = PolicyFault(unprintable: text) { throw fault }
    self.text = text
    let qualifier = text.first.flatMap { "+-~?".utf8.contains($0) ? $0 : nil }
    allows = qualifier == nil || qualifier == UInt8(ascii: "+")
    body = qualifier == nil ? text : text.dropFirst()
    let end = body.firstIndex { ":/=".utf8.contains($0) } ?? body.endIndex
    let name = String(decoding: body[..<end].map(\.asciiLowercased), as: UTF8.self)
    if end < body.endIndex, body[end] == UInt8(ascii: "=") {
      kind = try Self.modifier(name, isQualified: qualifier != nil, text)
      guard kind != nil else { return }
      domain = body[(end + 1)...]
      try MacroText.check(domain, of: text)
      return
    }
    guard let kind = Kind(rawValue: name), kind != .exp, kind != .redirect else {
      throw Self.unknown(name, text)
    }
    self.kind = kind
    try readArgument(body[end...], kind, text)
  }

  /// The kind of a modifier.
  private static func modifier(
    _ name: String, isQualified: Bool, _ text: ArraySlice<UInt8>
  ) throws(PolicyFault) -> Kind? {
    guard !isQualified, let first = name.utf8.first, first.isASCIILetter,
      name.utf8.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || "-_.".utf8.contains($0) })
    else {
      throw PolicyFault("\(quoted(text)) is not a term of SPF", at: text.startIndex)
    }
    let kind = Kind(rawValue: name)
    guard kind == nil || kind == .redirect || kind == .exp else {
      throw PolicyFault(
        "\(quoted(text)) has '=' in place of ':', and is ignored", at: text.startIndex,
        fix: "write \(name):")
    }
    return kind
  }

  /// A fault of a word that is not a mechanism.
  private static func unknown(_ name: String, _ text: ArraySlice<UInt8>) -> PolicyFault {
    if name == "redirect" || name == "exp" {
      return PolicyFault(
        "\(quoted(text)) has no '='", at: text.startIndex, fix: "write \(name)=")
    }
    let names = ["all", "include", "a", "mx", "ptr", "ip4", "ip6", "exists"]
    let near = nearestSpelling(of: name, among: names)
    return PolicyFault(
      "\(quoted(text)) is not a term of SPF", at: text.startIndex,
      fix: near.map { "did you mean '\($0)'?" })
  }

  /// Reads what follows the name of a mechanism: `:name`, `/24//64`, or nothing.
  private mutating func readArgument(
    _ text: ArraySlice<UInt8>, _ kind: Kind, _ term: ArraySlice<UInt8>
  ) throws(PolicyFault) {
    let hasColon = text.first == UInt8(ascii: ":")
    let argument = hasColon ? text.dropFirst() : text
    switch kind {
    case .ip4, .ip6:
      network = try Self.network(hasColon ? argument : [], isIPv4: kind == .ip4, term)
    case .a, .mx:
      let slash = MacroText.slash(in: argument)
      if hasColon { domain = argument[..<slash] }
      if hasColon { try MacroText.check(domain, of: term) }
      guard Self.areLengths(argument[slash...]) else {
        throw PolicyFault(
          "\(quoted(term)) has a prefix length that is not /0 to /32 or //0 to //128",
          at: term.startIndex)
      }
    case .include, .exists, .ptr:
      domain = argument
      if hasColon || kind != .ptr { try MacroText.check(domain, of: term) }
      guard hasColon || text.isEmpty else {
        throw PolicyFault("\(quoted(term)) is not a term of SPF", at: term.startIndex)
      }
    default:
      if text.isEmpty { return }
      throw PolicyFault(
        "\(quoted(term)) has something after 'all'", at: term.startIndex)
    }
  }

  /// The network of `198.51.100.0/24` or of one address; bits after the prefix do not matter. Nil
  /// for one that no client has: an IPv4 address in the form of IPv6.
  private static func network(
    _ text: ArraySlice<UInt8>, isIPv4: Bool, _ term: ArraySlice<UInt8>
  ) throws(PolicyFault) -> CIDR? {
    let slash = text.firstIndex(of: UInt8(ascii: "/")) ?? text.endIndex
    let host = text[..<slash]
    guard host.contains(UInt8(ascii: ":")) != isIPv4, let address = IPAddress(parsing: host.span)
    else {
      throw PolicyFault(
        "\(quoted(term)) has no IPv\(isIPv4 ? 4 : 6) address", at: term.startIndex)
    }
    let limit = isIPv4 ? 32 : 128
    guard slash < text.endIndex else {
      return address.isIPv4 == isIPv4 ? CIDR(base: address, prefixLength: limit) : nil
    }
    guard let length = prefixLength(text[(slash + 1)...], limit) else {
      throw PolicyFault(
        "\(quoted(term)) has a prefix length that is not 0 to \(limit)", at: term.startIndex)
    }
    guard address.isIPv4 == isIPv4 else { return nil }
    var bits = isIPv4 ? UInt128(address.ipv4Bits) : address.bits
    let hostBits = UInt128(limit - length)
    bits = hostBits == 128 ? 0 : (bits >> hostBits) << hostBits
    let base =
      isIPv4
      ? IPAddress(ipv4: UInt32(truncatingIfNeeded: bits))
      : IPAddress(
        high: UInt64(truncatingIfNeeded: bits >> 64), low: UInt64(truncatingIfNeeded: bits))
    return CIDR(base: base, prefixLength: length)
  }

  /// Whether text is `/24`, `//64`, `/24//64` or nothing.
  private static func areLengths(_ text: ArraySlice<UInt8>) -> Bool {
    let parts = text.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    switch parts.count {
    case 1: return true
    case 2: return prefixLength(parts[1], 32) != nil
    case 3: return parts[1].isEmpty && prefixLength(parts[2], 128) != nil
    case 4:
      return prefixLength(parts[1], 32) != nil && parts[2].isEmpty
        && prefixLength(parts[3], 128) != nil
    default: return false
    }
  }

  /// A prefix length: digits, without a zero before them.
  private static func prefixLength(_ text: ArraySlice<UInt8>, _ limit: Int) -> Int? {
    guard (1...3).contains(text.count), text.allSatisfy(\.isASCIIDigit),
      text.count == 1 || text.first != UInt8(ascii: "0")
    else { return nil }
    let number = text.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return number <= limit ? number : nil
  }
}
