import Testing
import ZoneModel

@testable import zonec

/// A server controls every byte that it sends: nothing of it is believed that does not belong to
/// the question, and nothing it leaves undone keeps the client waiting past its limits.
@Suite(.serialized)
struct LyingServerTests {
  /// What is counted of them.
  static let liars = "Questions asked of lying servers"

  /// One question, with little patience.
  static func outcome(
    of lie: LyingServer.Lie, tries: Int = 2
  ) throws -> (outcome: AnswerOutcome?, ending: DNSClient.Ending, queries: Int) {
    let server = try LyingServer(lie)
    defer { server.stop() }
    let address = ServerAddress(
      try #require(IPAddress(server.endpoint.address)), port: server.endpoint.port)
    var client = try DNSClient(of: address, limits: ClientLimits(timeout: 150, tries: tries))
    var isAsked = false
    var outcomes: [AnswerOutcome] = []
    let ending = client.ask({ (name) -> (token: Int, type: RecordType)? in
      if isAsked { return nil }
      isAsked = true
      name += NameBytes.wire(of: "www.example.org")
      return (7, .a)
    }) { token, outcome in
      #expect(token == 7)
      outcomes.append(outcome)
    }
    #expect(outcomes.count == 1)
    ProofCounts.add(1, liars)
    return (outcomes.first, ending, server.queryCount)
  }

  /// A true answer to a query: one address.
  static func truth(_ query: [UInt8], flags: [UInt8] = [0x84, 0], count: UInt8 = 1) -> [UInt8] {
    let question = Array(query[12..<(query.count - 11)])
    return Array(query[0..<2]) + flags + [0, 1, 0, count, 0, 0, 0, 0] + question
      + (count == 0 ? [] : [0xC0, 12, 0, 1, 0, 1, 0, 0, 14, 16, 0, 4, 192, 0, 2, 1])
  }

  /// Bytes with some of them changed.
  static func changed(_ bytes: [UInt8], at offset: Int, xor mask: UInt8) -> [UInt8] {
    var bytes = bytes
    bytes[offset] ^= mask
    return bytes
  }

  /// Answers that belong to another question, or to none.
  static let foreign: [LyingServer.Lie] = [
    .init(testDescription: "silence"),
    .init(testDescription: "another id", datagrams: { [changed(truth($0), at: 0, xor: 1)] }),
    .init(testDescription: "another name", datagrams: { [changed(truth($0), at: 13, xor: 3)] }),
    .init(
      testDescription: "another type",
      datagrams: { [changed(truth($0), at: $0.count - 11 - 3, xor: 29)] }),
    .init(
      testDescription: "another class",
      datagrams: { [changed(truth($0), at: $0.count - 11 - 1, xor: 2)] }),
    .init(testDescription: "a query", datagrams: { [truth($0, flags: [0x04, 0])] }),
    .init(testDescription: "the query itself", datagrams: { [$0] }),
    .init(testDescription: "another opcode", datagrams: { [truth($0, flags: [0xA4, 0])] }),
    .init(
      testDescription: "no question",
      datagrams: { [Array($0[0..<2]) + [0x84, 0] + Array(repeating: 0, count: 8)] }),
    .init(testDescription: "an empty datagram", datagrams: { _ in [[]] }),
    .init(testDescription: "one byte", datagrams: { _ in [[0]] }),
    .init(
      testDescription: "garbage",
      datagrams: { _ in
        [Array(repeating: 0xFF, count: 512), Array("HTTP/1.1 400 Bad Request".utf8)]
      }),
    .init(testDescription: "a header cut short", datagrams: { [Array(truth($0).prefix(11))] }),
    .init(testDescription: "a question cut short", datagrams: { [Array(truth($0).prefix(20))] }),
    .init(testDescription: "another port", datagrams: { [truth($0)] }, fromOtherPort: true),
  ]

  @Test("records that do not belong to the question are ignored", arguments: foreign)
  func ignoresForeign(_ lie: LyingServer.Lie) throws {
    let result = try Self.outcome(of: lie)
    guard case .silence? = result.outcome else {
      Issue.record("\(result)")
      return
    }
    #expect(result.ending == .silent)
  }

  /// Answers to the question that are no DNS messages.
  static let malformed: [LyingServer.Lie] = [
    .init(testDescription: "a record cut short", datagrams: { [truth($0).dropLast(3)] }),
    .init(
      testDescription: "a record that is announced and missing",
      datagrams: { query in
        [Array(truth(query).prefix(truth(query).count - 16))]
      }),
    .init(
      testDescription: "65535 records that are announced",
      datagrams: { query in
        var answer = truth(query)
        answer[6...11] = [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]
        return [answer]
      }),
    .init(
      testDescription: "a name that points to itself",
      datagrams: { query in
        var answer = truth(query)
        answer[answer.count - 15] = UInt8(answer.count - 16)
        return [answer]
      }),
    .init(
      testDescription: "a name that points forward",
      datagrams: { query in
        var answer = truth(query)
        answer[answer.count - 15] = UInt8(answer.count - 4)
        return [answer]
      }),
    .init(
      testDescription: "a label of no kind",
      datagrams: { query in
        var answer = truth(query)
        answer[answer.count - 16] = 0x80
        return [answer]
      }),
    .init(testDescription: "bytes behind the last record", datagrams: { [truth($0) + [0]] }),
    .init(
      testDescription: "an alias whose name is incomplete",
      datagrams: { query in
        var answer = truth(query)
        answer[answer.count - 13] = 5
        return [answer]
      }),
  ]

  @Test(
    "an unreadable record that belongs to the question makes the answer malformed",
    arguments: malformed)
  func reportsMalformed(_ lie: LyingServer.Lie) throws {
    let result = try Self.outcome(of: lie)
    guard case .malformed? = result.outcome else {
      Issue.record("\(result)")
      return
    }
    #expect(result.ending == .silent, "it is as good as silence")
  }

  @Test("false answers do not hide the true one")
  func hearsTruth() throws {
    let lies = Self.foreign.filter { !$0.fromOtherPort } + Self.malformed
    let result = try Self.outcome(
      of: .init(testDescription: "") { query in
        lies.flatMap { $0.datagrams(query) } + [Self.truth(query)]
      })
    guard case .message(let message)? = result.outcome else {
      Issue.record("\(result)")
      return
    }
    #expect(message.code == .noError && message.isAuthoritative)
    #expect(result.ending == .complete)
    #expect(result.queries == 1)
  }

  @Test("a question that was lost is asked again")
  func asksAgain() throws {
    let seen = SharedTally()
    let result = try Self.outcome(
      of: .init(testDescription: "") { query in
        seen.add(1)
        return seen.values.count == 1 ? [] : [Self.truth(query)]
      })
    guard case .message? = result.outcome else {
      Issue.record("\(result)")
      return
    }
    #expect(result.queries == 2)
  }

  /// What a server may do to a client over TCP.
  static let streams: [LyingServer.Lie] = {
    let framed: @Sendable ([UInt8]) -> [UInt8] = { message in
      NameBytes.bytes(of: UInt16(message.count)) + message
    }
    let lies: [(String, Bool, @Sendable ([UInt8]) -> [UInt8])] = [
      ("silence", false, { _ in [] }),
      ("the end", true, { _ in [] }),
      ("half a length, then silence", false, { _ in [0] }),
      ("half a message, then silence", false, { Array(framed(truth($0)).prefix(20)) }),
      ("half a message, then the end", true, { Array(framed(truth($0)).prefix(20)) }),
      ("a length of 0", false, { _ in [0, 0] }),
      ("a length of 65535 and little else", true, { _ in [0xFF, 0xFF, 1, 2, 3] }),
      ("another id", false, { framed(changed(truth($0), at: 0, xor: 1)) }),
      ("another question", false, { framed(changed(truth($0), at: 13, xor: 3)) }),
    ]
    return lies.map { description, closes, stream in
      LyingServer.Lie(
        testDescription: description,
        datagrams: { [truth($0, flags: [0x86, 0], count: 0)] },
        stream: { stream(Array($0.dropFirst(2))) }, closes: closes)
    }
  }()

  @Test("whatever comes over TCP, the question ends", arguments: streams)
  func endsStreams(_ lie: LyingServer.Lie) throws {
    let result = try Self.outcome(of: lie)
    guard case .cutShort? = result.outcome else {
      Issue.record("\(result)")
      return
    }
    #expect(result.ending == .complete)
  }

  @Test("the true answer over TCP is taken, even after a false one and byte by byte")
  func takesStream() throws {
    let result = try Self.outcome(
      of: .init(
        testDescription: "", datagrams: { [Self.truth($0, flags: [0x86, 0], count: 0)] },
        stream: { framed in
          let truth = Self.truth(Array(framed.dropFirst(2)))
          let lie = Self.changed(truth, at: 1, xor: 0x80)
          return [lie, truth].flatMap { NameBytes.bytes(of: UInt16($0.count)) + $0 }
        }))
    guard case .message? = result.outcome else {
      Issue.record("\(result)")
      return
    }
  }
}
