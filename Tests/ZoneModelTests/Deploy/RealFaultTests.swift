import Foundation
import Testing

@testable import zonec

/// Real kills, full disks and read-only ones, of the program as it is run.
@Suite(.serialized)
struct RealFaultTests {
  /// Why a system cannot mount, said once; nil where it can.
  private func mounting(_ sandbox: Sandbox) throws -> String? {
    let identity = geteuid() == 0 ? "" : "--map-root-user"
    let mount = "unshare --mount \(identity)"
    let outcome = try BuiltProgram.run(
      "mkdir t && \(mount) sh -c 'mount -t tmpfs none t'", in: sandbox)
    if outcome.status == 0 { return mount }
    MissingPrograms.report(
      "the system forbids mounts, so full disks cannot be tried out",
      .failureUnlessExcused(by: MissingPrograms.noNamespaces))
    return nil
  }

  /// A sandbox with both projects, in `p` the one before the change.
  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try DeployedProject.write(DeployedProject.before, to: sandbox)
    for (path, text) in DeployedProject.after.files {
      try sandbox.write(text, to: "after/" + path.dropFirst(2))
    }
    return sandbox
  }

  @Test("a full disk ends with 4 and leaves every file as it was; a rerun goes on")
  func fullDisk() throws {
    let sandbox = try sandbox()
    guard let mount = try mounting(sandbox) else { return }
    let outcome = try BuiltProgram.run(
      """
      \(mount) sh -c '
        mkdir build && mount -t tmpfs -o size=1m none build && $zonec build --force -q p || exit 100
        cp -r build first
        cat /dev/zero >build/fill 2>/dev/null
        $zonec build --force -q after; echo "status $?"
        rm build/fill; cp -r build second
        $zonec build --force -q after; echo "status $?"
        cp -r build third
      '
      """, in: sandbox)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("status 4\n"), "\(outcome.output)\(outcome.errors)")
    #expect(outcome.output.hasSuffix("status 0\n"), "\(outcome.output)")
    #expect(outcome.errors.contains("no space left on device"))
    let snapshot = DeployedProject.snapshot(sandbox)
    func part(_ name: String) -> [String: String] {
      snapshot.filter { $0.key.hasPrefix(name + "/") }
        .reduce(into: [:]) { $0[String($1.key.dropFirst(name.count))] = $1.value }
    }
    #expect(part("first").count > 4)
    #expect(part("second") == part("first"))
    #expect(part("third") != part("first"))
    #expect(part("third").keys.contains("/live/zones/1.0.10.in-addr.arpa"))
  }

  @Test("a read-only directory ends with 4 and its reason, and nothing changes")
  func readOnlyDisk() throws {
    let sandbox = try sandbox()
    guard let mount = try mounting(sandbox) else { return }
    let outcome = try BuiltProgram.run(
      """
      \(mount) sh -c '
        mkdir build && mount -t tmpfs none build && $zonec build --force -q p || exit 100
        cp -r build first; mount -o remount,ro build
        $zonec build --force -q after; echo "status $?"
        diff -r build first && echo same
      '
      """, in: sandbox)
    #expect(outcome.output.hasSuffix("status 4\nsame\n"), "\(outcome.output)\(outcome.errors)")
    #expect(outcome.errors.contains("read-only file system"))
  }

  @Test("two builds at once both end well")
  func together() throws {
    let sandbox = try sandbox()
    let outcome = try BuiltProgram.run(
      "$zonec build --force -q p & a=$!; $zonec build --force -q p & b=$!; wait $a && wait $b",
      in: sandbox)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let third = try BuiltProgram.run("$zonec build p", in: sandbox)
    #expect(third.errors.contains("nothing changed"))
  }

  @Test("a symbolic link in the place of a manifest or a level is refused, and leads nowhere")
  func plantedLinks() throws {
    for path in ["build/live/.zonec-manifest.json", "build/live/zones", "build/live"] {
      let sandbox = try sandbox()
      _ = try BuiltProgram.run("$zonec build --force -q p", in: sandbox)
      try FileManager.default.removeItem(atPath: sandbox.path(path))
      try sandbox.write("yours", to: "elsewhere/zones/example.org")
      try sandbox.link(path, to: sandbox.path("elsewhere"))
      let outcome = try BuiltProgram.run("$zonec build --force -q after", in: sandbox)
      #expect(outcome.status == 4, "\(path): \(outcome.errors)")
      #expect(outcome.errors.contains("symbolic link"), "\(outcome.errors)")
      #expect(sandbox.text(of: "elsewhere/zones/example.org") == "yours")
      #expect(sandbox.files().filter { $0.hasPrefix("elsewhere/") }.count == 1)
    }
  }

  @Test("a build that is killed at any moment leaves whole files, and a rerun completes it")
  func realKills() throws {
    let sandbox = try sandbox()
    let ends = try ["p", "after"].map { project -> [String: String] in
      let outcome = try BuiltProgram.run("$zonec build --force -q \(project)", in: sandbox)
      #expect(outcome.status == 0)
      return zones(sandbox)
    }
    var killed = 0
    for round in 0..<40 {
      // From before the project is read until after the last file is in place.
      let delay = String(format: "0.%03d", 2 * round)
      let project = round.isMultiple(of: 2) ? "p" : "after"
      let outcome = try BuiltProgram.run(
        """
        $zonec build --force -q \(project) & build=$!
        sleep \(delay); kill -9 $build 2>/dev/null && echo killed
        wait $build; true
        """, in: sandbox)
      if outcome.output.contains("killed") { killed += 1 }
      for (name, text) in zones(sandbox) {
        #expect(ends.contains { $0[name] == text }, "\(name) after \(delay) s")
      }
      let rerun = try BuiltProgram.run("$zonec build --force -q \(project)", in: sandbox)
      #expect(rerun.status == 0, "\(rerun.errors)")
      #expect(zones(sandbox) == ends[round % 2], "after \(delay) s")
      #expect(!sandbox.files().contains { $0.hasSuffix(HiddenName.temporarySuffix) })
    }
    ProofCounts.add(killed, "Builds killed")
  }

  /// The zone files of a sandbox's build, without their serials.
  private func zones(_ sandbox: Sandbox) -> [String: String] {
    DeployedProject.snapshot(sandbox).filter { path, _ in
      path.hasPrefix("build/live/zones/") && !path.dropFirst(17).hasPrefix(".")
    }.mapValues { $0.replacing(#/ 20\d{8} /#, with: " serial ") }
  }
}
