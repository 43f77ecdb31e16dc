/// Records of a difference as text, whole, as far as there is room: a server may send many.
package struct RecordList: Sendable {
  /// One record.
  package struct Record: Sendable {
    /// The whole name without its final dot; nil for a made-up one.
    package let owner: String?
    /// The type of the record.
    package let type: RecordType
    /// The data as zone files have it.
    package let data: String
  }

  /// The first of them.
  package private(set) var records: [Record] = []
  /// How many there are in all.
  package private(set) var count = 0
  /// The memory that `records` takes, in bytes.
  private var weight = 0
  /// How much that may be.
  private static let limit = 8192

  /// No records.
  init() {}

  /// The data of an RRset.
  init(_ values: [ArraySlice<UInt8>], _ type: RecordType, of owner: String?) {
    for value in values { add(value, type, of: owner) }
  }

  /// Adds a record.
  mutating func add(_ value: ArraySlice<UInt8>, _ type: RecordType, of owner: String?) {
    count += 1
    guard weight < Self.limit else { return }
    var text: [UInt8] = []
    RecordFormat.print(type, rdata: value.span, style: .standard, into: &text)
    weight += text.count + (owner?.utf8.count ?? 0) + MemoryLayout<Record>.size
    guard weight <= Self.limit else { return }
    records.append(Record(owner: owner, type: type, data: String(decoding: text, as: UTF8.self)))
  }
}
