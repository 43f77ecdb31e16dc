/// Finds the serial in a zone file without reading all of it, when it is written as zonec writes it.
enum SerialFinder {
  /// The serial of the first line with a SOA record on one line.
  static func serial(in bytes: [UInt8]) -> Serial? {
    var lines = bytes[...]
    while !lines.isEmpty {
      let line = lines.prefix { $0 != UInt8(ascii: "\n") }
      lines = lines[line.endIndex...].dropFirst()
      let words = line.prefix { $0 != UInt8(ascii: ";") }
        .split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      guard let soa = words.firstIndex(where: { $0.elementsEqual("SOA".utf8) }) else {
        // Records before the SOA: not a file of ours.
        if words.isEmpty || words[0].first == UInt8(ascii: "$") { continue }
        return nil
      }
      guard soa + 3 < words.count, words[soa + 3].allSatisfy(\.isASCIIDigit) else { return nil }
      return UInt32(String(decoding: words[soa + 3], as: UTF8.self)).map(Serial.init)
    }
    return nil
  }
}
