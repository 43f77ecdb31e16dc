extension ZoneFile {
  /// What changes in the zone's answers from this file to another one; see `Zone.changes(to:)`.
  public func changes(to new: ZoneFile) -> [Change] { zone.changes(to: new.zone) }

  /// A set of records, of one owner and type, that two files do not have alike.
  public struct Change: Sendable, Equatable {
    /// The owner, as an absolute name.
    public let owner: DomainName
    /// The type of the records.
    public let type: RecordType
    /// Whether the set comes, goes or changes.
    public let kind: RRsetChange.Kind
    /// The data of the records that only the old file has, as it is written in zone files.
    public let removed: [String]
    /// The data of the records that only the new file has.
    public let added: [String]
    /// The time to live in the old file, in seconds; 0 where the set is new.
    public let oldTTL: UInt32
    /// The time to live in the new file, in seconds; 0 where the set is gone.
    public let newTTL: UInt32
  }
}

extension Zone {
  /// What changes in the zone's answers from this state to another, in canonical order.
  ///
  /// The order of records, comments, layout, the case of names and the serial make no difference.
  ///
  /// ```swift
  /// for change in old.changes(to: new) {
  ///   print(change.owner, change.type, "-", change.removed, "+", change.added)
  /// }
  /// ```
  public func changes(to new: Zone) -> [ZoneFile.Change] {
    let difference = RRsetDifference(from: self, to: new)
    return difference.changes.map { change in
      ZoneFile.Change(
        owner: change.owner(self, new), type: change.type, kind: change.kind,
        removed: difference.removed(by: change).map { text(of: Int($0)) },
        added: difference.added(by: change).map { new.text(of: Int($0)) },
        oldTTL: change.oldTTL, newTTL: change.newTTL)
    }
  }
}
