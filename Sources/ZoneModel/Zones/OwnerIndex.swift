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
    // An owner's place is at first that of the one before: it moves up as its records take theirs.
    var starts = [UInt32](repeating: 0, count: zone.names.count + 2)
    for record in zone.records { starts[Int(record.owner) + 2] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    var order = [UInt32](repeating: 0, count: zone.records.count)
    for (place, record) in zone.records.enumerated() {
      let next = Int(record.owner) + 1
      order[Int(starts[next])] = UInt32(truncatingIfNeeded: place)
      starts[next] += 1
    }
    starts.removeLast()
    if byType {
      for owner in 0..<(starts.count - 1) where starts[owner + 1] - starts[owner] > 1 {
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
    for owner in 0..<(starts.count - 1) where starts[owner + 1] - starts[owner] > 1 {
      owners.append(UInt32(truncatingIfNeeded: owner))
    }
    return owners
  }
}
