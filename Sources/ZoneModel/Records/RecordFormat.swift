/// How one record type is written: number, mnemonic and the fields of its data in wire order.
public struct RecordFormat: Sendable {
  /// The number on the wire.
  public let type: RecordType
  /// As zone files spell it, in capitals.
  public let mnemonic: String
  /// In wire order, which is text order.
  public let fields: [RecordField]

  /// One entry of the table.
  init(_ type: UInt16, _ mnemonic: String, _ fields: [RecordField]) {
    self.type = RecordType(type)
    self.mnemonic = mnemonic
    self.fields = fields
  }
}

extension RecordFormat {
  /// The format of a type that is known by name.
  public static func find(_ type: RecordType) -> RecordFormat? { nil }

  /// The type that a zone file spells so, in any case: a mnemonic, or `TYPEn` (RFC 3597 §5).
  public static func type(named text: Span<UInt8>) -> RecordType? { nil }

  /// Reads data from text, and appends its wire form; on failure leaves `rdata` as it was.
  ///
  /// - Parameters:
  ///   - text: the whole file, which the tokens point into.
  ///   - tokens: everything behind the type; the generic form `\# …` is read for any type.
  ///   - origin: wire form of the name that completes relative names.
  public static func parse(
    _ type: RecordType, text: Span<UInt8>, tokens: Span<Token>, origin: Span<UInt8>,
    into rdata: inout [UInt8]
  ) throws(FieldError) {}

  /// Appends data as text; a type without a format, and data its format does not fit, as `\# …`.
  public static func print(
    _ type: RecordType, rdata: Span<UInt8>, style: RdataStyle, into text: inout [UInt8]
  ) {}

  /// Appends data in the generic form of RFC 3597 §5: `\# 4 0a000001`.
  public static func printGeneric(_ rdata: Span<UInt8>, into text: inout [UInt8]) {}
}

/// How names in data are written.
public struct RdataStyle: Sendable {
  /// Capital letters of names made small, as gdnsd serves them.
  public var lowercasesNames = false
  /// As it was read.
  public static let standard = RdataStyle()
}

/// Why data could not be read, and where.
public struct FieldError: Error, Sendable {
  /// The field at fault, such as `preference`; empty for what concerns the whole record.
  public let field: String
  /// What is wrong with it, in words that follow the quoted text.
  public let reason: String
  /// The token at fault; the count of the tokens where one is missing.
  public let token: Int
  /// The byte in the token where the fault shows.
  public let offset: Int
}
