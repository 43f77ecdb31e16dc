/// gdnsd's records whose data a plugin makes at the time of a question: DYNA and DYNC.
///
/// They are never in a message, so a zone keeps them under numbers for private use. Their data is
/// the shortest TTL in four bytes, the high one first, then the text after the type, such as
/// `multifo!web`, as written. The record's own TTL is the longest.
extension RecordType {
  /// Addresses from a plugin; the number is zonec's own.
  package static let dyna = RecordType(65294)
  /// An alias from a plugin; gdnsd's own number for it.
  package static let dync = RecordType(65295)

  /// Whether this is DYNA or DYNC, which are never in an answer.
  package var isDynamic: Bool { self == .dyna || self == .dync }
}

extension RecordType {
  /// Whether gdnsd reads the type by name; it reads nearly all others as `TYPEn`.
  package var isNativeToGdnsd: Bool {
    switch self {
    case .a, .ns, .cname, .soa, .ptr, .mx, .txt, .aaaa, .srv, .naptr, .caa, .dyna, .dync: true
    default: false
    }
  }
}
