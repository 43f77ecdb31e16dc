import Foundation
import Synchronization
import Testing

@testable import zonec

/// `zonec build --reload`, with a real gdnsd.
@Suite(.serialized)
struct ReloadTests {
  private let before = DeployedProject.before
  private let after = DeployedProject.after
  /// The address of `www` after the change, as it is on the wire.
  private let www = ["\([192, 0, 2, 80] as [UInt8])"]

  @Test("what is built is served at once, and so is a change; what is served is not loaded again")
  func serves() throws {
    guard let live = try LiveServer.start() else { return }
    let first = try live.build(before)
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.errors.contains("gdnsd has loaded the zones (reload-zones)"))
    #expect(try live.answers("www.example.org") == ["none"])
    let second = try live.build(after)
    #expect(second.status == 0, "\(second.errors)")
    #expect(try live.answers("www.example.org") == www)
    let third = try live.build()
    #expect(third.status == 0)
    #expect(third.errors.contains("gdnsd had loaded them already"), "\(third.errors)")
    let hidden = live.sandbox.files().filter { $0.contains(".zonec-old") || $0.contains("-tmp") }
    #expect(hidden == [])
  }

  @Test("what a build without --reload has written is loaded by the next one with it")
  func catchesUp() throws {
    guard let live = try LiveServer.start() else { return }
    _ = try live.build(before)
    #expect(try live.build(after, options: "").status == 0)
    #expect(try live.answers("www.example.org") == ["none"])
    let outcome = try live.build()
    #expect(outcome.errors.contains("nothing changed"))
    #expect(outcome.errors.contains("gdnsd has loaded the zones"))
    #expect(try live.answers("www.example.org") == www)
  }

  @Test("with one level no command needs --level")
  func needsNoLevel() throws {
    guard let live = try LiveServer.start() else { return }
    let server = "--server \(live.server.endpoint.address):\(live.server.endpoint.port)"
    let built = try live.build(before, options: "--reload --verify \(server)")
    #expect(built.status == 0, "\(built.errors)")
    for line in [
      "verify p \(server)", "diff p \(server)", "diff p --zones build/live/zones",
      "build p --verify \(server)", "check p", "explain salt p", "retire salt p",
    ] {
      let outcome = try BuiltProgram.run("$zonec \(line)", in: live.sandbox)
      #expect(outcome.status == 0, "\(line): \(outcome.errors)")
    }
  }

  @Test("--gdnsd-config checks even if no file changes: settings and files of others may have")
  func checksAlways() throws {
    guard let live = try LiveServer.start() else { return }
    #expect(try live.build(before, options: "").status == 0)
    #expect(try live.build(options: "").status == 0)
    // Checked by the one build, and changed by others before the next.
    try live.sandbox.write("junk\n", to: "build/live/zones/foreign.test")
    let foreign = try live.build(options: "")
    #expect(foreign.status == 1)
    #expect(foreign.errors.contains("foreign.test line 1"), "\(foreign.errors)")
    try FileManager.default.removeItem(atPath: live.sandbox.path("build/live/zones/foreign.test"))
    #expect(try live.build(options: "").status == 0)
    // What the daemon has loaded was checked then; what has changed since is checked again.
    #expect(try live.build().status == 0)
    let config = live.configuration + "/config"
    try (String(contentsOfFile: config, encoding: .utf8) + "nonsense => 1\n")
      .write(toFile: config, atomically: true, encoding: .utf8)
    for options in ["", "--reload"] {
      let settings = try live.build(options: options)
      #expect(settings.status == 1, "\(settings.errors)")
      #expect(settings.errors.contains("nothing written"))
    }
  }

  @Test("changed settings are read by a new process")
  func replaces() throws {
    guard let live = try LiveServer.start() else { return }
    _ = try live.build(before)
    let config = live.configuration + "/config"
    try (String(contentsOfFile: config, encoding: .utf8) + "# changed\n")
      .write(toFile: config, atomically: true, encoding: .utf8)
    let outcome = try live.build(after)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("gdnsd has loaded the zones (replace)"))
    #expect(try live.answers("www.example.org") == www)
    #expect(try live.build().errors.contains("gdnsd had loaded them already"))
  }

  @Test("zones that gdnsd's checker refuses are not written, and its words name the file")
  func refusesBefore() throws {
    guard let live = try LiveServer.start() else { return }
    _ = try live.build(before)
    let standing = live.standing()
    try live.sandbox.write("junk\n", to: "build/live/zones/foreign.test")
    let outcome = try live.build(after)
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("at file build/live/zones/foreign.test line 1"))
    #expect(outcome.errors.contains("gdnsd would not load these zones: nothing written"))
    try FileManager.default.removeItem(atPath: live.sandbox.path("build/live/zones/foreign.test"))
    #expect(live.standing() == standing)
    #expect(try live.answers("www.example.org") == ["none"])
  }

  @Test("a warning is an error where the user's settings make it one")
  func strictSettings() throws {
    guard let live = try LiveServer.start() else { return }
    let config = live.configuration + "/config"
    let text = try String(contentsOfFile: config, encoding: .utf8)
    try text.replacing("options => {", with: "options => { zones_strict_data => true, ")
      .write(toFile: config, atomically: true, encoding: .utf8)
    let outcome = try live.build(before, options: "")
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.contains("error: the zone example.org. has only one NS record [single-ns]"),
      "\(outcome.errors)")
    #expect(outcome.errors.contains("nothing written"))
    #expect(live.standing().keys.filter { $0 != "build/.zonec-lock" } == [])
  }

  @Test("if gdnsd does not load the new files, the earlier ones come back and are served")
  func goesBack() throws {
    guard let live = try LiveServer.start() else { return }
    _ = try live.build(before)
    let standing = live.standing()
    // Behind the check, and before the daemon reads it.
    let spoil = "echo junk >>build/live/zones/example.org"
    let outcome = try live.build(after, before: spoil)
    #expect(outcome.status == 4)
    #expect(outcome.errors.contains("zones/example.org line"), "\(outcome.errors)")
    #expect(
      outcome.errors.contains("gdnsd has not loaded the zones; the earlier files are restored"))
    #expect(live.standing() == standing)
    #expect(try live.answers("www.example.org") == ["none"])
    #expect(try live.wouldStart())
    let again = try live.build()
    #expect(again.status == 0, "\(again.errors)")
    #expect(try live.answers("www.example.org") == www)
  }

  @Test("if gdnsd cannot be reached, the files stay, and the next build has them loaded")
  func remembers() throws {
    guard let live = try LiveServer.start() else { return }
    _ = try live.build(before)
    let outcome = try live.build(after, before: "echo 'error: nobody there' >&2; exit 1")
    #expect(outcome.status == 4)
    #expect(outcome.errors.contains("gdnsd: error: nobody there"))
    #expect(outcome.errors.contains("the zones are written, but gdnsd was not reached"))
    #expect(try live.answers("www.example.org") == ["none"])
    let next = try live.build()
    #expect(next.status == 0, "\(next.errors)")
    #expect(try live.answers("www.example.org") == www)
  }

  @Test("a build that is killed while gdnsd loads is completed by the next one")
  func survivesKill() throws {
    guard let live = try LiveServer.start() else { return }
    _ = try live.build(before)
    let standing = live.standing()
    let killed = try live.build(after, before: "kill -9 $PPID; exit 0")
    #expect(killed.status != 0)
    #expect(live.sandbox.files().contains("build/live/.zonec-rollback"))
    // Now it is refused, and the rollback goes past the killed build to the files loaded last.
    let refused = try live.build(before: "echo junk >>build/live/zones/example.org")
    #expect(refused.status == 4, "\(refused.errors)")
    #expect(live.standing() == standing)
    _ = try live.build(after, before: "kill -9 $PPID; exit 0")
    let next = try live.build()
    #expect(next.status == 0, "\(next.errors)")
    #expect(try live.answers("www.example.org") == www)
    #expect(!live.sandbox.files().contains { $0.contains("-rollback") || $0.contains("-old") })
  }

  @Test("--verify asks the server when all is loaded")
  func verifies() throws {
    guard let live = try LiveServer.start() else { return }
    let server = "\(live.server.endpoint.address):\(live.server.endpoint.port)"
    let options = "--level live --reload --verify --server \(server)"
    let good = try live.build(before, options: options)
    #expect(good.status == 0, "\(good.errors)")
    // Written, but not loaded.
    let bad = try live.build(after, options: options.replacing("--reload", with: ""))
    #expect(bad.status == 1, "\(bad.errors)")
    #expect(bad.output.contains("example.org www A: answers NXDOMAIN"))
  }

  @Test(
    "options that contradict each other or the configuration are refused before anything is written",
    arguments: [
      ("--reload --dry-run --gdnsd-config d", "cannot be used with --dry-run"),
      ("--gdnsd-config d --dry-run", "cannot be used with --dry-run"),
      ("--reload --gdnsd-config nowhere", "no gdnsd configuration in 'nowhere'"),
      ("--reload --gdnsd-config d", "'d/zones' is not a link to 'build/live/zones'"),
      ("--verify --level live", "needs a server to ask"),
      ("--server 127.0.0.1", "option --server needs --verify"),
    ])
  func refusesUsage(_ options: String, _ words: String) throws {
    let sandbox = try Sandbox()
    try DeployedProject.write(before, to: sandbox)
    try sandbox.write("", to: "d/config")
    let outcome = try BuiltProgram.run("$zonec build p \(options)", in: sandbox)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    #expect(!sandbox.files().contains { $0.contains("/zones/") })
  }

  @Test(
    "a project of several levels must say which one a server serves, before anything is written",
    arguments: [
      "build PROJECT --gdnsd-config d", "build PROJECT --verify --server 127.0.0.1:1",
      "verify PROJECT --server 127.0.0.1:1", "diff PROJECT --server 127.0.0.1:1",
      "diff PROJECT --zones d",
    ])
  func refusesLevels(_ line: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write("", to: "d/config")
    let words = line.replacing("PROJECT", with: "\(Fixture.root)/zones")
    let outcome = try BuiltProgram.run("$zonec \(words)", in: sandbox)
    #expect(outcome.status == 2)
    #expect(
      outcome.errors.contains(
        "a server serves one level, but this run has 2: 'production', 'staging'"))
    #expect(!sandbox.files().contains { $0.contains("/zones/") })
  }

  @Test("every query during 200 publications and reloads gets the right answer")
  func answersThroughReloads() throws {
    guard let live = try LiveServer.start() else { return }
    let gdnsd = try GdnsdProgram(
      configuration: live.configuration, reloads: true, access: .system)
    try DeployedProject.publish(before, in: live.sandbox, ending: .loaded)
    #expect(gdnsd.ask(.reload) == .loaded)
    let queries = Queries(to: live.server.endpoint, www: www)
    queries.start()
    defer { _ = queries.stop() }
    for round in 0..<200 {
      let project = round.isMultiple(of: 2) ? after : before
      try DeployedProject.publish(project, in: live.sandbox, ending: .loaded)
      #expect(gdnsd.ask(.reload) == .loaded)
      let expected = round.isMultiple(of: 2) ? www : ["none"]
      #expect(try live.answers("www.example.org") == expected, "after publication \(round)")
    }
    let (count, faults) = queries.stop()
    #expect(count > 500)
    #expect(faults == [])
    FileHandle.standardError.write(Data("queries during 200 reloads: \(count)\n".utf8))
  }
}

