/// Owner, type and level of a record.
struct RecordKey: Hashable {
  /// The owner of the RRset.
  let owner: DomainName
  /// The type of the RRset.
  let type: RecordType
  /// The level of the zone; nil for a zone of all.
  let level: Int?

  /// What a record is found by.
  init(_ record: FoundRecord) {
    owner = record.owner
    type = record.entry.type
    level = record.zone.ownLevel
  }
}
