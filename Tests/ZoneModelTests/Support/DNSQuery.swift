/// A question to a running name server, and the answer to it: written for the tests alone, so that
/// it shares no fault with zonec's own.
struct DNSQuery: Sendable {
  /// As people write it, with or without the final dot.
  let name: String
  /// The number of the type.
  let type: UInt16
  /// The size of datagram to offer with EDNS; nil asks without EDNS.
  var datagramSize: UInt16? = 1232
  /// How often to ask over UDP before giving up.
  var tries = 3

  /// What came back.
  struct Answer: Sendable {
    /// 0 no error, 3 no such name, 5 refused.
    let rcode: Int
    /// Whether the server calls itself an authority.
    let isAuthoritative: Bool
    /// Whether the datagram was too small, and TCP was used.
    let usedStream: Bool
    /// The answer section in the order of the message.
    let records: [WireRecord]
    /// The authority section in the order of the message.
    let authority: [WireRecord]
  }

  /// Why an answer cannot be read.
  enum Failure: Error {
    /// It does not belong to the question.
    case wrongAnswer
    /// It ends too early, or a name in it makes no sense.
    case malformed
  }

  /// Asks over UDP, and over TCP when the answer does not fit a datagram.
  func ask(_ endpoint: DNSEndpoint) throws -> Answer {
    let message = self.message(id: UInt16.random(in: 0 ... .max))
    let datagram = try endpoint.exchangeDatagram(message, tries: tries)
    let isTruncated = datagram.count > 2 && datagram[2] & 0x02 != 0
    let answer = isTruncated ? try endpoint.exchangeStream(message) : datagram
    return try read(answer, to: message, overStream: isTruncated)
  }

  /// The query in wire form (RFC 1035 §4.1, RFC 6891 §6.1).
  private func message(id: UInt16) -> [UInt8] {
    var message = NameBytes.bytes(of: id) + [0, 0, 0, 1, 0, 0, 0, 0]
    message += NameBytes.bytes(of: datagramSize == nil ? 0 : 1)
    message += NameBytes.wire(of: name) + NameBytes.bytes(of: type) + [0, 1]
    if let datagramSize {
      message += [0, 0, 41] + NameBytes.bytes(of: datagramSize) + [0, 0, 0, 0, 0, 0]
    }
    return message
  }

  /// The name as an answer's owners are written.
  private var canonicalName: String {
    NameBytes.text(of: NameBytes.wire(of: name)).lowercased()
  }

  /// Reads the answer section.
  private func read(
    _ answer: [UInt8], to message: [UInt8], overStream: Bool
  ) throws -> Answer {
    var reader = WireReader(message: answer)
    let id = try reader.uint16()
    let flags = try reader.uint16()
    let questions = try reader.uint16()
    let count = try reader.uint16()
    let authorities = try reader.uint16()
    _ = try reader.uint16()
    guard id == UInt16(message[0]) << 8 | UInt16(message[1]), flags & 0x8000 != 0, questions == 1,
      try reader.name() == canonicalName, try reader.uint16() == type
    else { throw Failure.wrongAnswer }
    _ = try reader.uint16()
    var records: [WireRecord] = []
    for _ in 0..<count { records.append(try reader.record()) }
    var authority: [WireRecord] = []
    for _ in 0..<authorities { authority.append(try reader.record()) }
    return Answer(
      rcode: Int(flags & 0xF), isAuthoritative: flags & 0x0400 != 0, usedStream: overStream,
      records: records, authority: authority)
  }
}
