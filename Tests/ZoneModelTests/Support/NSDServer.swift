import Foundation
import Glibc
import Testing

/// An NSD of our own, on a loopback address and port that nobody else has.
struct NSDServer {
  /// Where it answers, over UDP and TCP.
  let endpoint: DNSEndpoint
  /// Its settings and zones.
  private let directory: TemporaryDirectory
  /// The program that runs.
  private let daemon: GuardedDaemon

  /// Starts a server and waits until it answers.
  ///
  /// - Parameters:
  ///   - zones: zone files by the name of the zone.
  ///   - files: those that they include, by their path from the zones' folder.
  /// - Returns: nil where NSD is not installed; that has been complained about.
  static func start(zones: [String: [UInt8]], files: [String: [UInt8]]) throws -> NSDServer? {
    guard let program = Subprocess.path(ofProgram: "nsd") else {
      MissingPrograms.report("nsd is not installed")
      return nil
    }
    return try NSDServer(program, zones: zones, files: files)
  }

  private init(_ program: String, zones: [String: [UInt8]], files: [String: [UInt8]]) throws {
    endpoint = try DNSEndpoint.unused(number: 251)
    directory = try TemporaryDirectory()
    let path = directory.path
    try directory.makeDirectory("zones/inc")
    for (name, bytes) in zones.merging(files, uniquingKeysWith: { zone, _ in zone }) {
      try directory.write(bytes, to: "zones/\(name)")
    }
    var settings = """
      server:
        ip-address: \(endpoint.address)@\(endpoint.port)
        zonesdir: "\(path)/zones"
        database: ""
        zonelistfile: "\(path)/list"
        pidfile: "\(path)/pid"
        xfrdfile: "\(path)/state"
        xfrdir: "\(path)"
        username: ""
        server-count: 1
        rrl-ratelimit: 0
        rrl-whitelist-ratelimit: 0
      remote-control:
        control-enable: no

      """
    for name in zones.keys.sorted() { settings += "zone:\n  name: \(name)\n  zonefile: \(name)\n" }
    let config = try directory.write(settings, to: "config")
    daemon = try GuardedDaemon(
      [program, "-d", "-c", config], logPath: try directory.write([], to: "log"))
    // It answers when all zones are loaded.
    let question = DNSQuery(name: zones.keys.min() ?? ".", type: 6, tries: 1)
    for _ in 0..<600 {
      if (try? question.ask(endpoint)) != nil { return }
      usleep(50_000)
    }
    throw GdnsdServer.Failure.didNotStart(
      log: String(decoding: try Subprocess.bytes(ofFile: "\(path)/log"), as: UTF8.self))
  }

  /// Ends it.
  func stop() { daemon.stop() }
}
