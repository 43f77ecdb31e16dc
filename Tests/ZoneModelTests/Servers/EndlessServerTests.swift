import Synchronization
import Testing
import ZoneModel

@testable import zonec

/// Servers that try to make a run last: it ends by its limits, whatever they do.
@Suite(.serialized)
struct EndlessServerTests {
  /// What came of a run.
  struct Run {
    /// How it ended.
    let ending: DNSClient.Ending
    /// What it asked and heard.
    let budget: ClientBudget
    /// For each question that has one its outcome, in words.
    let outcomes: [Int: String]
    /// Whether a question had several.
    let hasRepeated: Bool
    /// How many queries came to the server, and how many of them over TCP.
    let queries: (all: Int, streams: Int)
    /// How many connections there were at once.
    let connections: Int
  }

  /// Asks for so many names, with little patience.
  static func run(
    _ lie: LyingServer.Lie, count: Int, times: Int = 1, _ limits: ClientLimits
  ) throws -> Run {
    let server = try LyingServer(lie)
    defer { server.stop() }
    let address = ServerAddress(
      try #require(IPAddress(server.endpoint.address)), port: server.endpoint.port)
    var client = try DNSClient(of: address, limits: limits)
    var outcomes: [Int: String] = [:]
    var hasRepeated = false
    var ending = DNSClient.Ending.complete
    var next = 0
    for time in 1...times {
      ending = client.ask({ (name) -> (token: Int, type: RecordType)? in
        guard next < count * time else { return nil }
        name += NameBytes.wire(of: "n\(next).example.org")
        next += 1
        return (next - 1, .a)
      }) { token, outcome in
        let words =
          switch outcome {
          case .message(let message): "\(message.code)"
          case .silence: "silence"
          case .cutShort: "cut short"
          case .malformed: "malformed"
          }
        if outcomes.updateValue(words, forKey: token) != nil { hasRepeated = true }
      }
    }
    ProofCounts.add(client.budget.askedCount, LyingServerTests.liars)
    return Run(
      ending: ending, budget: client.budget, outcomes: outcomes, hasRepeated: hasRepeated,
      queries: (server.queryCount, server.streamCount),
      connections: server.peak.load(ordering: .relaxed))
  }

  /// A fifth of a second for a question, two for TCP. A busy machine may lose some in a row.
  static let brief = ClientLimits(
    timeout: 100, tries: 2, silence: 1000, streamTimePerAnswer: 5)

  /// An answer over UDP that says: ask over TCP.
  static let truncated: @Sendable ([UInt8]) -> [[UInt8]] = {
    [LyingServerTests.truth($0, flags: [0x86, 0], count: 0)]
  }

  /// A message behind its length.
  static func framed(_ message: [UInt8]) -> [UInt8] {
    NameBytes.bytes(of: UInt16(message.count)) + message
  }

  /// A true answer over TCP.
  static let streamed: @Sendable ([UInt8]) -> [UInt8] = {
    framed(LyingServerTests.truth(Array($0.dropFirst(2))))
  }

  /// Servers that answer every question over UDP with: ask over TCP.
  static let streams: [LyingServer.Lie] = [
    .init(testDescription: "slow", datagrams: truncated, stream: streamed, delay: 100),
    .init(testDescription: "silence", datagrams: truncated),
    .init(testDescription: "a byte now and then", datagrams: truncated, stream: streamed, drip: 5),
    .init(testDescription: "the end at once", datagrams: truncated, closes: true),
    .init(
      testDescription: "cut short there as well", datagrams: truncated,
      stream: {
        framed(LyingServerTests.truth(Array($0.dropFirst(2)), flags: [0x86, 0], count: 0))
      }),
    .init(
      testDescription: "messages of no bytes, 30,000 of them", datagrams: truncated,
      stream: { _ in Array(repeating: 0, count: 60_000) }),
    .init(
      testDescription: "other answers without an end", datagrams: truncated,
      stream: { query in
        let other = LyingServerTests.changed(
          LyingServerTests.truth(Array(query.dropFirst(2))), at: 0, xor: 1)
        return Array(repeating: framed(other), count: 1000).flatMap(\.self)
      }),
  ]

  @Test(
    "a server that truncates every answer and is silent over TCP", arguments: streams)
  func endsStreams(_ lie: LyingServer.Lie) throws {
    var limits = Self.brief
    limits.failures.base = 1000
    let run = try Self.run(lie, count: 300, limits)
    #expect(run.ending == .streamless)
    #expect(run.queries.streams < 100)
    #expect(run.budget.askedCount == 300, "over UDP all are asked")
    #expect(run.outcomes.count < 300)
    #expect(!run.hasRepeated)
  }

  @Test("several questions go over TCP at once, and each has its answer", arguments: [false, true])
  func asksSeveral(_ closes: Bool) throws {
    let run = try Self.run(
      .init(
        testDescription: "", datagrams: Self.truncated, stream: Self.streamed, closes: closes,
        delay: 5), count: 40, ClientLimits())
    #expect(run.ending == .complete)
    #expect(run.outcomes.count == 40)
    #expect(run.outcomes.values.allSatisfy { $0 == "NOERROR" }, "\(run.outcomes)")
    #expect(run.connections > 1)
    #expect(run.connections <= 9)
  }

  @Test("a server that answers every other question only")
  func endsAlternation() throws {
    let run = try Self.run(
      .init(
        testDescription: "",
        datagrams: { query in
          // The last digit of the name's first label.
          query[12 + Int(query[12])] & 1 == 0 ? [LyingServerTests.truth(query)] : []
        }), count: 5000, Self.brief)
    #expect(run.ending == .unreliable)
    #expect(run.budget.askedCount < 5000)
    #expect(run.budget.failureCount >= 32)
    #expect(run.outcomes.values.contains("NOERROR"), "what came until then counts")
  }

  @Test("a flood of datagrams that are no answers is silence")
  func endsFlood() throws {
    let run = try Self.run(
      .init(
        testDescription: "",
        flood: { query in
          let truth = LyingServerTests.truth(query)
          let foreign = LyingServerTests.changed(truth, at: 0, xor: 1)
          return Array(repeating: [Array(truth.dropLast(3)), foreign, [0]], count: 50)
            .flatMap(\.self)
        }), count: 300, Self.brief)
    #expect(run.ending == .silent)
    #expect(run.budget.answerCount == 0)
    #expect(run.budget.askedCount < 300)
  }

  @Test("late answers to questions already given up are ignored")
  func ignoresLate() throws {
    let given = Mutex<[[UInt8]]>([])
    var limits = Self.brief
    limits.tries = 1
    let run = try Self.run(
      .init(
        testDescription: "",
        datagrams: { query in
          // Always the answer to a question of the call before.
          given.withLock {
            $0.append(LyingServerTests.truth(query))
            return $0.count > 5 ? [$0[$0.count - 6]] : []
          }
        }), count: 5, times: 4, limits)
    #expect(run.ending == .silent)
    #expect(run.budget.answerCount == 0)
    #expect(!run.hasRepeated)
  }

  @Test("a server that keeps answering, but slowly, ends with the run's time")
  func endsByDeadline() throws {
    var limits = ClientLimits()
    limits.deadline = 150
    let run = try Self.run(
      .init(testDescription: "", datagrams: { [LyingServerTests.truth($0)] }, delay: 20),
      count: 1_000_000, limits)
    #expect(run.ending == .late)
    #expect(run.budget.askedCount < 1_000_000)
    #expect(run.queries.streams == 0)
  }

  @Test("a server that answers over TCP only, after a while, ends with the deadline")
  func endsStreamsByDeadline() throws {
    var limits = ClientLimits()
    limits.deadline = 150
    let run = try Self.run(
      .init(
        testDescription: "", datagrams: Self.truncated, stream: Self.streamed, delay: 60),
      count: 1000, limits)
    #expect(run.ending == .late)
    #expect(run.queries.streams < 100)
  }

  @Test("an answer of 64 KiB is read, and not a byte after it")
  func takesHuge() throws {
    let run = try Self.run(
      .init(
        testDescription: "", datagrams: Self.truncated,
        stream: { query in
          let truth = LyingServerTests.truth(Array(query.dropFirst(2)))
          let count = (65_535 - truth.count) / 16
          var answer = truth + Array(repeating: truth.suffix(16), count: count).flatMap(\.self)
          answer[6...7] = NameBytes.bytes(of: UInt16(count + 1))[...]
          return Self.framed(answer)
        }), count: 10, ClientLimits())
    #expect(run.ending == .complete)
    #expect(run.outcomes.values.allSatisfy { $0 == "NOERROR" })
  }

  @Test("verify reports what it found before a server stopped, and how much it did not ask")
  func reportsWhatWasFound() throws {
    let server = try LyingServer(
      .init(
        testDescription: "",
        datagrams: { query in
          // The type of the question.
          query[query.count - 11 - 3] == 6 ? [DiffServerTests.shortAddress(query)] : []
        }))
    defer { server.stop() }
    let address = "\(server.endpoint.address):\(server.endpoint.port)"
    let run = try Zonec.run([
      "verify", "\(Fixture.root)/zones", "--production", "--server", address, "--output",
      "/nonexistent", "--timeout", "0.05", "--tries", "1",
    ])
    #expect(run.status == 2)
    #expect(run.outputText.contains("webplatform.org @ SOA: serves "))
    #expect(
      run.errorText.contains(
        /has stopped answering: of \d{3} questions \d+ have no answer, \d+ were not asked/),
      "\(run.errorText)")
    let late = try Zonec.run([
      "verify", "\(Fixture.root)/zones", "--production", "--server", address, "--output",
      "/nonexistent", "--deadline", "0.3", "--format", "json",
    ])
    #expect(late.status == 2)
    #expect(late.outputText.contains("\"complete\": false"))
    #expect(late.errorText.contains("too slow for the deadline of this run"))
  }

