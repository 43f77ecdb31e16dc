/// The places in `Zone.records` of the records that some check looks at one by one.
///
/// Addresses, of which large zones mostly consist, are not among them.
struct RecordPlaces: Sendable {
  /// NS records.
  var ns: [UInt32] = []
  /// CNAME records.
  var cname: [UInt32] = []
  /// SOA records.
  var soa: [UInt32] = []
  /// PTR records.
  var ptr: [UInt32] = []
  /// MX records.
  var mx: [UInt32] = []
  /// SRV records.
  var srv: [UInt32] = []
  /// DNAME records.
  var dname: [UInt32] = []
  /// TXT records.
  var txt: [UInt32] = []
  /// DS records.
  var ds: [UInt32] = []
  /// SVCB and HTTPS records.
  var binding: [UInt32] = []
  /// gdnsd's DYNA and DYNC.
  var dynamic: [UInt32] = []
  /// Records of other types.
  var other: [UInt32] = []
  /// Records of any type with more data than most.
  var large: [UInt32] = []
  /// The shortest TTL of all, in seconds.
  var shortestTTL = UInt32.max
  /// The longest TTL of all, in seconds.
  var longestTTL: UInt32 = 0

  /// More bytes of data than this make a record large.
  static let largeData = 1024

  /// Files a record under its type.
  @inline(__always)
  mutating func add(_ record: RecordEntry, _ type: TypeSet, at place: UInt32) {
    shortestTTL = min(shortestTTL, record.ttl)
    longestTTL = max(longestTTL, record.ttl)
    if record.rdataRange.count > Self.largeData { large.append(place) }
    switch type {
    case .a, .aaaa: break
    case .ns: ns.append(place)
    case .cname: cname.append(place)
    case .soa: soa.append(place)
    case .ptr: ptr.append(place)
    case .mx: mx.append(place)
    case .srv: srv.append(place)
    case .dname: dname.append(place)
    case .txt: txt.append(place)
    case .ds: ds.append(place)
    case .binding: binding.append(place)
    case .dyna, .dync: dynamic.append(place)
    default: other.append(place)
    }
  }
}
