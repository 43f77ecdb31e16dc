import Foundation
import Glibc
import Synchronization
import Testing

/// A gdnsd of our own, on a loopback address and port that nobody else has.
///
/// A class, because its end matters: `stop()` and `deinit` end the daemon. A `sh` that waits for its
/// standard input to close is the daemon's parent, so it ends as well when the tests are killed.
final class GdnsdServer {
  /// Where it answers, over UDP and TCP.
  let endpoint: DNSEndpoint
  /// Its settings and zones.
  let directory: GdnsdDirectory
  /// The `sh` that guards the daemon.
  private let guardian: ChildProcess
  /// The writing end of the guardian's standard input: closing it ends the daemon. Negative when
  /// it is closed.
  private var lifeline: Int32
  /// The path of gdnsdctl.
  private let control: String
  /// Where the daemon logs.
  private let logPath: String

  /// Why there is not the address of a server.
  enum Failure: Error {
    /// It did not answer in time, or ended; with its log.
    case didNotStart(log: String)
  }

  /// Counts the servers of this run, so that each has an address of its own.
  private static let started = Mutex<Int>(0)

  /// Starts a server and waits until it answers.
  ///
  /// - Parameters:
  ///   - zones: paths of zone files, by the name of the zone; they are copied.
  ///   - settings: further text of the settings file.
  /// - Returns: nil where gdnsd is not installed; that has been complained about.
  static func start(
    zones: [String: String], settings: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> GdnsdServer? {
    guard let daemon = Subprocess.path(ofProgram: "gdnsd"),
      let control = Subprocess.path(ofProgram: "gdnsdctl")
    else {
      MissingPrograms.report("gdnsd is not installed", sourceLocation: sourceLocation)
      return nil
    }
    return try GdnsdServer(daemon: daemon, control: control, zones: zones, settings: settings)
  }

  private init(
    daemon: String, control: String, zones: [String: String], settings: String
  ) throws {
    endpoint = try DNSEndpoint.unused(
      number: Self.started.withLock {
        $0 += 1; return $0
      })
    directory = try GdnsdDirectory(
      zones: zones, listen: "\(endpoint.address):\(endpoint.port)", settings: settings)
    self.control = control
    // A pair of sockets, for they can be made so that no other child keeps a copy of an end.
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard unsafe socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
      throw ChildProcess.Failure.system(call: "socketpair", error: errno)
    }
    defer { close(ends[0]) }
    lifeline = ends[1]
    let script = """
      "$0" -c "$1" start </dev/null &
      read -r line
      kill $!
      wait
      """
    logPath = try directory.makeFile("log")
    guardian = try ChildProcess(
      arguments: ["/bin/sh", "-c", script, daemon, directory.path], environment: nil,
      input: .descriptor(ends[0]), output: "/dev/null", errors: logPath)
    try waitUntilServing()
  }

  deinit { stop() }

  /// Ends the daemon; harmless when it has ended.
  func stop() {
    guard lifeline >= 0 else { return }
    close(lifeline)
    lifeline = -1
    if guardian.wait(seconds: 10) == nil { guardian.end() }
  }

  /// Makes it load what its zones directory holds now; false where it refuses and keeps the old.
  func reload() throws -> Bool {
    try Subprocess.run(control, ["-c", directory.path, "reload-zones"]).status == 0
  }

  /// All that it has logged.
  var log: String {
    String(decoding: (try? Subprocess.bytes(ofFile: logPath)) ?? [], as: UTF8.self)
  }

  /// The daemon's process, by what it logs when it starts; nil where it has not logged yet.
  var process: pid_t? {
    log.firstMatch(of: #/gdnsd version \S+ @ pid ([0-9]+)/#).flatMap { pid_t($0.1) }
  }

  /// Returns when gdnsdctl reaches it; throws after ten seconds, or as soon as it has given up.
  private func waitUntilServing() throws {
    for _ in 0..<200 {
      if try Subprocess.run(control, ["-c", directory.path, "status"]).status == 0 { return }
      if log.contains("fatal: ") { break }
      usleep(50_000)
    }
    let log = log
    stop()
    throw Failure.didNotStart(log: log)
  }
}
