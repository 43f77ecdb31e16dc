/// The number of a record type; the set is open (RFC 3597).
public struct RecordType: RawRepresentable, Hashable, Comparable, Sendable {
  /// As on the wire.
  public let rawValue: UInt16

  /// Any number is a type.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Any number is a type.
  public init(_ rawValue: UInt16) { self.rawValue = rawValue }

  /// By number.
  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
}

extension RecordType {
  /// Whether this is MD or MF, which MX has replaced and BIND refuses (RFC 973).
  var isFormerMail: Bool { rawValue == 3 || rawValue == 4 }
}

extension RecordType: CustomStringConvertible {
  /// The mnemonic, or `TYPEn` if there is none (RFC 3597 §5); `DYNA` and `DYNC` for those of gdnsd.
  public var description: String {
    if isDynamic { return self == .dyna ? "DYNA" : "DYNC" }
    var text: [UInt8] = []
    RecordFormat.append(mnemonic: self, to: &text)
    return String(decoding: text, as: UTF8.self)
  }
}

extension RecordType {
  /// An IPv4 address (RFC 1035 §3.4.1).
  public static let a = RecordType(1)
  /// A name server of a zone (RFC 1035 §3.3.11).
  public static let ns = RecordType(2)
  /// The canonical name of an alias (RFC 1035 §3.3.1).
  public static let cname = RecordType(5)
  /// The start of a zone of authority (RFC 1035 §3.3.13).
  public static let soa = RecordType(6)
  /// A pointer to another name, as reverse zones hold them (RFC 1035 §3.3.12).
  public static let ptr = RecordType(12)
  /// A mail exchange (RFC 1035 §3.3.9).
  public static let mx = RecordType(15)
  /// Descriptive text (RFC 1035 §3.3.14).
  public static let txt = RecordType(16)
  /// A signature, as SIG(0) still uses it (RFC 2931).
  package static let sig = RecordType(24)
  /// A public key, as SIG(0) still uses it (RFC 2535 §3).
  package static let key = RecordType(25)
  /// An IPv6 address (RFC 3596 §2.1).
  public static let aaaa = RecordType(28)
  /// The next name, before NSEC took its place (RFC 2535 §5).
  package static let nxt = RecordType(30)
  /// The server of a service (RFC 2782).
  public static let srv = RecordType(33)
  /// A rule that rewrites names (RFC 3403 §4).
  package static let naptr = RecordType(35)
  /// An alias of everything below a name (RFC 6672).
  package static let dname = RecordType(39)
  /// A digest of a child zone's key (RFC 4034 §5).
  package static let ds = RecordType(43)
  /// IPSECKEY: a gateway and its key.
  package static let ipseckey = RecordType(45)
  /// A fingerprint of an SSH host key (RFC 4255).
  package static let sshfp = RecordType(44)
  /// A signature over a set of records (RFC 4034 §3).
  package static let rrsig = RecordType(46)
  /// The next name in a signed zone (RFC 4034 §4).
  package static let nsec = RecordType(47)
  /// A zone's public key (RFC 4034 §2).
  package static let dnskey = RecordType(48)
  /// The next hashed name in a signed zone (RFC 5155 §3).
  package static let nsec3 = RecordType(50)
  /// How a zone's names are hashed (RFC 5155 §4).
  package static let nsec3param = RecordType(51)
  /// The certificate of a TLS service (RFC 6698).
  package static let tlsa = RecordType(52)
  /// The DS records a child zone asks its parent for (RFC 7344).
  package static let cds = RecordType(59)
  /// The keys a child zone asks its parent to publish digests of (RFC 7344).
  package static let cdnskey = RecordType(60)
  /// A digest of a whole zone (RFC 8976).
  package static let zonemd = RecordType(63)
  /// A binding to a service (RFC 9460).
  package static let svcb = RecordType(64)
  /// A binding to an HTTPS service (RFC 9460 §9).
  package static let https = RecordType(65)
  /// SPF records of their own type, which TXT has replaced (RFC 7208 §3.1).
  package static let spf = RecordType(99)
  /// The authorities that may issue certificates for a name (RFC 8659).
  public static let caa = RecordType(257)
}
