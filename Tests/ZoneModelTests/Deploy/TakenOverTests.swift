import Foundation
import Glibc
import Testing
import ZoneModel

@testable import zonec

/// Files that others have put where zonec wrote, between two builds and within one.
@Suite(.serialized, .counted(as: "Stories of files that others put in zonec's way"))
struct TakenOverTests {
  private let before = DeployedProject.before
  private let after = DeployedProject.after
  /// The zone that only `before` has.
  private let old = "build/live/zones/0.0.10.in-addr.arpa"
  /// The zone that only `after` has.
  private let new = "build/live/zones/1.0.10.in-addr.arpa"
  /// A zone that somebody wrote by hand, which gdnsd loads.
  private let yours = "@ 300 IN SOA ns.test. h.test. 7 300 300 300 300\n@ 300 IN NS ns.test.\n"
  /// A script before gdnsdctl that makes it reach nobody.
  private let nobody = "echo 'error: nobody there' >&2; exit 1"
  /// What makes the daemon refuse what the checker took.
  private let spoil = "echo junk >>build/live/zones/example.org"

  /// Expects a run that rolled back and left a file alone.
  private func expectLeft(_ path: String, _ outcome: BuiltProgram.Outcome, _ text: String?) {
    #expect(outcome.status == 4)
    #expect(text == yours, "overwritten or removed")
    #expect(outcome.errors.contains("left alone \(path.dropFirst(6))"), "\(outcome.errors)")
    #expect(!outcome.errors.contains("the earlier files are restored,"), "\(outcome.errors)")
    #expect(!outcome.errors.contains("are back, and served"), "\(outcome.errors)")
  }

  @Test("a rollback does not remove a file where zonec once wrote one, and removed it again")
  func addedAndRemoved() throws {
    guard let live = try LiveServer.start() else { return }
    #expect(try live.build(before).status == 0)
    #expect(try live.build(after, before: nobody).status == 4)
    #expect(live.sandbox.text(of: new) != nil)
    #expect(try live.build(before, before: nobody).status == 4)
    #expect(live.sandbox.text(of: new) == nil)
    try live.sandbox.write(yours, to: new)
    let outcome = try live.build(before, before: spoil)
    #expect(outcome.status == 4, "\(outcome.errors)")
    #expect(live.sandbox.text(of: new) == yours, "\(outcome.errors)")
  }

  @Test("nor a new file with the first line that zonec writes")
  func addedRemovedAndCopied() throws {
    guard let live = try LiveServer.start() else { return }
    #expect(try live.build(before).status == 0)
    #expect(try live.build(after, before: nobody).status == 4)
    let marked = try #require(live.sandbox.text(of: new)) + "; mine now\n"
    #expect(try live.build(before, before: nobody).status == 4)
    try live.sandbox.write(marked, to: new)
    let outcome = try live.build(before: spoil)
    #expect(outcome.status == 4, "\(outcome.errors)")
    #expect(live.sandbox.text(of: new) == marked, "\(outcome.errors)")
  }

  @Test("a rollback does not overwrite a file that somebody has taken over")
  func removedAndTakenOver() throws {
    guard let live = try LiveServer.start() else { return }
    #expect(try live.build(before).status == 0)
    #expect(try live.build(after, before: nobody).status == 4)
    #expect(live.sandbox.text(of: old) == nil)
    try live.sandbox.write(yours, to: old)
    let outcome = try live.build(before: spoil)
    expectLeft(old, outcome, live.sandbox.text(of: old))
    // Out of the way, what gdnsd loaded last comes back.
    try FileManager.default.removeItem(atPath: live.sandbox.path(old))
    let second = try live.build(before: spoil)
    #expect(second.errors.contains("the earlier files are restored"), "\(second.errors)")
    #expect(live.sandbox.text(of: old)?.contains("compiled by zonec") == true)
  }

  @Test("even a file with the ownership mark stays where zonec has left nothing")
  func removedAndCopied() throws {
    guard let live = try LiveServer.start() else { return }
    #expect(try live.build(before).status == 0)
    let marked = try #require(live.sandbox.text(of: old)) + "; mine now\n"
    #expect(try live.build(after, before: nobody).status == 4)
    try live.sandbox.write(marked, to: old)
    #expect(try live.build(before: spoil).status == 4)
    #expect(live.sandbox.text(of: old) == marked)
  }

