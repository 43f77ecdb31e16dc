/// What two states of a zone answer differently, RRset by RRset: owner, type, data and TTL.
///
/// The order of records, groups, comments, the case of names and the serial make no difference; a
/// duplicate record does, because gdnsd answers it twice. The work grows with the records, and only
/// changed RRsets take memory of their own.
package struct RRsetDifference: Sendable {
  /// The RRsets that are not the same, in canonical order.
  package private(set) var changes: [RRsetChange] = []
  /// The records that only the old zone has: places in its records, those of a change in a row.
  private(set) var removed: [UInt32] = []
  /// The records that only the new zone has: places in its records, those of a change in a row.
  private(set) var added: [UInt32] = []

  /// Compares two states of a zone.
  package init(from old: Zone, to new: Zone) {
    var comparison = OwnerComparison(old: old, new: new)
    comparison.compareAll()
    removed = comparison.removed
    added = comparison.added
    var keys = CanonicalKeys()
    for change in comparison.changes { change.append(to: &keys, old, new) }
    let found = comparison.changes
    changes = keys.order.map { found[$0] }
  }

  /// The places of the records that only the old zone has of a changed RRset.
  func removed(by change: RRsetChange) -> ArraySlice<UInt32> {
    removed[Int(change.removed.lowerBound)..<Int(change.removed.upperBound)]
  }

  /// The places of the records that only the new zone has of a changed RRset.
  func added(by change: RRsetChange) -> ArraySlice<UInt32> {
    added[Int(change.added.lowerBound)..<Int(change.added.upperBound)]
  }

  /// Whether both give the same answers.
  package var isEmpty: Bool { changes.isEmpty }
}
