/// The gateway of IPSECKEY (RFC 4025 §2.5) and the relay of AMTRELAY (RFC 8777 §4.2): nothing, an
/// address or a name, as a number before it says.
enum Gateway {
  /// What a gateway can be, by its number.
  enum Form: UInt8 {
    /// Written `.`, without bytes on the wire.
    case none = 0
    /// The gateway is an IPv4 address.
    case ipv4 = 1
    /// The gateway is an IPv6 address.
    case ipv6 = 2
    /// A name, never compressed.
    case name = 3
  }

  /// The form that a number says.
  static func form(_ number: UInt8, in part: String, at offset: Int) throws(FieldFault) -> Form {
    guard let form = Form(rawValue: number) else {
      throw FieldFault("is more than 3", at: offset, in: part)
    }
    return form
  }

  /// Reads a gateway of a known kind.
  static func parse(
    _ form: Form, _ word: Span<UInt8>, _ token: Token, origin: Span<UInt8>,
    into rdata: inout [UInt8]
  ) throws(FieldFault) {
    switch form {
    case .none:
      guard word.count == 1, word[0] == UInt8(ascii: "."), !token.isQuoted else {
        throw FieldFault("must be ., because the type says that there is no gateway")
      }
    case .ipv4: try WordParser.parse(.ipv4, token, word, origin: origin, into: &rdata)
    case .ipv6: try WordParser.parse(.ipv6, token, word, origin: origin, into: &rdata)
    case .name: try WordParser.parse(.name, token, word, origin: origin, into: &rdata)
    }
  }

  /// The end of a gateway that begins at `offset`.
  static func end(
    of form: Form, in rdata: Span<UInt8>, from offset: Int
  ) throws(FieldFault) -> Int {
    switch form {
    case .none: offset
    case .ipv4: try FieldValidator.end(of: 4, in: rdata, from: offset)
    case .ipv6: try FieldValidator.end(of: 16, in: rdata, from: offset)
    case .name: try FieldValidator.end(of: .name, in: rdata, from: offset)
    }
  }

  /// Appends a gateway that the validator has passed.
  static func append(
    _ form: Form, _ bytes: Span<UInt8>, _ style: RdataStyle, to text: inout [UInt8]
  ) {
    switch form {
    case .none: text.append(UInt8(ascii: "."))
    case .ipv4: IPv4Text.append(UInt32(truncatingIfNeeded: bytes.bigEndianNumber), to: &text)
    case .ipv6: FieldPrinter.append(ipv6: bytes, to: &text)
    case .name: FieldPrinter.append(name: bytes, style, to: &text)
    }
  }
}
