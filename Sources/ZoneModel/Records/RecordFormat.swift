/// How one record type is written: number, mnemonic and the fields of its data in wire order.
package struct RecordFormat: Sendable {
  /// The number on the wire.
  package let type: RecordType
  /// As zone files spell it, in capitals.
  package let mnemonic: String
  /// In wire order, which is text order.
  package let fields: [RecordField]
  /// The servers that know the type by its mnemonic; all of them read it as `TYPEn`.
  package let servers: NameServers

  /// One entry of the table.
  init(
    _ type: UInt16, _ mnemonic: String, _ fields: [RecordField], servers: NameServers = .standard
  ) {
    self.type = RecordType(type)
    self.mnemonic = mnemonic
    self.fields = fields
    self.servers = servers
  }
}

extension RecordFormat {
  /// The format of a type that is known by name.
  package static func find(_ type: RecordType) -> RecordFormat? {
    RecordRegistry.slot(of: type).map { all[Int($0.format)] }
  }

  /// The type that a zone file spells so, in any case: a mnemonic, or `TYPEn` (RFC 3597 §5).
  package static func type(named text: Span<UInt8>) -> RecordType? {
    Mnemonic(text).flatMap { RecordRegistry.type(of: $0) } ?? numberedType(text)
  }

  /// The type that `TYPEn` names, up to 65535; zeros may lead, as many as there are.
  private static func numberedType(_ text: Span<UInt8>) -> RecordType? {
    guard text.count > 4,
      Mnemonic(text.extracting(0..<4)) == Mnemonic("TYPE".utf8.span)
    else { return nil }
    var number: UInt32 = 0
    for index in 4..<text.count {
      guard text[index].isASCIIDigit, number <= UInt16.max else { return nil }
      number = number * 10 + UInt32(text[index] - 0x30)
    }
    return UInt16(exactly: number).map { RecordType($0) }
  }

  /// Whether every server of the profile standard knows the type by its mnemonic.
  package static func isKnownToAll(_ type: RecordType) -> Bool {
    RecordRegistry.slot(of: type)?.isKnownToAll == true
  }

  /// Appends a type's mnemonic, or `TYPEn` if it has none.
  package static func append(mnemonic type: RecordType, to text: inout [UInt8]) {
    if let slot = RecordRegistry.slot(of: type) {
      text.append(contentsOf: RecordRegistry.mnemonics[Int(slot.format)])
    } else {
      text.append("TYPE")
      text.append(decimal: type.rawValue)
    }
  }

  /// A type's mnemonic, or `TYPEn` if it has none.
  package static func mnemonic(of type: RecordType) -> String { type.description }

  /// Reads data from text, and appends its wire form; on failure leaves `rdata` as it was.
  ///
  /// - Parameters:
  ///   - text: the whole file, which the tokens point into.
  ///   - tokens: everything after the type; the generic form `\# …` is read for any type.
  ///   - origin: wire form of the name that completes relative names.
  package static func parse(
    _ type: RecordType, text: Span<UInt8>, tokens: Span<Token>, origin: Span<UInt8>,
    into rdata: inout [UInt8]
  ) throws(FieldError) {
    if GenericRdata.isMarked(text, tokens) {
      return try GenericRdata.parse(type, text: text, tokens: tokens, into: &rdata)
    }
    try FieldParser.parse(type, text: text, tokens: tokens, origin: origin, into: &rdata)
  }

  /// Appends data as text; a type without a format, and data its format does not fit, as `\# …`.
  package static func print(
    _ type: RecordType, rdata: Span<UInt8>, style: RdataStyle, into text: inout [UInt8]
  ) {
    if !FieldPrinter.print(type, rdata: rdata, style: style, into: &text) {
      printGeneric(rdata, into: &text)
    }
  }

  /// Appends data in the generic form of RFC 3597 §5: `\# 4 0a000001`.
  package static func printGeneric(_ rdata: Span<UInt8>, into text: inout [UInt8]) {
    GenericRdata.append(rdata, to: &text)
  }

  /// Checks that data fits the type's format exactly; any data fits a type without a format.
  ///
  /// - Throws: `FieldError`, its offset counted in bytes of the data, its token 0.
  package static func validate(_ type: RecordType, rdata: Span<UInt8>) throws(FieldError) {
    try FieldValidator.validate(type, rdata: rdata)
  }
}
