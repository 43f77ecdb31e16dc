/// Numbers that text may write by a name, as IANA's registries list them.
struct NamedNumber: Sendable {
  /// The names, in capitals, and their numbers.
  let names: [(name: String, number: UInt16)]

  /// The names that a kind of field goes by; none for a kind that has none.
  static func names(of kind: FieldKind) -> NamedNumber {
    switch kind {
    case .algorithm: algorithm
    case .digestType: digestType
    case .hashAlgorithm: hashAlgorithm
    case .syncScheme: syncScheme
    case .transport: Self.protocols
    default: NamedNumber(names: [])
    }
  }

  /// Reads a number up to `limit`, which two bytes hold, or a name of any case.
  func parse(_ word: Span<UInt8>, upTo limit: UInt64) throws(FieldFault) -> UInt16 {
    if word.count > 0, word[0].isASCIIDigit {
      return UInt16(truncatingIfNeeded: try NumberText.parse(word, upTo: limit))
    }
    if let number = number(of: word) { return number }
    throw FieldFault("is neither a number nor a name that is known here")
  }

  /// The number of a name of any case; nil for one that is not known.
  func number(of word: Span<UInt8>) -> UInt16? {
    names.first { Self.matches(word, $0.name) }?.number
  }

  /// Whether `word` is `name`, case aside.
  private static func matches(_ word: Span<UInt8>, _ name: String) -> Bool {
    let other = name.utf8.span
    guard word.count == other.count else { return false }
    for index in word.indices where word[index].asciiLowercased != other[index].asciiLowercased {
      return false
    }
    return true
  }
}

extension NamedNumber {
  /// IANA, "DNS Security Algorithm Numbers".
  static let algorithm = NamedNumber(names: [
    ("RSAMD5", 1), ("DH", 2), ("DSA", 3), ("ECC", 4), ("RSASHA1", 5), ("NSEC3DSA", 6),
    ("DSA-NSEC3-SHA1", 6), ("NSEC3RSASHA1", 7), ("RSASHA1-NSEC3-SHA1", 7), ("RSASHA256", 8),
    ("RSASHA512", 10), ("ECCGOST", 12), ("ECC-GOST", 12), ("ECDSAP256SHA256", 13),
    ("ECDSAP384SHA384", 14), ("ED25519", 15), ("ED448", 16), ("INDIRECT", 252),
    ("PRIVATEDNS", 253), ("PRIVATEOID", 254),
  ])

  /// IANA, "Delegation Signer (DS) Resource Record (RR) Type Digest Algorithms".
  static let digestType = NamedNumber(names: [
    ("SHA-1", 1), ("SHA1", 1), ("SHA-256", 2), ("SHA256", 2), ("GOST", 3), ("SHA-384", 4),
    ("SHA384", 4),
  ])

  /// IANA, "Domain Name System Security (DNSSEC) NextSECure3 (NSEC3) Parameters".
  static let hashAlgorithm = NamedNumber(names: [("SHA-1", 1)])

  /// IANA, "Domain Name System (DNS) Parameters", DSYNC: Location of Synchronization Endpoints.
  static let syncScheme = NamedNumber(names: [("NOTIFY", 1)])

  /// IANA, "CERT Resource Record (RR) Certificate Types".
  static let certificateType = NamedNumber(names: [
    ("PKIX", 1), ("SPKI", 2), ("PGP", 3), ("IPKIX", 4), ("ISPKI", 5), ("IPGP", 6), ("ACPKIX", 7),
    ("IACPKIX", 8), ("URI", 253), ("OID", 254),
  ])
}
