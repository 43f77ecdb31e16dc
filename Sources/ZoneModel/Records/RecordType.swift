/// The number of a record type; the set is open (RFC 3597).
public struct RecordType: RawRepresentable, Hashable, Comparable, Sendable {
  /// As on the wire.
  public let rawValue: UInt16

  /// Any number is a type.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Any number is a type.
  public init(_ rawValue: UInt16) { self.rawValue = rawValue }

  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
}

extension RecordType {
  public static let a = RecordType(1)
  public static let ns = RecordType(2)
  public static let cname = RecordType(5)
  public static let soa = RecordType(6)
  public static let ptr = RecordType(12)
  public static let mx = RecordType(15)
  public static let txt = RecordType(16)
  public static let aaaa = RecordType(28)
  public static let srv = RecordType(33)
  public static let naptr = RecordType(35)
  public static let dname = RecordType(39)
  public static let ds = RecordType(43)
  public static let svcb = RecordType(64)
  public static let https = RecordType(65)
  public static let caa = RecordType(257)
}
