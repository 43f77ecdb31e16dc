/// The key of a service parameter (RFC 9460 §14.3.2).
struct ServiceParameterKey: Hashable, Comparable, Sendable {
  /// As on the wire.
  let number: UInt16

  /// Keys that a client must understand to use the record (RFC 9460 §8).
  static let mandatory = ServiceParameterKey(number: 0)
  /// Protocols above TLS (RFC 9460 §7.1).
  static let alpn = ServiceParameterKey(number: 1)
  /// The scheme's own protocol is not supported (RFC 9460 §7.1).
  static let noDefaultALPN = ServiceParameterKey(number: 2)
  /// The port to connect to (RFC 9460 §7.2).
  static let port = ServiceParameterKey(number: 3)
  /// Addresses of the target (RFC 9460 §7.3).
  static let ipv4Hint = ServiceParameterKey(number: 4)
  /// Keys for an encrypted client hello (RFC 9848).
  static let ech = ServiceParameterKey(number: 5)
  /// Addresses of the target (RFC 9460 §7.3).
  static let ipv6Hint = ServiceParameterKey(number: 6)
  /// The URI template of DNS over HTTPS (RFC 9461 §5).
  static let dohPath = ServiceParameterKey(number: 7)
  /// Reserved: never a key (RFC 9460 §14.3.2).
  static let invalid = ServiceParameterKey(number: 65535)

  /// The names, by number.
  private static let names = [
    "mandatory", "alpn", "no-default-alpn", "port", "ipv4hint", "ech", "ipv6hint", "dohpath",
  ]
  /// The number from which on keys are printed as `keyNNNNN`: Knot does not know `dohpath`.
  private static let firstGeneric = dohPath

  /// By number.
  static func < (lhs: Self, rhs: Self) -> Bool { lhs.number < rhs.number }

  /// As messages call it: its name, or `keyNNNNN`.
  var name: String {
    Int(number) < Self.names.count ? Self.names[Int(number)] : "key\(number)"
  }

  /// As every server reads it.
  var printedName: String { self < Self.firstGeneric ? name : "key\(number)" }

  /// Reads a key; `isGeneric` says that it was written `keyNNNNN`.
  static func parse(
    _ word: Span<UInt8>
  ) throws(FieldFault) -> (key: ServiceParameterKey, isGeneric: Bool) {
    for (number, name) in names.enumerated() where isSame(word, name.utf8.span) {
      return (ServiceParameterKey(number: UInt16(truncatingIfNeeded: number)), false)
    }
    if isSame(word, "ohttp".utf8.span) {
      throw FieldFault("is a name that no name server knows: write key8")
    }
    guard word.count > 3, isSame(word.extracting(0..<3), "key".utf8.span) else {
      throw FieldFault("is neither a known key nor keyNNNNN")
    }
    let digits = word.extracting(3...)
    if digits.count > 1, digits[0] == UInt8(ascii: "0") {
      throw FieldFault("has a key number with a leading zero", at: 3)
    }
    let number = UInt16(truncatingIfNeeded: try NumberText.parse(digits, upTo: 0xFFFF))
    let key = ServiceParameterKey(number: number)
    if key == .invalid { throw FieldFault("is reserved as the invalid key", at: 3) }
    return (key, true)
  }

  /// Whether two spans have the same bytes: keys are in lower case (RFC 9460 §2.1).
  private static func isSame(_ lhs: Span<UInt8>, _ rhs: Span<UInt8>) -> Bool {
    guard lhs.count == rhs.count else { return false }
    for index in lhs.indices where lhs[index] != rhs[index] { return false }
    return true
  }
}
