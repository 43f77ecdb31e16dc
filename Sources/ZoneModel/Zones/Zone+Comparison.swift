extension Zone {
  /// Whether two zones answer alike: the same records, whatever their serials, order, groups and the
  /// case of their names.
  func hasSameRecords(as other: Zone) -> Bool {
    records.count == other.records.count && RRsetDifference(from: self, to: other).isEmpty
  }

  /// A record's data with its names in lower case (RFC 4034 §6.2).
  func comparableData(of record: RecordEntry) -> [UInt8] {
    var data = Array(data(of: record))
    RecordFormat.forEachName(record.type, rdata.span.extracting(record.rdataRange)) { range in
      for index in range { data[index] = data[index].asciiLowercased }
    }
    return data
  }
}
