/// The services of a WKS record (RFC 1035 §3.4.2): a bitmap of ports.
enum ServiceBitmap {
  /// IANA, "Service Name and Transport Protocol Port Number Registry": those of WKS's days that both
  /// TCP and UDP have.
  private static let common: [(name: String, number: UInt16)] = [
    ("ECHO", 7), ("DISCARD", 9), ("DAYTIME", 13), ("CHARGEN", 19), ("TIME", 37), ("DOMAIN", 53),
    ("KERBEROS", 88), ("SUNRPC", 111), ("SNMP", 161),
  ]
  /// Those of TCP alone.
  private static let tcp: [(name: String, number: UInt16)] = [
    ("FTP-DATA", 20), ("FTP", 21), ("SSH", 22), ("TELNET", 23), ("SMTP", 25), ("WHOIS", 43),
    ("GOPHER", 70), ("FINGER", 79), ("HTTP", 80), ("POP3", 110), ("NNTP", 119), ("IMAP2", 143),
    ("BGP", 179),
  ]
  /// Those of UDP alone.
  private static let udp: [(name: String, number: UInt16)] = [("TFTP", 69), ("NTP", 123)]

  /// The names that a protocol's ports go by; those of a protocol without ports are of any.
  private static func services(of number: UInt8) -> NamedNumber {
    switch number {
    case 6: NamedNumber(names: common + tcp)
    case 17: NamedNumber(names: common + udp)
    default: NamedNumber(names: common + tcp + udp)
    }
  }

  /// Reads all tokens that are left, ports or names, in any order; the protocol is the byte before.
  static func parse(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ next: inout Int, into rdata: inout [UInt8]
  ) throws(FieldFault) {
    let start = rdata.count
    let services = services(of: rdata.last ?? 0)
    while next < tokens.count {
      if tokens[next].isQuoted { throw .quoted }
      let port = Int(try services.parse(text.extracting(tokens[next].range), upTo: 0xFFFF))
      while rdata.count - start <= port / 8 { rdata.append(0) }
      rdata[start + port / 8] |= 0x80 >> UInt8(port % 8)
      next += 1
    }
  }

  /// The end of the data: up to 8192 bytes, the last not zero.
  static func end(in rdata: Span<UInt8>, from offset: Int) throws(FieldFault) -> Int {
    let count = rdata.count - offset
    if count > 8192 { throw FieldFault("is longer than 8192 bytes", at: offset + 8192) }
    if count > 0, rdata[rdata.count - 1] == 0 {
      throw FieldFault("ends in a zero byte", at: rdata.count - 1)
    }
    return rdata.count
  }

  /// Appends the numbers of the ports.
  static func append(_ bytes: Span<UInt8>, to text: inout [UInt8]) {
    var isFirst = true
    for port in 0..<(bytes.count * 8) where bytes[port / 8] & (0x80 >> UInt8(port % 8)) != 0 {
      if !isFirst { text.append(UInt8(ascii: " ")) }
      isFirst = false
      text.append(decimal: UInt64(port))
    }
  }
}
