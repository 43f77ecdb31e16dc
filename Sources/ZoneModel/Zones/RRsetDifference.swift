/// What two states of a zone answer differently, RRset by RRset: owner, type, data and TTL.
///
/// The order of records, groups, comments, the case of names and the serial make no difference; a
/// duplicate record does, because gdnsd answers it twice. The work grows with the records, and only
/// changed RRsets take memory of their own.
public struct RRsetDifference: Sendable {
  /// The RRsets that are not the same, in canonical order.
  public private(set) var changes: [RRsetChange] = []
  /// The records that only the old zone has: places in its records, those of a change in a row.
  private(set) var removed: [UInt32] = []
  /// The records that only the new zone has: places in its records, those of a change in a row.
  private(set) var added: [UInt32] = []

  /// Compares two states of a zone.
  public init(from old: Zone, to new: Zone) {
    var comparison = OwnerComparison(old: old, new: new)
    comparison.compareAll()
    removed = comparison.removed
    added = comparison.added
    var keys = CanonicalKeys()
    for change in comparison.changes { change.append(to: &keys, old, new) }
    let found = comparison.changes
    changes = keys.order.map { found[$0] }
  }

  /// Whether both give the same answers.
  public var isEmpty: Bool { changes.isEmpty }
}

/// An RRset that is not the same in two states of a zone: flat, it owns nothing.
public struct RRsetChange: Sendable {
  /// The owner's number in the old zone; `.max` where it has no such RRset.
  let oldOwner: UInt32
  /// The owner's number in the new zone; `.max` where it has no such RRset.
  let newOwner: UInt32
  /// The type of the records.
  public let type: RecordType
  /// How many records the old RRset has.
  public let oldCount: UInt32
  /// How many records the new RRset has.
  public let newCount: UInt32
  /// The longest TTL of the old RRset, in seconds.
  public let oldTTL: UInt32
  /// The longest TTL of the new RRset, in seconds.
  public let newTTL: UInt32
  /// Whether both have the RRset, with different TTLs.
  public let changesTTL: Bool
  /// A record of the new RRset, by its place; for what it is made from.
  let newPlace: UInt32
  /// The range of its records in `RRsetDifference.removed`.
  let removed: Range<UInt32>
  /// The range of its records in `RRsetDifference.added`.
  let added: Range<UInt32>

  /// Whether the RRset is added, removed or changed.
  public var kind: Kind {
    if oldCount == 0 { return .added }
    return newCount == 0 ? .removed : .changed
  }

  /// What happens to an RRset.
  public enum Kind: Sendable {
    /// There was none of the owner and type.
    case added
    /// There is none any more.
    case removed
    /// Data or TTL are others.
    case changed
  }

  /// The owner of the RRset.
  func owner(_ old: Zone, _ new: Zone) -> DomainName {
    newCount > 0 ? new.names[newOwner] : old.names[oldOwner]
  }

  /// Appends the owner's key.
  func append(to keys: inout CanonicalKeys, _ old: Zone, _ new: Zone) {
    let (names, owner) = newCount > 0 ? (new.names, newOwner) : (old.names, oldOwner)
    keys.append(names.bytes.span.extracting(names.range(of: owner)))
  }
}
