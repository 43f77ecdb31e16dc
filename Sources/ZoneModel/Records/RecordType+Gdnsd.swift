/// gdnsd's records whose data a plugin makes at the time of a question: DYNA and DYNC.
///
/// They are never in a message, so a zone keeps them under the numbers of MAILA and MAILB, which only
/// questions may have (RFC 1035 §3.2.3). Their data is the shortest TTL in four bytes, the high one
/// first, then the text after the type, such as `multifo!web`, as written. The record's own TTL is
/// the longest.
extension RecordType {
  /// Addresses from a plugin.
  package static let dyna = RecordType(254)
  /// An alias from a plugin.
  package static let dync = RecordType(253)

  /// Whether this is DYNA or DYNC, which are never in an answer.
  package var isDynamic: Bool { self == .dyna || self == .dync }
}

extension RecordType {
  /// Whether gdnsd reads the type by name.
  package var isNativeToGdnsd: Bool {
    switch self {
    case .a, .ns, .cname, .soa, .ptr, .mx, .txt, .aaaa, .srv, .naptr, .caa, .dyna, .dync: true
    default: false
    }
  }

  /// Whether gdnsd reads the type as `TYPEn`: CAA, and nearly all that it does not read by name.
  package var isNumberedInGdnsd: Bool {
    switch rawValue {
    // None, HINFO, types of questions, and gdnsd's own number for DYNC.
    case 0, 13, 128...255, 65295: false
    default: self == .caa || !isNativeToGdnsd
    }
  }
}
