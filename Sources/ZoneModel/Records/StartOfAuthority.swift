/// The numbers of a SOA record (RFC 1035 §3.3.13): the last 20 bytes of its data, after the names
/// of the primary server and of the contact.
struct StartOfAuthority: Equatable {
  /// The version of the zone.
  let serial: UInt32
  /// Seconds between two questions of a secondary.
  let refresh: UInt32
  /// Seconds until a secondary asks again after no answer.
  let retry: UInt32
  /// Seconds until it gives the zone up.
  let expire: UInt32
  /// How long absence is remembered, at most, in seconds (RFC 2308 §4).
  let minimum: UInt32

  /// How many bytes the five numbers take.
  static let size = 20

  /// Reads the numbers; nil if the data is too short to have two names before them.
  init?(rdata: ArraySlice<UInt8>) {
    guard let range = Self.serialRange(in: rdata.indices) else { return nil }
    /// The number so many places after the serial.
    func number(_ place: Int) -> UInt32 {
      let start = range.lowerBound + place * 4
      return rdata[start..<(start + 4)].reduce(0) { $0 << 8 | UInt32($1) }
    }
    serial = number(0)
    refresh = number(1)
    retry = number(2)
    expire = number(3)
    minimum = number(4)
  }

  /// The range of the serial in data at a range of bytes; nil if the data is too short.
  static func serialRange(in rdata: Range<Int>) -> Range<Int>? {
    guard rdata.count >= size + 2 else { return nil }
    return (rdata.upperBound - size)..<(rdata.upperBound - size + 4)
  }
}
