import Foundation
import Glibc
import Testing

/// A server of the tests ends with the test that started it, however that ends.
@Suite(.serialized)
struct ServerEndTests {
  /// A running server, watched without a reference to it.
  private struct Trace {
    /// Where it answers.
    let endpoint: DNSEndpoint
    /// The daemon.
    let process: pid_t

    /// What another process noted.
    init(endpoint: DNSEndpoint, process: pid_t) {
      self.endpoint = endpoint
      self.process = process
    }

    /// Notes where a server is, after making sure that it is there.
    init(_ server: GdnsdServer) throws {
      endpoint = server.endpoint
      process = try #require(server.process)
      #expect(isRunning && answers(), "the server runs while somebody holds it")
    }

    /// Whether the daemon's process is there.
    var isRunning: Bool { kill(process, 0) == 0 }

    /// Whether anybody answers there; a closed port says so at once.
    func answers() -> Bool {
      (try? DNSQuery(name: "example.com", type: 6, tries: 1).ask(endpoint)) != nil
    }

    /// Waits for the end of the daemon, ten seconds at most; whether it came.
    func ends() -> Bool {
      let start = ContinuousClock.now
      while isRunning, start.duration(to: .now) < .seconds(10) { usleep(10_000) }
      return !isRunning
    }
  }

  /// What a scope throws.
  private struct Fault: Error {}

  /// Starts a server of one zone; nil where gdnsd is not installed.
  private static func start() throws -> GdnsdServer? {
    let directory = try TemporaryDirectory()
    let file = try directory.write(HarnessTests.sound, to: "zone")
    return try GdnsdServer.start(zones: ["example.com": file])
  }

  @Test("a server is stopped when its last reference goes")
  func endsWhenDropped() throws {
    var server = try Self.start()
    guard let trace = try server.map(Trace.init) else { return }
    server = nil
    #expect(!trace.isRunning)
    #expect(!trace.answers())
  }

  @Test("a server is gone when the scope that holds it throws")
  func endsWhenScopeThrows() throws {
    var trace: Trace?
    func fail() throws {
      guard let server = try Self.start() else { return }
      trace = try Trace(server)
      throw Fault()
    }
    do { try fail() } catch is Fault {}
    guard let trace else { return }
    #expect(!trace.isRunning)
    #expect(!trace.answers())
  }

  @Test("a server is gone soon after the tests were killed")
  func endsWhenKilled() async throws {
    guard Subprocess.path(ofProgram: "gdnsd") != nil else {
      return MissingPrograms.report("gdnsd is not installed")
    }
    let directory = try TemporaryDirectory()
    let report = "\(directory.path)/trace"
    await #expect(processExitsWith: .signal(SIGKILL)) { [report = report as String] in
      // The daemon must not hold the pipes to those who wait for us, or they would wait for it.
      for descriptor in Int32(3)..<1024 { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
      let server = try #require(try Self.start())
      let trace = try Trace(server)
      let lines = [
        trace.endpoint.address, "\(trace.endpoint.port)", "\(trace.process)",
        server.directory.path,
      ]
      try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: report))
      withExtendedLifetime(server) { _ = kill(getpid(), SIGKILL) }
    }
    let lines = String(decoding: try Subprocess.bytes(ofFile: report), as: UTF8.self)
      .split(separator: "\n").map(String.init)
    try #require(lines.count == 4)
    let trace = Trace(
      endpoint: DNSEndpoint(address: lines[0], port: try #require(UInt16(lines[1]))),
      process: try #require(pid_t(lines[2])))
    #expect(trace.ends())
    #expect(!trace.answers())
    // Whoever is killed leaves its directories.
    try FileManager.default.removeItem(atPath: lines[3])
  }
}
