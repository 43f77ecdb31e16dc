import Foundation
import Glibc
import Testing
import ZoneModel

@testable import zonec

/// Files of others in `zones` while a build publishes: with odd names, and gone when looked at.
struct ComingAndGoingTests {
  @Test("neither a file that vanishes after listing nor a name that is not UTF-8 stops a build")
  func goesOn() throws {
    let sandbox = try DeployedProject.sandbox()
    let odd = FilePath([0x66, 0xE9])
    let system = FileAccess.system
    let zones = try system.open(
      .workingDirectory, FilePath(sandbox.path("build/live/zones")), O_RDONLY | O_DIRECTORY)
    _ = try system.open(zones, odd, O_WRONLY | O_CREAT)
    #expect(try system.list(zones).contains(odd))
    var access = DeployedProject.quick
    access.list = { (folder) throws(SystemError) in
      try system.list(folder) + ["gone", ".gone.zonec-tmp", ".gone.zonec-old", odd]
    }
    try DeployedProject.publish(DeployedProject.after, in: sandbox, ending: .loaded, access: access)
    let configuration = FilePath(sandbox.path("etc"))
    try sandbox.write("options", to: "etc/config")
    let first = try LoadedState.current(
      zones: zones, configuration: configuration, access: access)
    try system.unlink(zones, odd)
    let second = try LoadedState.current(
      zones: zones, configuration: configuration, access: access)
    #expect(first.zones != second.zones)
  }

  @Test("check --zones and the laying out of zones pass over a file that goes after it was listed")
  func passesOver() throws {
    let sandbox = try DeployedProject.sandbox()
    let system = FileAccess.system
    var access = system
    access.list = { (folder) throws(SystemError) in try system.list(folder) + ["gone.test"] }
    let zones = sandbox.path("build/live/zones")
    var console = Console.memory()
    let status = try CheckZones(Arguments(["check", "--zones", zones]), access: access)
      .run(&console)
    #expect(status != .unjudged)
    let printed = String(decoding: console.output.pending, as: UTF8.self)
    #expect(!printed.contains("gone.test"), "\(printed)")

    try sandbox.write("", to: "etc/config")
    let count = try system.list(
      system.open(.workingDirectory, FilePath(zones), O_RDONLY | O_DIRECTORY)
    ).count { !$0.isHidden }
    let opened = try OutputDirectory.open(
      FilePath(sandbox.path("build")), creating: false, access: access)
    let publication = try Publication.stage(
      [OutputFile(OutputPath(at: "live/zones/example.org"), bytes: [], isUnchanged: true)],
      stale: [], in: try #require(opened), workers: .serial)
    let gdnsd = try GdnsdProgram(
      configuration: FilePath(sandbox.path("etc")), reloads: false, access: .system)
    // A link that leads nowhere is refused, by its name; a zone that was not counted would be, too.
    let verdict = try StagedSet(publication: publication, level: "live", gdnsd: gdnsd).check()
    let left = try FileManager.default.contentsOfDirectory(atPath: sandbox.path("build/live"))
    #expect(!left.contains { $0.hasPrefix(".zonec-check") }, "\(left)")
    guard case .refused(let lines) = verdict else {
      #expect(verdict == .accepted(zoneCount: count))
      return
    }
    #expect(lines.contains { $0.contains("gone.test") }, "\(lines)")
  }

  @Test(
    "gdnsd checks and loads what is laid out beside names of bytes, and beside what goes meanwhile")
  func isChecked() throws {
    guard let live = try LiveServer.start() else { return }
    #expect(try live.build(DeployedProject.before).status == 0)
    let program = try #require(Subprocess.path(ofProgram: "gdnsd"))
    // Comes before the zones are listed, and goes when they have been laid out.
    let soa = "@ 300 SOA ns h 1 300 300 300 300\\n@ 300 NS ns.test.\\n"
    try live.sandbox.write(
      """
      #!/bin/sh
      rm -f build/live/zones/gone.test
      exec \(program) "$@"
      """, to: "bin/gdnsd")
    let outcome = try BuiltProgram.run(
      """
      chmod +x bin/gdnsd; z=build/live/zones
      printf '\(soa)' >$z/gone.test; printf '\(soa)' >"$z/$(printf 'b\\351.test')"
      printf 'x' >"$z/$(printf '.\\377.zonec-tmp')"; mkfifo $z/pipe
      sed -i 's/10[.]0[.]0[.]2/10.0.0.3/' p/live.json
      PATH="$PWD/bin:$PATH" $zonec build p --force --reload --gdnsd-config \(live.configuration)
      echo $? >>status; rm "$z/$(printf 'b\\351.test')"
      $zonec build p --force --reload --gdnsd-config \(live.configuration); echo $? >>status
      ls -A build/live
      """, in: live.sandbox)
    // gdnsd refuses a link that leads nowhere: what has gone is laid out no more.
    #expect(live.sandbox.text(of: "status") == "0\n0\n", "\(outcome)")
    #expect(!outcome.output.contains(".zonec-check"), "\(outcome)")
    #expect(outcome.errors.contains("gdnsd has loaded the zones"), "\(outcome)")
    #expect(try live.answers("web.live.test") == ["\([10, 0, 0, 3] as [UInt8])"])
  }
}
