/// Types of records, as far as the checks need to know: one bit each.
struct TypeSet: OptionSet, Sendable {
  /// One bit for each common type.
  let rawValue: UInt16

  static let a = TypeSet(rawValue: 1 << 0)
  static let aaaa = TypeSet(rawValue: 1 << 1)
  static let ns = TypeSet(rawValue: 1 << 2)
  static let cname = TypeSet(rawValue: 1 << 3)
  static let soa = TypeSet(rawValue: 1 << 4)
  static let ptr = TypeSet(rawValue: 1 << 5)
  static let mx = TypeSet(rawValue: 1 << 6)
  static let srv = TypeSet(rawValue: 1 << 7)
  static let dname = TypeSet(rawValue: 1 << 8)
  static let txt = TypeSet(rawValue: 1 << 9)
  static let ds = TypeSet(rawValue: 1 << 10)
  /// The types of DNSSEC that may be beside any other, even a CNAME (RFC 4034 §2.5, RFC 2181
  /// §10.1).
  static let signing = TypeSet(rawValue: 1 << 11)
  /// gdnsd's addresses from a plugin.
  static let dyna = TypeSet(rawValue: 1 << 12)
  /// gdnsd's alias from a plugin.
  static let dync = TypeSet(rawValue: 1 << 13)
  /// Bindings to services: SVCB and HTTPS.
  static let binding = TypeSet(rawValue: 1 << 14)
  /// The bit of all types without one of their own.
  static let other = TypeSet(rawValue: 1 << 15)

  /// Every type.
  static let any = TypeSet(rawValue: .max)

  /// Addresses that answer a question for one.
  static let addresses: TypeSet = [.a, .aaaa]
  /// Types that lead to the address of a host.
  static let hosts: TypeSet = [.a, .aaaa, .cname, .dyna, .dync]

  /// The set of one type.
  @inline(__always)
  init(of type: RecordType) {
    switch type {
    case .a: self = .a
    case .aaaa: self = .aaaa
    case .ns: self = .ns
    case .cname: self = .cname
    case .soa: self = .soa
    case .ptr: self = .ptr
    case .mx: self = .mx
    case .srv: self = .srv
    case .dname: self = .dname
    case .txt: self = .txt
    case .ds: self = .ds
    case .svcb, .https: self = .binding
    case .rrsig, .nsec, .key, .sig, .nxt: self = .signing
    case .dyna: self = .dyna
    case .dync: self = .dync
    default: self = .other
    }
  }

  /// A set by its bits.
  init(rawValue: UInt16) { self.rawValue = rawValue }
}
