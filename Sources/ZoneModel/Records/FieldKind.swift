/// How a field is written in text and on the wire.
///
/// Trivial, so that walking a record's fields touches no reference count.
enum FieldKind: UInt8, Sendable {
  // One token each.
  /// Four bytes, written with dots.
  case ipv4
  /// Sixteen bytes, written with colons.
  case ipv6
  /// A name, never compressed.
  case name
  /// A number of one byte.
  case uint8
  /// A number of two bytes.
  case uint16
  /// A number of two bytes that is always 0.
  case zero
  /// A number of four bytes.
  case uint32
  /// Seconds in four bytes; text may use units, `1h30m`.
  case period
  /// Up to 255 bytes after their count.
  case string
  /// A string of four digits or more.
  case digits
  /// Letters and digits after their count.
  case word
  /// One text without a count, to the end of the data.
  case value
  /// As `value`, and not empty.
  case target
  /// The number of a DNSSEC algorithm; text may use its mnemonic.
  case algorithm
  /// The number of a DS digest type; text may use its mnemonic.
  case digestType
  /// The number of an NSEC3 hash algorithm; text may use its mnemonic.
  case hashAlgorithm
  /// The number of a kind of certificate; text may use its mnemonic.
  case certificateType
  /// The number of a scheme of DSYNC; text may use its mnemonic.
  case syncScheme
  /// The number of a protocol above IP; text may use its name.
  case transport
  /// The number of a record type, written by mnemonic.
  case recordType
  /// A point in time in four bytes, written as a date; text may have a number of seconds.
  case timestamp
  /// A point in time in four bytes, written as a date.
  case date
  /// Bytes after their count, in hexadecimal, `-` for none.
  case salt
  /// Bytes after their count, in base32.
  case hash
  /// Six bytes with hyphens between.
  case eui48
  /// Eight bytes with hyphens between.
  case eui64
  /// Eight bytes in four groups.
  case locator
  /// An NSAP address, to the end of the data.
  case nsap
  /// An ATM address, to the end of the data.
  case atm

  // Several tokens, or none.
  /// One string or more, to the end of the data.
  case strings
  /// A string that is optional.
  case optionalString
  /// Bytes to the end of the data, in hexadecimal.
  case hex
  /// As `hex`, of the length that the digest type in the byte before demands.
  case digest
  /// As `digest`, of an SSH key.
  case fingerprint
  /// As `digest`, of a zone.
  case zoneDigest
  /// Bytes to the end of the data, in base64.
  case base64
  /// As `base64`, or nothing.
  case optionalBase64
  /// As `base64`; nothing is written `-`.
  case dashedBase64
  /// As `base64`, and left out if the flags before it say that there is no key.
  case keyUnlessFlagged
  /// As `base64`, and left out if the algorithm before it says that there is no key.
  case keyUnlessNone
  /// A set of record types, not empty.
  case types
  /// A set of record types.
  case optionalTypes
  /// A set of record types below 128, of NXT.
  case oldTypes
  /// Keys with values, in the order of the keys.
  case serviceParameters
  /// A set of ports, of WKS.
  case services
  /// A list of networks, as in APL.
  case networks
  /// Names, to the end of the data, or none.
  case names
  /// Gateway type, algorithm and gateway, of IPSECKEY.
  case ipsecGateway
  /// Discovery bit, relay type and relay, of AMTRELAY.
  case multicastRelay
  /// Algorithm, tag and key, of HIP.
  case hostIdentity
  /// Prefix length, suffix and name, of A6.
  case chainedAddress
  /// A place on Earth, of LOC.
  case location
  /// Bytes that only the generic form can write.
  case opaque
}
