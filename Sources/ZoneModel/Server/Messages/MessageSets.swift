/// The records of a message's section, found by owner and type: one walk, however many are asked for.
struct MessageSets {
  /// An owner, in lower case, and a type.
  private struct Key: Hashable {
    /// The owner of the RRset.
    let owner: ArraySlice<UInt8>
    /// The type of the RRset.
    let type: RecordType
  }

  /// The records, in the order of the message.
  private var records: [Key: [DNSMessage.Record]] = [:]

  /// The records of class IN in a section.
  init(_ message: DNSMessage, in section: DNSMessage.Section) {
    for record in message.records where record.section == section && record.recordClass == 1 {
      records[Key(owner: message.bytes[record.owner], type: record.type), default: []]
        .append(record)
    }
  }

  /// The records of an owner and type; none if there are none.
  subscript(owner: ArraySlice<UInt8>, type: RecordType) -> [DNSMessage.Record] {
    records[Key(owner: owner, type: type)] ?? []
  }
}
