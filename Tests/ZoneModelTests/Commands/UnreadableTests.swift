import Foundation
import Glibc
import Testing
import ZoneModel

@testable import zonec

/// A file that exists but cannot be read must not count as missing.
struct UnreadableTests {
  /// The real calls, but for the opening of one name.
  private func access(failing name: FilePath, with code: Int32) -> FileAccess {
    var access = FileAccess.system
    access.open = { (folder, other, flags) throws(SystemError) in
      if other == name { throw SystemError(code: code) }
      return try FileAccess.system.open(folder, other, flags)
    }
    return access
  }

  @Test(
    "an unreadable project is reported, and no other is taken instead",
    arguments: [EACCES, EMFILE, EIO])
  func keepsToTheFirst(code: Int32) {
    let failure = #expect(throws: CommandFailure.self) {
      try ProjectPath.settingsFile(nil, access: access(failing: "zonec.json", with: code))
    }
    #expect(failure?.status == .unjudged)
    #expect(failure?.message == "cannot read 'zonec.json': \(SystemError(code: code).reason)")
  }

  @Test(
    "a zone that cannot be opened ends diff --zones, and is not new", arguments: [EACCES, EMFILE])
  func keepsZones(code: Int32) throws {
    let sandbox = try Sandbox()
    try sandbox.write("x", to: "z/example.org")
    let failure = #expect(throws: CommandFailure.self) {
      _ = try StandingZones(
        "\(sandbox.path("z"))/", access: access(failing: "example.org", with: code))
    }
    #expect(failure?.status == .unjudged)
  }

  @Test("the guard refuses what it cannot compare", arguments: [EMFILE, EIO])
  func guardHolds(code: Int32) throws {
    let sandbox = try Sandbox()
    try DeployedProject.publish(DeployedProject.before, in: sandbox, ending: .published)
    var project = DeployedProject.after
    for path in sandbox.files() {
      project.previous[String(path.dropFirst(6))] = Array((sandbox.text(of: path) ?? "").utf8)
    }
    let options = try PlanOptions(Arguments(["build"]))
    let opened = try OutputDirectory.open(
      sandbox.path("build"), creating: false, access: access(failing: "example.org", with: code))
    let published = PublishedReading(of: opened)
    _ = options.refusal(of: project.compiled(), after: published.files)
    let failure = #expect(throws: PublishFailure.self) { try published.confirm() }
    #expect(failure?.reason == SystemError(code: code).reason)
  }

  @Test("verify does not pass over a published file that it cannot read")
  func verifies() throws {
    let sandbox = try Sandbox()
    try FileManager.default.copyItem(
      atPath: Repository.root.appending(path: "zones").path, toPath: sandbox.path("p"))
    let outcome = try BuiltProgram.run(
      """
      $zonec build p >/dev/null 2>&1; z=build/production/zones/webplatform.org
      rm $z; ln -s ../x $z
      $zonec verify p --production --server 127.0.0.1:1 --deadline 1
      """, in: sandbox)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("cannot read 'production/zones/webplatform.org'"), "\(outcome)")
  }

  @Test("the run ends if it cannot know what the daemon has loaded", arguments: [EMFILE, EIO])
  func knowsWhatIsLoaded(code: Int32) throws {
    let sandbox = try Sandbox()
    let state = LoadedState(zones: 1, settings: 2)
    try sandbox.write("", to: "build/live/zones/x")
    try sandbox.write("plugins => {}; $include{more}", to: "etc/config")
    try sandbox.write("", to: "etc/more")
    let folder = try FileAccess.system.open(
      .workingDirectory, FilePath(sandbox.path("build/live")), O_RDONLY | O_DIRECTORY)
    try state.save(in: folder, .system)
    func directory(_ access: FileAccess) throws -> OutputDirectory {
      try #require(
        try OutputDirectory.open(sandbox.path("build"), creating: false, access: access))
    }
    #expect(try LoadedState.last(of: "live", in: directory(.system)) == state)
    let broken = try directory(access(failing: LoadedState.name, with: code))
    #expect(throws: PublishFailure.self) { _ = try LoadedState.last(of: "live", in: broken) }
    for name: FilePath in ["config", "more"] {
      #expect(throws: PublishFailure.self) {
        _ = try LoadedState.current(
          zones: folder, configuration: FilePath(sandbox.path("etc")),
          access: access(failing: name, with: code))
      }
    }
  }
}
