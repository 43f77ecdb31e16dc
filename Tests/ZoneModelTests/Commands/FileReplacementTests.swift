import Foundation
import Glibc
import Synchronization
import Testing
import ZoneModel

@testable import zonec

struct FileReplacementTests {
  /// Replaces `z`, which held `one` when it was read, by `two`.
  private func replace(_ sandbox: Sandbox, _ access: FileAccess) throws {
    try FileReplacement(
      of: FilePath(sandbox.path("z")), holding: Array("one".utf8), access: access
    ).write(Array("two".utf8))
  }

  @Test(
    "what somebody has edited since it was read is not replaced", arguments: ["1ne", "one+", ""])
  func keepsEdits(_ edit: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write(edit, to: "z")
    let failure = #expect(throws: PublishFailure.self) { try replace(sandbox, .system) }
    #expect(failure?.reason == "another process is writing to it")
    #expect(sandbox.text(of: "z") == edit)
    #expect(sandbox.files() == ["z"])
  }

  @Test("a pipe in the place of the file is not waited for", .timeLimit(.minutes(1)))
  func meetsPipe() throws {
    let sandbox = try Sandbox()
    try sandbox.write("one", to: "z")
    let path = sandbox.path("z")
    var access = FileAccess.system
    access.status = { (directory, name) throws(SystemError) in
      let status = try FileAccess.system.status(directory, name)
      if status.kind == .regular {
        _ = unsafe unlink(path)
        _ = unsafe mkfifo(path, 0o600)
      }
      return status
    }
    let failure = #expect(throws: PublishFailure.self) { try replace(sandbox, access) }
    #expect(failure?.reason == "another process is writing to it")
    #expect(sandbox.files() == ["z"])
  }

  @Test("whoever may not read the old file can at no moment open the new one")
  func isClosed() throws {
    let sandbox = try Sandbox()
    try sandbox.write("one", to: "z")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o640], ofItemAtPath: sandbox.path("z"))
    let seen = Mutex<[UInt32]>([])
    var access = FileAccess.system
    access.copyOwner = { (old, new) throws(SystemError) in
      let permissions = try FileAccess.system.statusOfOpen(new).permissions
      seen.withLock { $0.append(permissions) }
      try FileAccess.system.copyOwner(old, new)
    }
    try replace(sandbox, access)
    let found = seen.withLock { $0 }
    #expect(found == [0o600])
    #expect(sandbox.text(of: "z") == "two")
    let after = try FileAccess.system.status(.workingDirectory, FilePath(sandbox.path("z")))
    #expect(after.permissions == 0o640)
  }

  @Test("nobody else can open the copy of a published file that cannot be linked")
  func copiesClosed() throws {
    let sandbox = try DeployedProject.sandbox()
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o640], ofItemAtPath: sandbox.path("build/live/zones/example.org"))
    let seen = Mutex<[UInt32]>([])
    var access = DeployedProject.quick
    access.link = { (_, _, _) throws(SystemError) in throw SystemError(code: EPERM) }
    access.copyMode = { (old, new) throws(SystemError) in
      let permissions = try FileAccess.system.statusOfOpen(new).permissions
      seen.withLock { $0.append(permissions) }
      try FileAccess.system.copyMode(old, new)
    }
    try DeployedProject.publish(
      DeployedProject.after, in: sandbox, ending: .unreached, access: access)
    let found = Set(seen.withLock { $0 })
    #expect(found == [0o600])
    let kept = "build/live/zones/.example.org.zonec-old"
    let status = try FileAccess.system.status(.workingDirectory, FilePath(sandbox.path(kept)))
    #expect(status.permissions == 0o640)
  }
}
