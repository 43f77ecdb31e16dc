/// Finds the serial in the text of a zone file.
enum SerialFinder {
  /// The serial of a zone's file, whoever wrote it; nil if it has none.
  ///
  /// Numbers above 32 bits count modulo 2^32, as in gdnsd.
  static func serial(in bytes: [UInt8], of origin: DomainName) -> Serial? {
    usualSerial(in: bytes) ?? readSerial(in: bytes, of: origin) ?? oddSerial(in: bytes)
  }

  /// The serial of a text that begins as zonec's do.
  static func usualSerial(in bytes: [UInt8]) -> Serial? {
    usualRange(in: bytes).flatMap { number(bytes[$0]) }
  }

  /// Where the serial is if the SOA record is on one line before all others, as zonec writes it: most
  /// of the file need not be read then.
  static func usualRange(in bytes: [UInt8]) -> Range<Int>? {
    var lines = bytes[...]
    while !lines.isEmpty {
      let line = lines.prefix { $0 != UInt8(ascii: "\n") }
      lines = lines[line.endIndex...].dropFirst()
      let words = line.prefix { $0 != UInt8(ascii: ";") }
        .split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      if words.isEmpty || words[0].first == UInt8(ascii: "$") { continue }
      // Owner, TTL and class: whatever else is before the type is not as we write it.
      guard words.count > 6, words[1].allSatisfy(\.isASCIIDigit),
        words[2].elementsEqual("IN".utf8), words[3].elementsEqual("SOA".utf8)
      else { return nil }
      return words[6].indices
    }
    return nil
  }

  /// The serial that the reader of zone files finds, with parentheses and over several lines.
  private static func readSerial(in bytes: [UInt8], of origin: DomainName) -> Serial? {
    var options = ReadOptions()
    options.profile = .any
    return ZoneFile(name: "", bytes: bytes, origin: origin, options: options).zone.serial
  }

  /// The serial of a SOA record that the reader refuses, such as one with a bad name: the third word
  /// after `SOA`, parentheses aside.
  private static func oddSerial(in bytes: [UInt8]) -> Serial? {
    // How many words have come after the type; nil if it has not come.
    var behind: Int?
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let words = line.prefix { $0 != UInt8(ascii: ";") }
        .split { $0 <= UInt8(ascii: " ") || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") }
      for word in words {
        if let count = behind {
          if count == 2 { return number(word) }
          behind = count + 1
        } else if word.count == 3, word.map({ $0 & 0xDF }).elementsEqual("SOA".utf8) {
          behind = 0
        }
      }
    }
    return nil
  }

  /// A number of digits, modulo 2^32; nil for what gdnsd would not take either.
  private static func number(_ word: ArraySlice<UInt8>) -> Serial? {
    guard word.allSatisfy(\.isASCIIDigit) else { return nil }
    return UInt64(String(decoding: word, as: UTF8.self))
      .map { Serial(UInt32(truncatingIfNeeded: $0)) }
  }
}
