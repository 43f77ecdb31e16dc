import Testing

@testable import ZoneModel

/// Messages as they are written and read.
struct DNSMessageTests {
  /// The name of all questions here.
  static let name = NameBytes.wire(of: "www.example.org")

  /// A query in wire form.
  static func query(_ type: RecordType = .a, id: UInt16 = 0x1234) -> [UInt8] {
    var query: [UInt8] = []
    MessageWriter.append(name.span, type, id: id, recursion: false, to: &query)
    return query
  }

  /// A record whose owner is the question's name.
  static func record(_ type: UInt16, _ data: [UInt8], ttl: UInt8 = 60) -> [UInt8] {
    [0xC0, 12] + NameBytes.bytes(of: type) + [0, 1, 0, 0, 0, ttl]
      + NameBytes.bytes(of: UInt16(data.count)) + data
  }

  /// An answer with some records in its sections.
  static func answer(
    _ type: RecordType = .a, answers: [[UInt8]] = [], authority: [[UInt8]] = [],
    additional: [[UInt8]] = []
  ) -> [UInt8] {
    let counts = [1, answers.count, authority.count, additional.count]
    return [0x12, 0x34, 0x84, 0] + counts.flatMap { NameBytes.bytes(of: UInt16($0)) } + name
      + NameBytes.bytes(of: type.rawValue) + [0, 1]
      + (answers + authority + additional).flatMap { $0 }
  }

  /// A message that was read.
  static func read(_ bytes: [UInt8]) throws(MessageFault) -> DNSMessage {
    var message = DNSMessage()
    try message.read(bytes.span)
    return message
  }

  @Test("a query is a header, a question and EDNS")
  func writes() {
    #expect(
      Self.query(.mx) == [
        0x12, 0x34, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 3, 119, 119, 119, 7, 101, 120, 97, 109, 112, 108,
        101, 3, 111, 114, 103, 0, 0, 15, 0, 1, 0, 0, 41, 4, 208, 0, 0, 0, 0, 0, 0,
      ])
  }

  @Test("names are printed whole and in small letters, in data too")
  func decompresses() throws {
    // 10 Mail. and the question's example.org.
    let mail: [UInt8] = [0, 10, 4, 77, 97, 105, 108, 0xC0, 16]
    let message = try Self.read(Self.answer(.mx, answers: [Self.record(15, mail)]))
    let record = try #require(message.records.first)
    #expect(Array(message.bytes[record.owner]) == Self.name)
    #expect(
      Array(message.bytes[record.data]) == [0, 10] + NameBytes.wire(of: "mail.example.org"))
    #expect(record.ttl == 60 && record.type == .mx && record.section == .answer)
  }

  @Test("the extended code of EDNS counts, and its record is none of the answer's")
  func readsExtendedCode() throws {
    let option: [UInt8] = [0, 0, 41, 4, 208, 1, 0, 0, 0, 0, 0]
    let message = try Self.read(Self.answer(additional: [option]))
    #expect(message.code.rawValue == 16 && "\(message.code)" == "BADVERS")
    #expect(message.records.isEmpty)
  }

  @Test("compression pointers lead backward only")
  func refusesLoops() {
    let start = UInt8(Self.answer().count)
    for target in [start, start + 1, start + 12] {
      var record = Self.record(1, [192, 0, 2, 1])
      record[1] = target
      #expect(throws: MessageFault.badPointer) { try Self.read(Self.answer(answers: [record])) }
    }
    // Two labels that point at each other's start.
    let data: [UInt8] = [1, 97, 0xC0, start + 12]
    #expect(throws: MessageFault.badPointer) {
      try Self.read(Self.answer(answers: [Self.record(5, data)]))
    }
  }

  @Test("a name that pointers make longer than 255 bytes is refused")
  func refusesLongNames() {
    // Each record's data is a label of 63 bytes in front of the data before.
    var answers = [Self.record(5, [0])]
    var offset = Self.answer().count + 12
    for _ in 0..<5 {
      let data =
        [63] + [UInt8](repeating: 97, count: 63) + [0xC0 | UInt8(offset >> 8), UInt8(offset & 255)]
      offset += answers.last.map { $0.count } ?? 0
      answers.append(Self.record(5, data))
    }
    #expect(throws: MessageFault.nameTooLong) { try Self.read(Self.answer(answers: answers)) }
  }

  @Test("an answer belongs to its question in any case of letters")
  func belongs() {
    let query = Self.query()
    // Spans cannot pass through the macro.
    func isResponse(_ answer: [UInt8], id: UInt16 = 0x1234) -> Bool {
      DNSMessage.isResponse(
        answer.span, id: id, to: query.span.extracting(12..<(query.count - 11)))
    }
    var answer = Self.answer()
    answer[13] = UInt8(ascii: "W")
    #expect(isResponse(answer))
    #expect(!isResponse(answer, id: 0x1235))
    // 0x20 more makes a type or a class another one.
    for offset in (answer.count - 4)..<answer.count {
      var other = answer
      other[offset] ^= 0x20
      #expect(!isResponse(other))
    }
  }

  @Test("no bytes at all make the reader trap", arguments: 0..<20 as Range<UInt64>)
  func survives(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let soa =
      NameBytes.wire(of: "ns.example.org") + [1, 104, 0xC0, 16] + [UInt8](repeating: 1, count: 20)
    let sound = Self.answer(
      answers: [
        Self.record(1, [192, 0, 2, 1]), Self.record(16, [3, 97, 98, 99]),
        Self.record(33, [0, 1, 0, 2, 0, 3, 0xC0, 12]), Self.record(65, [0, 1, 0]),
        Self.record(35, [0, 1, 0, 2, 1, 65, 0, 2, 33, 33, 0xC0, 16]),
      ], authority: [Self.record(6, soa), Self.record(2, [0xC0, 16])],
      additional: [[0, 0, 41, 4, 208, 0, 0, 0, 0, 0, 0]])
    var message = DNSMessage()
    let isRead = (try? message.read(sound.span)) != nil
    #expect(isRead)
    for _ in 0..<2000 {
      var bytes = sound
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: if bytes.count > 1 { bytes.remove(at: place) }
        case 2: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
        default: bytes = Array(bytes.prefix(max(place, 1)))
        }
      }
      guard (try? message.read(bytes.span)) != nil else { continue }
      for record in message.records {
        let length = WireName.length(in: message.bytes.span, at: record.owner.lowerBound)
        #expect(length == record.owner.count)
        let data = message.bytes[record.data]
        #expect(
          RecordWords.text(of: [data], record.type).utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
      }
    }
    ProofCounts.add(2000, "Damaged inputs read")
  }
}
