import Foundation
import Glibc
import Testing
import ZoneModel

@testable import zonec

/// Opening below a directory: by the system's own call, and by a walk where it has none.
struct BelowTests {
  /// The real calls on a kernel without openat2, or in a sandbox that forbids it.
  private static func lacking(_ code: Int32) -> FileAccess {
    var access = FileAccess.system
    access.openBeneath = { (_, _, _) throws(SystemError) in throw SystemError(code: code) }
    return access
  }

  /// What opening gives: the file's number, or the error's.
  private func outcome(_ path: FilePath, in folder: Descriptor, _ access: FileAccess) -> String {
    do throws(SystemError) {
      let file = try access.openBelow(folder, path, O_RDONLY | O_NONBLOCK)
      return "file \(try access.statusOfOpen(file).number)"
    } catch {
      return "error \(error.code)"
    }
  }

  @Test(
    "the walk ends where the system's own does, through any tangle of links",
    arguments: 0..<20 as Range<UInt64>)
  func walksAlike(seed: UInt64) throws {
    let sandbox = try Sandbox()
    var generator = SeededGenerator(seed: seed)
    try sandbox.write("secret", to: "secret")
    try sandbox.write("x", to: "root/a/b/f")
    try sandbox.write("x", to: "root/f")
    let names = ["a", "b", "f", "l0", "l1", "l2", "l3", "..", ".", "", "secret", "none", "root"]
    func path(_ generator: inout SeededGenerator) -> String {
      let count = Int.random(in: 1...4, using: &generator)
      let steps = (0..<count).map { _ in names.randomElement(using: &generator) ?? "a" }
      return (Int.random(in: 0..<12, using: &generator) == 0 ? "/" : "")
        + steps.joined(separator: "/")
    }
    for number in 0..<4 {
      for folder in ["root/", "root/a/", "root/a/b/"] {
        let target = path(&generator)
        if !target.isEmpty { try sandbox.link("\(folder)l\(number)", to: target) }
      }
    }
    let access = FileAccess.system
    let root = try access.open(
      .workingDirectory, FilePath(sandbox.path("root")), O_RDONLY | O_DIRECTORY)
    let secret = try access.status(.workingDirectory, FilePath(sandbox.path("secret"))).number
    var files = 0
    for _ in 0..<200 {
      let path = FilePath(path(&generator))
      let walked = outcome(path, in: root, Self.lacking(ENOSYS))
      #expect(walked == outcome(path, in: root, access), "\(path)")
      #expect(walked == outcome(path, in: root, Self.lacking(EPERM)), "\(path)")
      #expect(walked != "file \(secret)", "\(path)")
      if walked.hasPrefix("file") { files += 1 }
    }
    #expect(files > 0)
  }

  @Test("links inside are followed, and those that leave are refused", arguments: [0, ENOSYS])
  func refuses(code: Int32) throws {
    let access = code == 0 ? FileAccess.system : Self.lacking(code)
    let sandbox = try Sandbox()
    try sandbox.write("secret", to: "secret")
    try sandbox.write("inside", to: "p/a/file")
    for (name, target) in [
      ("p/in", "a/file"), ("p/a/up", "../in"), ("p/out", "../secret"), ("p/back", "../p/a/file"),
      ("p/whole", sandbox.path("p/a/file")), ("p/loop", "loop"), ("p/nowhere", "none"),
    ] {
      try sandbox.link(name, to: target)
    }
    let folder = FilePath(sandbox.path("p/"))
    for name in ["in", "a/up", "a/../in", "./a//file"] {
      #expect(try access.read("\(folder)\(name)", below: folder) == Array("inside".utf8))
    }
    for name in ["out", "back", "whole", "../secret"] {
      let failure = #expect(throws: FileFailure.self) {
        try access.read("\(folder)\(name)", below: folder)
      }
      #expect(failure?.reason == "a symbolic link leads out of the directory", "\(name)")
    }
    for name in ["loop", "nowhere", "a", "none", "in/"] {
      #expect(throws: FileFailure.self) { try access.read("\(folder)\(name)", below: folder) }
    }
  }
}
