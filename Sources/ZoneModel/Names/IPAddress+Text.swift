extension IPAddress {
  /// Reads an address of either family from the whole of `text`.
  ///
  /// As strict as `inet_pton`: four decimal parts without leading zeros, or RFC 4291 §2.2.
  package init?(parsing text: Span<UInt8>) {
    if let bits = IPv4Text.parse(text) {
      self.init(ipv4: bits)
    } else if let address = IPv6Text.parse(text) {
      self = address
    } else {
      return nil
    }
  }

  /// Reads an address of either family.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(parsing: bytes.span)
  }

  /// Appends the text, IPv6 in the form of RFC 5952.
  package func append(textTo bytes: inout [UInt8]) {
    if isIPv4 { IPv4Text.append(ipv4Bits, to: &bytes) } else { IPv6Text.append(self, to: &bytes) }
  }
}

extension IPAddress: CustomStringConvertible {
  /// The text, IPv6 in the form of RFC 5952.
  package var description: String {
    var text: [UInt8] = []
    append(textTo: &text)
    return String(decoding: text, as: UTF8.self)
  }
}
