/// The records that replace removed ones.
struct Successors {
  /// The first of each owner, type and level.
  private let records: [RecordKey: FoundRecord]

  /// Added records, to look for successors among them.
  init(_ added: [FoundRecord]) {
    records = Dictionary(
      added.map { (RecordKey($0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The record that replaces a removed one.
  subscript(record: FoundRecord) -> FoundRecord? { records[RecordKey(record)] }
}
