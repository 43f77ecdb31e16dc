/// Digests whose length the byte in front of them fixes.
enum Digest {
  /// Checks the digest that begins at `offset` and runs to the end of the data.
  static func check(
    _ kind: FieldKind, _ rdata: Span<UInt8>, from offset: Int
  ) throws(FieldFault) {
    guard offset > 0 else { return }
    let count = rdata.count - offset
    guard let (name, length) = known(kind, rdata[offset - 1]), count != length else { return }
    throw FieldFault("is \(count) bytes long, and \(name) has \(length)", at: offset)
  }

  /// The name and length of a digest that is known by number; any length fits another.
  private static func known(_ kind: FieldKind, _ number: UInt8) -> (String, Int)? {
    switch (kind, number) {
    // RFC 4255 §3.1.2, RFC 6594 §3
    case (.fingerprint, 1): ("SHA-1", 20)
    case (.fingerprint, 2): ("SHA-256", 32)
    // IANA, "Delegation Signer (DS) Resource Record (RR) Type Digest Algorithms"
    case (.digest, 1): ("SHA-1", 20)
    case (.digest, 2): ("SHA-256", 32)
    case (.digest, 3): ("GOST R 34.11-94", 32)
    case (.digest, 4): ("SHA-384", 48)
    default: nil
    }
  }
}
