import Foundation
import Glibc
import Testing

@testable import zonec

/// Who may hold the lock, and for how long.
@Suite(.serialized, .counted(as: "Stories of programs that end badly, and of locks"))
struct OutputLockTests {
  /// A sandbox with a project in `p` that everybody may read.
  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try DeployedProject.write(DeployedProject.before, to: sandbox)
    return sandbox
  }

  /// Whether this run may become another user, as these tests must; said where it may not.
  private func mayChangeUser() -> Bool {
    if geteuid() == 0, Subprocess.path(ofProgram: "setpriv") != nil { return true }
    MissingPrograms.report(
      "only root, with setpriv, can become other users",
      .failureUnlessExcused(by: MissingPrograms.noNamespaces))
    return false
  }

  @Test("somebody who may only read cannot hold a build up")
  func readersCannotLock() throws {
    guard mayChangeUser() else { return }
    let sandbox = try sandbox()
    let outcome = try BuiltProgram.run(
      """
      umask 022; $zonec build --force -q p || exit 100
      setpriv --reuid 12345 --clear-groups flock -n build/.zonec-lock \
        sh -c 'echo held; touch /dev/null; sleep 20' &
      sleep 0.5; $zonec build --force p; echo "status $?"; kill $! 2>/dev/null; true
      """, in: sandbox)
    #expect(outcome.output.contains("status 0"), "\(outcome.output)\(outcome.errors)")
    #expect(!outcome.output.contains("held"))
    #expect(!outcome.errors.contains("waiting"))
  }

  @Test("a lock file that an older version left open to all is replaced, held or not")
  func replacesOpenLock() throws {
    for isHeld in [false, true] {
      let sandbox = try Sandbox()
      try sandbox.write("", to: "build/.zonec-lock")
      let before = try sandbox.identity(of: "build/.zonec-lock")
      let opened = try OutputDirectory.open(sandbox.path("build"), creating: true, access: .system)
      let directory = try #require(opened)
      let holder =
        isHeld ? unsafe open(sandbox.path("build/.zonec-lock"), O_RDONLY | O_CLOEXEC) : -1
      if isHeld { #expect(flock(holder, LOCK_EX) == 0) }
      let lock = try OutputLock.take(in: directory, creating: true, patience: 50) {}
      #expect(lock != nil)
      #expect(lock?.isNew == false)
      #expect(try sandbox.identity(of: "build/.zonec-lock") != before)
      let failure = #expect(throws: PublishFailure.self) {
        _ = try OutputLock.take(in: directory, creating: true, patience: 50) {}
      }
      #expect(failure?.reason.contains("another build") == true)
      withExtendedLifetime(lock) {}
      if isHeld { close(holder) }
      #expect(sandbox.files() == ["build/.zonec-lock"])
    }
  }

  @Test("root and the owner of the directory can both build, and so can its group")
  func severalUsers() throws {
    guard mayChangeUser() else { return }
    let users = ["0 0", "12345 12347", "12346 12347"]
    for first in users {
      let sandbox = try sandbox()
      let outcome = try BuiltProgram.run(
        """
        chmod 755 .; umask 022; mkdir -m 775 build; chown 12345:12347 build; cp $zonec ./zonec
        as() { setpriv --reuid $1 --regid $2 --clear-groups sh -c "umask 002; ./zonec build --level live $3 p"; }
        as \(first) "--force -q" && chmod -R a+w build/live
        as 0 0; as 12345 12347; as 12346 12347; true
        stat -c '%a %u:%g' build/.zonec-lock
        """, in: sandbox)
      #expect(!outcome.errors.contains("denied"), "\(first): \(outcome.errors)")
      #expect(outcome.errors.count(of: "nothing changed") == 3, "\(first): \(outcome.errors)")
      let owner = first.hasPrefix("12346") ? "12346" : "12345"
      #expect(outcome.output.hasSuffix("660 \(owner):12347\n"), "\(outcome.output)")
    }
  }

  @Test("without a umask nothing becomes writable for all")
  func umaskOfZero() throws {
    let sandbox = try sandbox()
    let outcome = try BuiltProgram.run(
      "umask 0; $zonec build --force -q p >/dev/null && find build -perm /o+w", in: sandbox)
    #expect(outcome.status == 0)
    #expect(outcome.output == "", "\(outcome.output)")
  }

  @Test("others can build while the server is asked")
  func releasedEarly() throws {
    let server = try LyingServer(LyingServer.Lie(testDescription: "silent"))
    let sandbox = try sandbox()
    let address = "\(server.endpoint.address):\(server.endpoint.port)"
    let outcome = try BuiltProgram.run(
      """
      $zonec build --force -q p >/dev/null || exit 100
      $zonec build --force p --level live --verify --server \(address) >first 2>&1 & first=$!
      while ! grep -q 'nothing changed' first; do kill -0 $first || exit 101; done
      $zonec build --force p; echo "status $?"
      kill -0 $first && echo "still asking"
      kill $first; true
      """, in: sandbox)
    server.stop()
    #expect(outcome.output.contains("status 0\nstill asking"), "\(outcome.output)\(outcome.errors)")
    #expect(!outcome.errors.contains("waiting"), "\(outcome.errors)")
  }

  @Test("a reader that has stopped reading does not keep the lock")
  func releasedWithoutReader() throws {
    let sandbox = try sandbox()
    let outcome = try BuiltProgram.run(
      """
      mkfifo pipe; exec 3<>pipe
      head -c 65536 /dev/zero >&3
      $zonec build --force p 2>&3 >&3 & first=$!
      while ! [ -e build/live/.zonec-manifest.json ]; do sleep 0.05; done
      sleep 0.3
      timeout 5 flock build/.zonec-lock echo free
      kill -0 $first && echo "still printing"
      kill $first; true
      """, in: sandbox)
    #expect(outcome.output.contains("free\nstill printing"), "\(outcome.output)\(outcome.errors)")
  }
}

extension String {
  /// How often some words occur in the text.
  fileprivate func count(of words: String) -> Int { ranges(of: words).count }
}
