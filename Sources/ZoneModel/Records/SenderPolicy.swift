/// An SPF record: the servers that may send mail for a domain (RFC 7208 §4.5, §4.6).
struct SenderPolicy {
  /// Its terms after the version, as they are written.
  let terms: [ArraySlice<UInt8>]
  /// What `ip4:` and `ip6:` terms allow.
  private(set) var networks: [(text: String, cidr: CIDR)] = []
  /// Whether other terms allow addresses that the record does not show: `mx`, `include:` and such.
  private(set) var reachesFurther = false

  /// Reads the data of a TXT record; nil if it is not an SPF record.
  init?(rdata: ArraySlice<UInt8>) {
    // Most texts are none, and are known by their first letter.
    if let count = rdata.first, count > 0,
      rdata.dropFirst().first?.asciiLowercased != UInt8(ascii: "v")
    {
      return nil
    }
    var text: [UInt8] = []
    var rest = rdata
    while let count = rest.popFirst() {
      text += rest.prefix(Int(count))
      rest = rest.dropFirst(Int(count))
    }
    let version = "v=spf1".utf8
    guard text.count >= version.count,
      text.prefix(version.count).map(\.asciiLowercased).elementsEqual(version),
      text.count == version.count || text[version.count] == UInt8(ascii: " ")
    else { return nil }
    terms = text.dropFirst(version.count).split(separator: UInt8(ascii: " "))
    for term in terms { read(term) }
  }

  /// Reads one term; those that allow nothing are skipped.
  private mutating func read(_ term: ArraySlice<UInt8>) {
    var text = Self.lowercased(term)
    guard let first = text.first, !"-~?".contains(first) else { return }
    if first == "+" { text.removeFirst() }
    if text.hasPrefix("ip4:") || text.hasPrefix("ip6:") {
      let rest = String(text.dropFirst(4))
      if let cidr = Self.network(rest) { networks.append((rest, cidr)) }
    } else if !text.contains("=") || text.hasPrefix("redirect=") {
      reachesFurther = true
    }
  }

  /// The network of `198.51.100.0/24` or of one address; bits after the prefix do not matter.
  private static func network(_ text: String) -> CIDR? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let bytes = Array(parts[0].utf8)
    guard parts.count <= 2, let address = IPAddress(parsing: bytes.span) else { return nil }
    guard parts.count == 2 else { return CIDR(base: address, prefixLength: address.bitWidth) }
    guard let length = Int(parts[1]), (0...address.bitWidth).contains(length) else { return nil }
    var bits = address.isIPv4 ? UInt128(address.ipv4Bits) : address.bits
    let hostBits = UInt128(address.bitWidth - length)
    bits = hostBits == 128 ? 0 : (bits >> hostBits) << hostBits
    let base =
      address.isIPv4
      ? IPAddress(ipv4: UInt32(truncatingIfNeeded: bits))
      : IPAddress(
        high: UInt64(truncatingIfNeeded: bits >> 64), low: UInt64(truncatingIfNeeded: bits))
    return CIDR(base: base, prefixLength: length)
  }

  /// Text in lower case: the case of terms has no meaning (RFC 7208 §4.6.1).
  private static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
    String(bounded: bytes.map(\.asciiLowercased))
  }
}
