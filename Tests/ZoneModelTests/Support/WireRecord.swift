/// A record as it went over the wire, its names uncompressed and its owner in small letters.
struct WireRecord: Hashable, Sendable {
  /// As text, with its final dot.
  let name: String
  /// The number of the type.
  let type: UInt16
  /// In seconds.
  let ttl: UInt32
  /// Names in it are whole.
  let rdata: [UInt8]

  /// On one line, the data in hexadecimal digits.
  var text: String {
    "\(name) \(ttl) TYPE\(type) "
      + rdata.map { String(String(Int($0) + 256, radix: 16).dropFirst()) }.joined()
  }
}

/// Reads a DNS message front to back.
struct WireReader {
  /// The whole message: a compressed name may point anywhere into it.
  let message: [UInt8]
  /// The next byte.
  private(set) var position = 0

  /// Starts at the front.
  init(message: [UInt8]) { self.message = message }

  /// The next so many bytes.
  mutating func bytes(_ count: Int) throws -> [UInt8] {
    guard message.count - position >= count else { throw DNSQuery.Failure.malformed }
    defer { position += count }
    return Array(message[position..<(position + count)])
  }

  /// The next two bytes as a number.
  mutating func uint16() throws -> UInt16 {
    let bytes = try bytes(2)
    return UInt16(bytes[0]) << 8 | UInt16(bytes[1])
  }

  /// The next four bytes as a number.
  mutating func uint32() throws -> UInt32 {
    UInt32(try uint16()) << 16 | UInt32(try uint16())
  }

  /// The next name as text in small letters.
  mutating func name() throws -> String { NameBytes.text(of: try wireName()).lowercased() }

  /// The next name in wire form, whole (RFC 1035 §4.1.4).
  mutating func wireName() throws -> [UInt8] {
    var name: [UInt8] = []
    var cursor = position
    var end: Int?
    var jumps = 0
    while true {
      guard cursor < message.count else { throw DNSQuery.Failure.malformed }
      let length = Int(message[cursor])
      if length >= 0xC0 {
        guard cursor + 1 < message.count, jumps < 64 else { throw DNSQuery.Failure.malformed }
        end = end ?? cursor + 2
        cursor = (length & 0x3F) << 8 | Int(message[cursor + 1])
        jumps += 1
        continue
      }
      guard cursor + 1 + length <= message.count else { throw DNSQuery.Failure.malformed }
      name += message[cursor...(cursor + length)]
      cursor += 1 + length
      if length == 0 { break }
    }
    position = end ?? cursor
    return name
  }

  /// The next record.
  mutating func record() throws -> WireRecord {
    let name = try name()
    let type = try uint16()
    _ = try uint16()
    let ttl = try uint32()
    let length = Int(try uint16())
    let end = position + length
    var rdata: [UInt8] = []
    // Only the types of RFC 1035 may be compressed; each is some fixed bytes and then names.
    let (fixed, names) = Self.compressible[type] ?? (length, 0)
    rdata += try bytes(fixed)
    for _ in 0..<names { rdata += try wireName() }
    guard position <= end else { throw DNSQuery.Failure.malformed }
    rdata += try bytes(end - position)
    return WireRecord(name: name, type: type, ttl: ttl, rdata: rdata)
  }

  /// How many bytes come before how many names: NS, CNAME, SOA, PTR, MX, SRV.
  private static let compressible: [UInt16: (fixed: Int, names: Int)] = [
    2: (0, 1), 5: (0, 1), 6: (0, 2), 12: (0, 1), 15: (2, 1), 33: (6, 1),
  ]
}
