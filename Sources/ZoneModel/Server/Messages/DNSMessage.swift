/// An answer as it was received: one question and its records, with whole names in lower case.
///
/// Everything is in two flat buffers, which the next message reuses. Nothing in a message is
/// trusted: lengths are checked, pointers may only lead backward, and the number of records bounds
/// what a message of 64 KiB can expand to, some megabytes at most.
package struct DNSMessage: Sendable {
  /// The parts of a message that hold records.
  package enum Section: UInt8, Sendable, CaseIterable {
    /// What was asked for.
    case answer
    /// The servers that know, or how long the absence may be cached.
    case authority
    /// What else may be of use, such as glue.
    case additional
  }

  /// A record; it owns nothing.
  struct Record: Sendable {
    /// The section it is in.
    let section: Section
    /// The type of the record.
    let type: RecordType
    /// Its class; 1 is IN.
    let recordClass: UInt16
    /// The TTL in seconds.
    let ttl: UInt32
    /// Its owner in `bytes`.
    let owner: Range<Int>
    /// Its data in `bytes`.
    let data: Range<Int>
  }

  /// The owners and data of all records, end to end; the question's name is the first.
  private(set) var bytes: [UInt8] = []
  /// In the order of the message, without OPT.
  private(set) var records: [Record] = []
  /// The second word of the header.
  private var flags: UInt16 = 0
  /// The upper eight bits of the response code, from OPT.
  private var extendedCode: UInt8 = 0
  /// The message that is being read.
  private var index = 0

  /// A message to read into.
  package init() {}

  /// The response code.
  package var code: ResponseCode {
    ResponseCode(rawValue: UInt16(extendedCode) << 4 | flags & 0xF)
  }
  /// Whether the server claims authority for the name.
  package var isAuthoritative: Bool { flags & 0x0400 != 0 }
  /// Whether something did not fit and was left out.
  package var isTruncated: Bool { flags & 0x0200 != 0 }

  /// Whether a message is a response with this id to the question of a query: same name, whatever
  /// its case, same type, same class.
  ///
  /// - Parameter question: the query's question section, which holds no pointer.
  package static func isResponse(
    _ message: Span<UInt8>, id: UInt16, to question: Span<UInt8>
  ) -> Bool {
    let start = MessageWriter.headerLength
    guard message.count >= start + question.count, word(message, at: 0) == id,
      // QR, and the opcode of an ordinary query.
      word(message, at: 2) & 0xF800 == 0x8000, word(message, at: 4) == 1
    else { return false }
    // Lengths, type and class are below the letters or are compared unchanged.
    let nameEnd = question.count - 4
    for offset in 0..<question.count {
      let (asked, answered) = (question[offset], message[start + offset])
      if asked == answered { continue }
      guard offset < nameEnd, asked.asciiLowercased == answered.asciiLowercased else {
        return false
      }
    }
    return true
  }

  /// Reads a whole message with one question; after a failure its content has no meaning.
  package mutating func read(_ message: Span<UInt8>) throws(MessageFault) {
    bytes.removeAll(keepingCapacity: true)
    records.removeAll(keepingCapacity: true)
    extendedCode = 0
    guard message.count >= MessageWriter.headerLength else { throw .cutShort }
    flags = Self.word(message, at: 2)
    index = MessageWriter.headerLength
    for _ in 0..<Self.word(message, at: 4) {
      index = try CompressedName.append(at: index, in: message, to: &bytes)
      try take(4, of: message)
    }
    for section in Section.allCases {
      for _ in 0..<Self.word(message, at: 6 + 2 * Int(section.rawValue)) {
        try readRecord(section, message)
      }
    }
    guard index == message.count else { throw .tooLong }
  }

  /// Reads the record at `index`.
  private mutating func readRecord(
    _ section: Section, _ message: Span<UInt8>
  ) throws(MessageFault) {
    let start = bytes.count
    index = try CompressedName.append(at: index, in: message, to: &bytes)
    let head = index
    try take(10, of: message)
    let type = RecordType(Self.word(message, at: head))
    let length = Int(Self.word(message, at: head + 8))
    let ownerEnd = bytes.count
    try take(length, of: message)
    if type.rawValue == 41 {
      extendedCode = message[head + 4]
      return
    }
    try CompressedData.append(type, (index - length)..<index, in: message, to: &bytes)
    records.append(
      Record(
        section: section, type: type, recordClass: Self.word(message, at: head + 2),
        ttl: UInt32(Self.word(message, at: head + 4)) << 16
          | UInt32(Self.word(message, at: head + 6)),
        owner: start..<ownerEnd, data: ownerEnd..<bytes.count))
  }

  /// Steps over some bytes, which must be there.
  private mutating func take(_ count: Int, of message: Span<UInt8>) throws(MessageFault) {
    guard message.count - index >= count else { throw .cutShort }
    index += count
  }

  /// The number in two bytes of a message, the high one first.
  private static func word(_ message: Span<UInt8>, at offset: Int) -> UInt16 {
    UInt16(message[offset]) << 8 | UInt16(message[offset + 1])
  }
}

extension DNSMessage {
  /// The TTLs of the answers of a type for a name in lower case.
  func ttls(of name: [UInt8], _ type: RecordType) -> [UInt32] {
    records.filter {
      $0.section == .answer && $0.type == type && bytes[$0.owner] == name[...]
    }.map(\.ttl)
  }
}