  @Test(
    "a file that comes into an empty place while the earlier one is put back stays",
    arguments: [0, ENOSYS])
  func comesMeanwhile(code: Int32) throws {
    let sandbox = try DeployedProject.sandbox()
    try DeployedProject.publish(after, in: sandbox, ending: .unreached)
    let system = FileAccess.system
    var access = DeployedProject.quick
    access.open = { [old, yours] (folder, name, flags) throws(SystemError) in
      // Comes when the kept file is looked at, and the place was.
      if name == ".0.0.10.in-addr.arpa.zonec-old" { try? sandbox.write(yours, to: old) }
      return try system.open(folder, name, flags)
    }
    if code != 0 {
      access.renameNew = { (_, _, _) throws(SystemError) in throw SystemError(code: code) }
    }
    let opened = try OutputDirectory.open(sandbox.path("build"), creating: false, access: access)
    var rollback = try Rollback(of: "live", in: try #require(opened))
    #expect(sandbox.text(of: old) == nil)
    try rollback.putBack()
    #expect(sandbox.text(of: old) == yours)
    #expect(rollback.left.map(\.path.text) == [String(old.dropFirst(6))])
  }

  @Test("a rollback does not remove a new file that somebody has replaced since")
  func replacedNew() throws {
    guard let live = try LiveServer.start() else { return }
    #expect(try live.build(before).status == 0)
    let take = "printf '\(yours.replacing("\n", with: "\\n"))' >mine; mv mine \(new); \(spoil)"
    let outcome = try live.build(after, before: take)
    expectLeft(new, outcome, live.sandbox.text(of: new))
  }

  @Test("a kept file is put back only if it is still the one that was kept")
  func replacedKept() throws {
    guard let live = try LiveServer.start() else { return }
    #expect(try live.build(before).status == 0)
    let kept = "build/live/.resolv.conf.zonec-old"
    let outcome = try live.build(after, before: "rm \(kept); echo yours >\(kept); \(spoil)")
    #expect(outcome.status == 4)
    #expect(outcome.errors.contains("left alone live/resolv.conf"), "\(outcome.errors)")
    #expect(live.sandbox.text(of: "build/live/resolv.conf") != "yours\n")
    #expect(live.sandbox.text(of: kept) == "yours\n")
    let lost = try live.build(
      after, before: "rm -f build/live/zones/.example.org.zonec-old; \(spoil)")
    #expect(lost.status == 4)
    #expect(lost.errors.contains("left alone live/zones/example.org"), "\(lost.errors)")
  }

  @Test("hidden files of others are not cleared away")
  func hiddenOfOthers() throws {
    guard let live = try LiveServer.start() else { return }
    #expect(try live.build(before).status == 0)
    let names = [".notes.zonec-old", "zones/.a.zonec-old", "zones/.b.zonec-tmp", ".c.zonec-tmp"]
    for name in names { try live.sandbox.write(yours, to: "build/live/\(name)") }
    #expect(try live.build(after).status == 0)
    for name in names { #expect(live.sandbox.text(of: "build/live/\(name)") == yours, "\(name)") }
  }

  @Test(
    "the next run removes the checking folders of a killed build, even if it has nothing to write")
  func checkingFolders() throws {
    guard let live = try LiveServer.start() else { return }
    #expect(try live.build(before).status == 0)
    for options in ["--reload", "--level live"] {
      for name in [".zonec-check", ".zonec-check-zones"] {
        try FileManager.default.createDirectory(
          atPath: live.sandbox.path("build/live/\(name)"), withIntermediateDirectories: true)
        try live.sandbox.link("build/live/\(name)/zones", to: "../zones")
      }
      _ =
        options == "--reload"
        ? try live.build() : try BuiltProgram.run("$zonec build p --force", in: live.sandbox)
      let left =
        (try? FileManager.default.contentsOfDirectory(
          atPath: live.sandbox.path("build/live"))) ?? []
      #expect(!left.contains { $0.hasPrefix(".zonec-check") }, "\(options): \(left)")
      #expect(left.contains("zones"))
    }
  }
}
