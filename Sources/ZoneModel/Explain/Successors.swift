/// What comes in the place of records that go.
struct Successors {
  /// The first of each owner, type and level.
  private let records: [RecordKey: FoundRecord]

  /// Some records that come.
  init(_ added: [FoundRecord]) {
    records = Dictionary(
      added.map { (RecordKey($0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What comes in the place of a record.
  subscript(record: FoundRecord) -> FoundRecord? { records[RecordKey(record)] }
}
