/// An RRset that is not the same in two states of a zone: flat, it owns nothing.
public struct RRsetChange: Sendable {
  /// The owner's number in the old zone; `.max` where it has no such RRset.
  let oldOwner: UInt32
  /// The owner's number in the new zone; `.max` where it has no such RRset.
  let newOwner: UInt32
  /// The type of the records.
  package let type: RecordType
  /// How many records the old RRset has.
  package let oldCount: UInt32
  /// How many records the new RRset has.
  package let newCount: UInt32
  /// The longest TTL of the old RRset, in seconds.
  package let oldTTL: UInt32
  /// The longest TTL of the new RRset, in seconds.
  package let newTTL: UInt32
  /// Whether both have the RRset, with different TTLs.
  package let changesTTL: Bool
  /// A record of the new RRset, by its place; for what it is made from.
  let newPlace: UInt32
  /// The range of its records in `RRsetDifference.removed`.
  let removed: Range<UInt32>
  /// The range of its records in `RRsetDifference.added`.
  let added: Range<UInt32>

  /// Whether the RRset is added, removed or changed.
  package var kind: Kind {
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
