/// The records of a zone by owner: one counting sort, two flat arrays.
struct OwnerIndex {
  /// Where each owner's records begin in `order`; one more at the end.
  private let starts: [UInt32]
  /// The places of records in `Zone.records`, those of an owner in a row and in the order of coming.
  private let order: [UInt32]

  /// Sorts the records of a zone by owner.
  ///
  /// - Parameter byType: whether those of an owner come in the order of their types.
  init(_ zone: Zone, byType: Bool = false) {
    var starts = [UInt32](repeating: 0, count: zone.names.count + 1)
    for record in zone.records { starts[Int(record.owner) + 1] += 1 }
    for index in 1..<max(starts.count, 1) { starts[index] += starts[index - 1] }
    var next = starts
    var order = [UInt32](repeating: 0, count: zone.records.count)
    for (place, record) in zone.records.enumerated() {
      let owner = Int(record.owner)
      order[Int(next[owner])] = UInt32(truncatingIfNeeded: place)
      next[owner] += 1
    }
    if byType {
      for owner in 0..<max(starts.count - 1, 0) where starts[owner + 1] - starts[owner] > 1 {
        order[Int(starts[owner])..<Int(starts[owner + 1])].sort {
          (zone.records[Int($0)].type, $0) < (zone.records[Int($1)].type, $1)
        }
      }
    }
    self.starts = starts
    self.order = order
  }

  /// The places of an owner's records in `Zone.records`.
  subscript(owner: UInt32) -> ArraySlice<UInt32> {
    order[Int(starts[Int(owner)])..<Int(starts[Int(owner) + 1])]
  }

  /// The owners that have more than one record, ascending.
  var withSeveralRecords: [UInt32] {
    var owners: [UInt32] = []
    for owner in 0..<max(starts.count - 1, 0) where starts[owner + 1] - starts[owner] > 1 {
      owners.append(UInt32(truncatingIfNeeded: owner))
    }
    return owners
  }
}
