import Foundation
import Glibc
import Synchronization
import Testing

/// A gdnsd of our own, on a loopback address and port that nobody else has.
///
/// A class, because its end matters: `stop()` and `deinit` end the daemon.
final class GdnsdServer {
  /// Where it answers, over UDP and TCP.
  let endpoint: DNSEndpoint
  /// Its settings and zones.
  let directory: GdnsdDirectory
  /// The program that runs.
  private let running: GuardedDaemon
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
  ///   - files: what they include, by its path from the zones' folder.
  ///   - settings: further text of the settings file.
  /// - Returns: nil where gdnsd is not installed; that has been complained about.
  static func start(
    zones: [String: String], files: [String: [UInt8]] = [:], settings: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> GdnsdServer? {
    guard let daemon = Subprocess.path(ofProgram: "gdnsd"),
      let control = Subprocess.path(ofProgram: "gdnsdctl")
    else {
      MissingPrograms.report("gdnsd is not installed", sourceLocation: sourceLocation)
      return nil
    }
    return try GdnsdServer(
      daemon: daemon, control: control, zones: zones, files: files, settings: settings)
  }

  private init(
    daemon: String, control: String, zones: [String: String], files: [String: [UInt8]],
    settings: String
  ) throws {
    endpoint = try DNSEndpoint.unused(
      number: Self.started.withLock {
        $0 += 1; return $0
      })
    directory = try GdnsdDirectory(
      zones: zones, files: files, listen: "\(endpoint.address):\(endpoint.port)",
      settings: settings)
    self.control = control
    logPath = try directory.makeFile("log")
    running = try GuardedDaemon([daemon, "-c", directory.path, "start"], logPath: logPath)
    try waitUntilServing()
  }

  /// Ends the daemon; harmless when it has ended.
  func stop() { running.stop() }

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
