/// One field of a record's data: its name in messages, and how it is written.
public struct RecordField: Sendable {
  /// As messages call it, such as `preference`.
  public let name: String
  /// How it is read, written and checked.
  let kind: FieldKind

  /// One field of a table line.
  private init(_ name: String, _ kind: FieldKind) {
    self.name = name
    self.kind = kind
  }
}

extension RecordField {
  /// Four bytes, written with dots.
  static func ipv4(_ name: String) -> Self { .init(name, .ipv4) }
  /// Sixteen bytes, written with colons.
  static func ipv6(_ name: String) -> Self { .init(name, .ipv6) }
  /// A name, never compressed.
  static func domainName(_ name: String) -> Self { .init(name, .name) }
  /// A number of one byte.
  static func uint8(_ name: String) -> Self { .init(name, .uint8) }
  /// A number of two bytes.
  static func uint16(_ name: String) -> Self { .init(name, .uint16) }
  /// A number of four bytes.
  static func uint32(_ name: String) -> Self { .init(name, .uint32) }
  /// Seconds in four bytes; text may use units, `1h30m`.
  static func period(_ name: String) -> Self { .init(name, .period) }
  /// Up to 255 bytes after their count.
  static func string(_ name: String) -> Self { .init(name, .string) }
  /// One string or more, to the end of the data.
  static func strings(_ name: String) -> Self { .init(name, .strings) }
  /// Letters and digits after their count, never in quotes.
  static func word(_ name: String) -> Self { .init(name, .word) }
  /// One text without a count, to the end of the data.
  static func value(_ name: String) -> Self { .init(name, .value) }
  /// The number of a DNSSEC algorithm; text may use its mnemonic.
  static func algorithm(_ name: String) -> Self { .init(name, .algorithm) }
  /// The number of a DS digest type; text may use its mnemonic.
  static func digestType(_ name: String) -> Self { .init(name, .digestType) }
  /// Bytes to the end of the data, in hexadecimal.
  static func hex(_ name: String) -> Self { .init(name, .hex) }
  /// As `hex`, of the length that the digest type in the byte before demands.
  static func digest(_ name: String) -> Self { .init(name, .digest) }
  /// As `digest`, of an SSH key.
  static func fingerprint(_ name: String) -> Self { .init(name, .fingerprint) }
  /// Bytes to the end of the data, in base64.
  static func base64(_ name: String) -> Self { .init(name, .base64) }
  /// Keys with values, in the order of the keys, to the end of the data.
  static func serviceParameters(_ name: String) -> Self { .init(name, .serviceParameters) }
}
