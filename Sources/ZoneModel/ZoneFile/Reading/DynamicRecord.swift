/// How gdnsd's dynamic records are read and written.
enum DynamicRecord {
  /// The type that a zone file spells so, in any case.
  static func type(named text: Span<UInt8>) -> RecordType? {
    guard text.count == 4, text[0] | 0x20 == UInt8(ascii: "d"), text[1] | 0x20 == UInt8(ascii: "y"),
      text[2] | 0x20 == UInt8(ascii: "n")
    else { return nil }
    switch text[3] | 0x20 {
    case UInt8(ascii: "a"): return .dyna
    case UInt8(ascii: "c"): return .dync
    default: return nil
    }
  }

  /// The shortest TTL if none is written: half of the longest.
  static func minimumTTL(for ttl: UInt32) -> UInt32 { ttl / 2 }

  /// The shortest TTL at the start of a record's data; 0 if there is none.
  static func minimumTTL(in rdata: Span<UInt8>) -> UInt32 {
    guard rdata.count >= 4 else { return 0 }
    var seconds: UInt32 = 0
    for index in 0..<4 { seconds = seconds << 8 | UInt32(rdata[index]) }
    return seconds
  }

  /// Appends `60/30`, the TTL of a dynamic record.
  static func appendTTL(_ ttl: UInt32, rdata: Span<UInt8>, to text: inout [UInt8]) {
    text.append(decimal: ttl)
    text.append(UInt8(ascii: "/"))
    text.append(decimal: minimumTTL(in: rdata))
  }

  /// Appends the plugin and resource of a dynamic record.
  static func appendData(_ rdata: Span<UInt8>, to text: inout [UInt8]) {
    for index in rdata.indices.dropFirst(4) { text.append(rdata[index]) }
  }

  /// Whether gdnsd can read the text back: graphic bytes that mean nothing to a zone file.
  static func isSound(_ text: Span<UInt8>) -> Bool {
    for index in text.indices where !text[index].isASCIIGraphic || text[index] == 0x5C {
      return false
    }
    return text.count > 0
  }
}
