extension Zone {
  /// Whether two zones answer alike: the same records, whatever their order, groups and the case of
  /// their names.
  func hasSameRecords(as other: Zone) -> Bool {
    records.count == other.records.count && comparableRecords == other.comparableRecords
  }

  /// Every record as bytes that compare, in one order.
  private var comparableRecords: [[UInt8]] {
    records.map { record in
      var bytes = names.bytes[names.range(of: record.owner)].map(\.asciiLowercased)
      bytes.append(bigEndian: record.type.rawValue)
      bytes.append(bigEndian: record.ttl)
      return bytes + comparableData(of: record)
    }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// A record's data with the letters of its names small (RFC 4034 §6.2).
  func comparableData(of record: RecordEntry) -> [UInt8] {
    var data = Array(data(of: record))
    RecordFormat.forEachName(record.type, rdata.span.extracting(record.rdataRange)) { range in
      for index in range { data[index] = data[index].asciiLowercased }
    }
    return data
  }
}
