/// One field of a record's data: its name in messages, and how it is written.
package struct RecordField: Sendable {
  /// Its name in messages, such as `preference`.
  package let name: String
  /// How it is read, written and checked.
  let kind: FieldKind

  /// One field of a table line.
  private init(_ name: String, _ kind: FieldKind) {
    self.name = name
    self.kind = kind
  }
}

/// One line a kind, so that the table reads as the RFCs do.
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
  /// A number of two bytes that is always 0.
  static func zero(_ name: String) -> Self { .init(name, .zero) }
  /// A number of four bytes.
  static func uint32(_ name: String) -> Self { .init(name, .uint32) }
  /// Seconds in four bytes; text may use units, `1h30m`.
  static func period(_ name: String) -> Self { .init(name, .period) }
  /// Up to 255 bytes after their count.
  static func string(_ name: String) -> Self { .init(name, .string) }
  /// A string of four digits or more.
  static func digits(_ name: String) -> Self { .init(name, .digits) }
  /// Letters and digits after their count, never in quotes.
  static func word(_ name: String) -> Self { .init(name, .word) }
  /// One text without a count, to the end of the data.
  static func value(_ name: String) -> Self { .init(name, .value) }
  /// As `value`, and not empty.
  static func target(_ name: String) -> Self { .init(name, .target) }
  /// The number of a DNSSEC algorithm; text may use its mnemonic.
  static func algorithm(_ name: String) -> Self { .init(name, .algorithm) }
  /// The number of a DS digest type; text may use its mnemonic.
  static func digestType(_ name: String) -> Self { .init(name, .digestType) }
  /// The number of an NSEC3 hash algorithm; text may use its mnemonic.
  static func hashAlgorithm(_ name: String) -> Self { .init(name, .hashAlgorithm) }
  /// The number of a kind of certificate; text may use its mnemonic.
  static func certificateType(_ name: String) -> Self { .init(name, .certificateType) }
  /// The number of a scheme of DSYNC; text may use its mnemonic.
  static func syncScheme(_ name: String) -> Self { .init(name, .syncScheme) }
  /// The number of a protocol above IP; text may use its name.
  static func transport(_ name: String) -> Self { .init(name, .transport) }
  /// The number of a record type, written by mnemonic.
  static func recordType(_ name: String) -> Self { .init(name, .recordType) }
  /// A point in time in four bytes, written as a date; text may have a number of seconds.
  static func timestamp(_ name: String) -> Self { .init(name, .timestamp) }
  /// A point in time in four bytes, written as a date.
  static func date(_ name: String) -> Self { .init(name, .date) }
  /// Bytes after their count, in hexadecimal, `-` for none.
  static func salt(_ name: String) -> Self { .init(name, .salt) }
  /// Bytes after their count, in base32.
  static func hash(_ name: String) -> Self { .init(name, .hash) }
  /// Six bytes with hyphens between.
  static func eui48(_ name: String) -> Self { .init(name, .eui48) }
  /// Eight bytes with hyphens between.
  static func eui64(_ name: String) -> Self { .init(name, .eui64) }
  /// Eight bytes in four groups.
  static func locator(_ name: String) -> Self { .init(name, .locator) }
  /// An NSAP address, to the end of the data.
  static func nsap(_ name: String) -> Self { .init(name, .nsap) }
  /// An ATM address, to the end of the data.
  static func atm(_ name: String) -> Self { .init(name, .atm) }
  /// One string or more, to the end of the data.
  static func strings(_ name: String) -> Self { .init(name, .strings) }
  /// A string that is optional.
  static func optionalString(_ name: String) -> Self { .init(name, .optionalString) }
  /// Bytes to the end of the data, in hexadecimal.
  static func hex(_ name: String) -> Self { .init(name, .hex) }
  /// As `hex`, of the length that the digest type in the byte before demands.
  static func digest(_ name: String) -> Self { .init(name, .digest) }
  /// As `digest`, of an SSH key.
  static func fingerprint(_ name: String) -> Self { .init(name, .fingerprint) }
  /// As `digest`, of a zone.
  static func zoneDigest(_ name: String) -> Self { .init(name, .zoneDigest) }
  /// Bytes to the end of the data, in base64.
  static func base64(_ name: String) -> Self { .init(name, .base64) }
  /// As `base64`, or nothing.
  static func optionalBase64(_ name: String) -> Self { .init(name, .optionalBase64) }
  /// As `base64`; nothing is written `-`.
  static func dashedBase64(_ name: String) -> Self { .init(name, .dashedBase64) }
  /// As `base64`, and left out if the flags before it say that there is no key.
  static func keyUnlessFlagged(_ name: String) -> Self { .init(name, .keyUnlessFlagged) }
  /// As `base64`, and left out if the algorithm before it says that there is no key.
  static func keyUnlessNone(_ name: String) -> Self { .init(name, .keyUnlessNone) }
  /// A set of record types, not empty.
  static func types(_ name: String) -> Self { .init(name, .types) }
  /// A set of record types.
  static func optionalTypes(_ name: String) -> Self { .init(name, .optionalTypes) }
  /// A set of record types below 128, of NXT.
  static func oldTypes(_ name: String) -> Self { .init(name, .oldTypes) }
  /// Keys with values, in the order of the keys.
  static func serviceParameters(_ name: String) -> Self { .init(name, .serviceParameters) }
  /// A set of ports, of WKS.
  static func services(_ name: String) -> Self { .init(name, .services) }
  /// A field of networks, as in APL.
  static func networks(_ name: String) -> Self { .init(name, .networks) }
  /// Names, to the end of the data, or none.
  static func names(_ name: String) -> Self { .init(name, .names) }
  /// Gateway type, algorithm and gateway, of IPSECKEY.
  static func ipsecGateway(_ name: String) -> Self { .init(name, .ipsecGateway) }
  /// Discovery bit, relay type and relay, of AMTRELAY.
  static func multicastRelay(_ name: String) -> Self { .init(name, .multicastRelay) }
  /// Algorithm, tag and key, of HIP.
  static func hostIdentity(_ name: String) -> Self { .init(name, .hostIdentity) }
  /// Prefix length, suffix and name, of A6.
  static func chainedAddress(_ name: String) -> Self { .init(name, .chainedAddress) }
  /// A place on Earth, of LOC.
  static func location(_ name: String) -> Self { .init(name, .location) }
  /// Bytes that only the generic form can write.
  static func opaque(_ name: String) -> Self { .init(name, .opaque) }
}
