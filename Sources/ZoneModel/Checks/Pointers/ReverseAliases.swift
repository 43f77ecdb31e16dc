/// Where the CNAME records of reverse zones lead (RFC 2317 §4): to the PTR records of other names.
struct ReverseAliases: Sendable {
  /// The PTR records found through aliases, under the addresses of the CNAME records.
  private(set) var pointers: [AddressEntry] = []
  /// The addresses whose CNAME records lead to names outside the set, ascending.
  private(set) var elsewhere: [UInt128] = []
  /// The owners that a CNAME record leads to: zone and owner in one number, ascending.
  private var reached: [UInt64] = []

  /// Aliases are followed so far, as resolvers do.
  private static let chainLimit = 16

  /// So many records of a name are looked at for each alias that leads there.
  private static let recordLimit = 16

  /// Follows every CNAME record of an address.
  init(_ finder: ZoneFinder) {
    for zone in finder.zones where !zone.kind.isForward {
      for (place, record) in zone.zone.records.enumerated()
      where record.type == .cname && !zone.isCutOff(record.owner) {
        guard let bits = zone.reverseAddress(of: record.owner) else { continue }
        follow(UInt32(truncatingIfNeeded: place), of: zone, bits, finder)
      }
    }
    elsewhere.sort()
    reached.sort()
  }

  /// Follows one alias to its end.
  private mutating func follow(
    _ place: UInt32, of zone: ZoneLayout, _ bits: UInt128, _ finder: ZoneFinder
  ) {
    var zone = zone
    var place = place
    for _ in 0..<Self.chainLimit {
      let range = zone.record(place).rdataRange
      let next: ZoneLayout
      let owner: UInt32
      let data = zone.zone.rdata
      switch finder.find(data.span.extracting(range)) {
      case .owner(let found, let number): (next, owner) = (found, number)
      case .missing: return
      case .unknown, .wildcard: return elsewhere.append(bits)
      }
      reached.append(Self.key(owner, in: next))
      var alias: UInt32?
      // Of more PTR records than this at one name, only their number is reported: each alias would
      // repeat them all.
      for candidate in next.owners[owner].prefix(Self.recordLimit) {
        switch next.record(candidate).type {
        case .ptr: pointers.append(AddressEntry(bits, zone: next.number, place: candidate))
        case .cname: alias = alias ?? candidate
        default: continue
        }
      }
      guard let alias else { return }
      zone = next
      place = alias
    }
  }

  /// Whether some alias leads to an owner.
  func lead(to owner: UInt32, in zone: ZoneLayout) -> Bool {
    if reached.isEmpty { return false }
    let key = Self.key(owner, in: zone)
    var low = 0
    var high = reached.count
    while low < high {
      let middle = (low + high) / 2
      if reached[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < reached.count && reached[low] == key
  }

  /// An owner and its zone in one number.
  private static func key(_ owner: UInt32, in zone: ZoneLayout) -> UInt64 {
    UInt64(zone.number) << 32 | UInt64(owner)
  }
}