  @Test("check --server reports what it found before a recursor stopped")
  func reportsPointers() throws {
    let server = try LyingServer(
      .init(testDescription: "", datagrams: { [LyingServerTests.truth($0)] }, delay: 30_000))
    defer { server.stop() }
    let run = try Zonec.run([
      "check", "\(Fixture.root)/fixtures/estate", "--level", "production", "--server",
      "\(server.endpoint.address):\(server.endpoint.port)", "--deadline", "0.2",
    ])
    #expect(run.status == 2)
    #expect(run.errorText.contains("too slow for the deadline of this run"), "\(run.errorText)")
  }

  @Test(
    "a deadline is a number of seconds, for those who ask a server",
    arguments: [
      ["verify", "--production", "--server", "127.0.0.1", "--deadline", "0"],
      ["verify", "--production", "--server", "127.0.0.1", "--deadline", "soon"],
      ["verify", "--production", "--server", "127.0.0.1", "--deadline", "inf"],
      ["diff", "--production", "--deadline", "1"], ["check", "--deadline", "1"],
      ["check", "--zones", "zones", "--deadline", "1"], ["build", "--deadline", "1"],
    ])
  func refusesDeadlines(_ arguments: [String]) throws {
    let run = try Zonec.run(arguments)
    #expect(run.status == 2)
    #expect(run.outputText == "")
  }
}
