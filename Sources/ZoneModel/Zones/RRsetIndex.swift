/// The records of a zone by owner and type: two flat arrays, and a search for the type.
struct RRsetIndex {
  /// The records by owner, those of an owner in the order of their types.
  private let owners: OwnerIndex

  /// Sorts the records of a zone.
  init(_ zone: Zone) { owners = OwnerIndex(zone, byType: true) }

  /// The places of an RRset's records in `Zone.records`, in the order of coming.
  func places(of owner: UInt32, _ type: RecordType, in zone: Zone) -> ArraySlice<UInt32> {
    let places = owners[owner]
    let start = Self.first(of: places) { !(zone.records[Int($0)].type < type) }
    let end = Self.first(of: places[start...]) { type < zone.records[Int($0)].type }
    return places[start..<end]
  }

  /// The first of some places that meets a condition which all later ones meet, too.
  private static func first(
    of places: ArraySlice<UInt32>, where isBehind: (UInt32) -> Bool
  ) -> Int {
    var (low, high) = (places.startIndex, places.endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if isBehind(places[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
