extension Zone {
  /// The data of a record as a zone file has it, such as `10 mail.example.com.`; names are absolute.
  public func text(of record: RecordEntry) -> String {
    var text: [UInt8] = []
    if record.type.isDynamic {
      DynamicRecord.appendData(rdata.span.extracting(record.rdataRange), to: &text)
    } else {
      RecordFormat.print(
        record.type, rdata: rdata.span.extracting(record.rdataRange), style: .standard, into: &text)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The data of the record at a place, as a zone file has it; of a SOA without its serial.
  func text(of place: Int) -> String {
    let record = records[place]
    let whole = text(of: record)
    guard record.type == .soa else { return whole }
    var words = whole.split(separator: " ")
    if words.count > 2 { words[2] = "SERIAL" }
    return words.joined(separator: " ")
  }
}
