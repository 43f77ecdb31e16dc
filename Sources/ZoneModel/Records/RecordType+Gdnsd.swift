/// gdnsd's records whose data a plugin makes at the time of a question: DYNA and DYNC.
///
/// They never go over the wire, so a zone keeps them under numbers meant for private use. Their
/// data is the shortest time to live in four bytes, the high one first, then the text behind the
/// type, such as `multifo!web`, as written. The record's own time to live is the longest.
extension RecordType {
  /// Addresses from a plugin; the number is zonec's own.
  package static let dyna = RecordType(65294)
  /// An alias from a plugin; gdnsd's own number for it.
  package static let dync = RecordType(65295)

  /// Whether this is one of the two, which no answer ever carries.
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
