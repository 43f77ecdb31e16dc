import Foundation
import Testing
import ZoneModel

@testable import zonec

struct FileAccessTests {
  @Test("a file is read as it is, whatever its size", arguments: [0, 1, 4095, 4096, 4097, 1 << 20])
  func reads(size: Int) throws {
    let sandbox = try Sandbox()
    let text = String(repeating: "x", count: size)
    try sandbox.write(text, to: "file")
    #expect(try FileAccess.system.read(sandbox.path("file")) == Array(text.utf8))
  }

  @Test("a file that claims no size is read to its end")
  func readsEndless() throws {
    #expect(try !FileAccess.system.read("/proc/self/maps").isEmpty)
  }

  @Test("anything but a regular file is refused with a reason")
  func refuses() throws {
    let sandbox = try Sandbox()
    try sandbox.write("", to: "file")
    let reasons = ["missing", "", "file/below"].map { name in
      (#expect(throws: FileFailure.self) { try FileAccess.system.read(sandbox.path(name)) })?.reason
    }
    #expect(reasons == ["no such file or directory", "is a directory", "not a directory"])
    let device = #expect(throws: FileFailure.self) { try FileAccess.system.read("/dev/null") }
    #expect(device?.reason == "not a regular file")
  }

  @Test("a published file is read without following links")
  func readsPublished() throws {
    let sandbox = try Sandbox()
    try sandbox.write("one", to: "build/z/a")
    try sandbox.link("build/z/link", to: sandbox.path("build/z/a"))
    let opened = try OutputDirectory.open(sandbox.path("build"), creating: false, access: .system)
    let directory = try #require(opened)
    #expect(try directory.read("z/a") == Array("one".utf8))
    #expect(try directory.read("z/b") == nil)
    #expect(try directory.read("y/b") == nil)
    #expect(throws: FileFailure.self) { try directory.read("z/link") }
    #expect(throws: FileFailure.self) { try directory.read("../elsewhere") }
    #expect(
      try OutputDirectory.open(sandbox.path("none"), creating: false, access: .system) == nil)
  }
}
