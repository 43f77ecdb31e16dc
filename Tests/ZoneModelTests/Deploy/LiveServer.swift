import Foundation
import Testing

@testable import zonec

/// A gdnsd whose zones directory is what builds in a sandbox write, with the project in `p`.
final class LiveServer {
  /// The project and its `build`.
  let sandbox: Sandbox
  /// The daemon.
  let server: GdnsdServer
  /// Its configuration directory.
  var configuration: String { server.directory.path }

  /// Starts it without any zone.
  private init(_ server: GdnsdServer) throws {
    self.server = server
    sandbox = try Sandbox()
    try FileManager.default.removeItem(atPath: server.directory.zonesPath)
    try FileManager.default.createSymbolicLink(
      atPath: server.directory.zonesPath, withDestinationPath: sandbox.path("build/live/zones"))
  }

  deinit {
    // A daemon that was replaced is nobody's child.
    _ = try? control("stop")
    server.stop()
  }

  /// Starts it; nil where gdnsd is not installed, which has been complained about.
  static func start(sourceLocation: SourceLocation = #_sourceLocation) throws -> LiveServer? {
    try GdnsdServer.start(zones: [:], sourceLocation: sourceLocation).map { try LiveServer($0) }
  }

  /// Asks the daemon for something through gdnsdctl.
  func control(_ action: String) throws -> Int32 {
    let program = try #require(Subprocess.path(ofProgram: "gdnsdctl"))
    return try Subprocess.run(program, ["-c", configuration, action]).status
  }

  /// Builds a project, or whatever is there, and has it loaded.
  ///
  /// - Parameter script: shell text that runs before gdnsdctl; `$@` is its arguments.
  func build(
    _ project: TestProject? = nil, options: String = "--reload", before script: String? = nil
  ) throws -> BuiltProgram.Outcome {
    if let project { try DeployedProject.write(project, to: sandbox) }
    var path = "/usr/bin:/bin"
    if let script {
      let program = try #require(Subprocess.path(ofProgram: "gdnsdctl"))
      try sandbox.writeProgram(
        "#!/bin/sh\n\(script)\nexec \(program) \"$@\"\n", to: "bin/gdnsdctl")
      path = "\(sandbox.path("bin")):\(path)"
    }
    return try BuiltProgram.run(
      "PATH=\(path) $zonec build p --force \(options) --gdnsd-config \(configuration)", in: sandbox)
  }

  /// The answers to a question, as text; `none` where the name does not exist.
  func answers(_ name: String, _ type: UInt16 = 1) throws -> [String] {
    let answer = try DNSQuery(name: name, type: type).ask(server.endpoint)
    if answer.rcode == 3 { return ["none"] }
    if answer.rcode != 0 { return ["rcode \(answer.rcode)"] }
    return answer.records.map { "\($0.rdata)" }
  }

  /// Whether gdnsd would start with the files that are there.
  func wouldStart() throws -> Bool {
    let program = try #require(Subprocess.path(ofProgram: "gdnsd"))
    let run = try Subprocess.run(program, ["-c", configuration, "checkconf"])
    return run.status == 0 && run.errorText.contains("Loaded 3 zonefiles")
  }

  /// The files of the output directory, without the record of what was loaded.
  func standing() -> [String: String] {
    DeployedProject.snapshot(sandbox).filter {
      $0.key.hasPrefix("build/") && !$0.key.hasSuffix(LoadedState.name)
    }
  }
}