/// Queries that follow each other without a pause, in a thread of their own.
///
/// A class, because the thread and the test share it.
private final class Queries: Sendable {
  /// What has come of them.
  private struct State {
    /// How many were answered.
    var count = 0
    /// What was wrong with others.
    var faults: [String] = []
    /// Whether to ask no more.
    var isStopped = false
    /// Whether the last one is done.
    var isDone = false
  }

  /// Shared with the thread.
  private let state = Mutex(State())
  /// Whom to ask.
  private let endpoint: DNSEndpoint
  /// What may come for `www`, where it exists.
  private let www: [String]

  init(to endpoint: DNSEndpoint, www: [String]) {
    self.endpoint = endpoint
    self.www = www
  }

  /// Begins to ask.
  func start() {
    Thread.detachNewThread { [self] in
      while !state.withLock({ $0.isStopped }) {
        for (name, isFixed) in [("salt.example.org", true), ("www.example.org", false)] {
          let fault = ask(name, isFixed: isFixed)
          state.withLock {
            $0.count += 1
            if let fault, $0.faults.count < 10 { $0.faults.append(fault) }
          }
        }
      }
      state.withLock { $0.isDone = true }
    }
  }

  /// Asks once; what was wrong with the answer.
  private func ask(_ name: String, isFixed: Bool) -> String? {
    do {
      // Never a second time: a query without an answer is what this is about.
      let answer = try DNSQuery(name: name, type: 1, tries: 1).ask(endpoint)
      let data = answer.records.map { "\($0.rdata)" }
      let isRight =
        isFixed
        ? answer.rcode == 0 && data == ["\([192, 0, 2, 1] as [UInt8])"]
        : (answer.rcode == 0 && data == www) || (answer.rcode == 3 && data.isEmpty)
      return isRight ? nil : "\(name): rcode \(answer.rcode), \(data)"
    } catch {
      return "\(name): \(error)"
    }
  }

  /// Stops asking.
  func stop() -> (count: Int, faults: [String]) {
    state.withLock { $0.isStopped = true }
    while !state.withLock({ $0.isDone }) { Thread.sleep(forTimeInterval: 0.005) }
    return state.withLock { ($0.count, $0.faults) }
  }
}
