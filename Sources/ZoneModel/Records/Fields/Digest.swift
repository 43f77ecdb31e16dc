/// Digests whose length depends on the byte before them.
enum Digest {
  /// Reads all tokens that are left.
  static func parse(
    _ kind: FieldKind, _ text: Span<UInt8>, _ tokens: Span<Token>, _ next: inout Int, start: Int,
    into rdata: inout [UInt8]
  ) throws(FieldFault) {
    let first = next
    let digestStart = rdata.count
    try HexText.parseRest(text, tokens, &next, into: &rdata)
    do throws(FieldFault) {
      try check(kind, rdata.span.extracting(start...), from: digestStart - start)
    } catch {
      next = first
      throw FieldFault(error.reason)
    }
  }

  /// The end of the data, which is the digest's.
  static func end(
    _ kind: FieldKind, _ rdata: Span<UInt8>, from offset: Int
  ) throws(FieldFault) -> Int {
    let end = try FieldValidator.endOfRest(in: rdata, from: offset)
    try check(kind, rdata, from: offset)
    return end
  }

  /// Checks the digest that begins at `offset` and runs to the end of the data.
  static func check(
    _ kind: FieldKind, _ rdata: Span<UInt8>, from offset: Int
  ) throws(FieldFault) {
    guard offset > 0 else { return }
    let count = rdata.count - offset
    // RFC 8976 §2.2.4
    if kind == .zoneDigest, count < 12 {
      throw FieldFault("is shorter than 12 bytes", at: offset)
    }
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
    // RFC 8976 §2.2.3
    case (.zoneDigest, 1): ("SHA-384", 48)
    case (.zoneDigest, 2): ("SHA-512", 64)
    default: nil
    }
  }
}
