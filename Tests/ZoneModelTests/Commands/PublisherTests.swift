import Foundation
import Glibc
import Synchronization
import Testing

@testable import ZoneModel
@testable import zonec

struct PublisherTests {
  /// A text of a build, which bears its mark.
  private func ours(_ text: String) -> String { "; \(text), \(Ownership.mark)\n" }

  /// A file of a build.
  private func file(_ path: String, _ text: String, unchanged: Bool = false) -> OutputFile {
    OutputFile(
      OutputPath(at: path), bytes: Array(ours(text).utf8), isUnchanged: unchanged)
  }

  /// Publishes into a sandbox's `build`, and says what happened.
  @discardableResult
  private func publish(
    _ files: [OutputFile], stale: [String] = [], in sandbox: Sandbox,
    access: FileAccess = .system
  ) throws -> [String] {
    let opened = try OutputDirectory.open(sandbox.path("build"), creating: true, access: access)
    let directory = try #require(opened)
    let lock = try OutputLock.take(in: directory, creating: true, patience: 5_000) {}
    var events: [String] = []
    let gone = stale.map { OutputPath(at: $0) }
    try Publisher(lock: try #require(lock)).publish(files, stale: gone) { event in
      switch event {
      case .wrote(let file): events.append("wrote \(file.path)")
      case .removed(let path): events.append("removed \(path)")
      case .kept(let path): events.append("kept \(path)")
      }
    }
    return events
  }

  @Test("files are written into directories made for them, manifests last")
  func writesFiles() throws {
    let sandbox = try Sandbox()
    let events = try publish(
      [
        file("production/.zonec-manifest.json", "{}"), file("production/zones/a.org", "one"),
        file("production/resolv.conf", "two"),
      ], in: sandbox)
    #expect(
      events == [
        "wrote production/zones/a.org", "wrote production/resolv.conf",
        "wrote production/.zonec-manifest.json",
      ])
    #expect(sandbox.text(of: "build/production/zones/a.org") == ours("one"))
    #expect(
      sandbox.files() == [
        "build/.zonec-lock", "build/production/.zonec-manifest.json",
        "build/production/resolv.conf", "build/production/zones/a.org",
      ])
  }

  @Test("an unchanged file is not touched, a changed one is replaced as a whole")
  func keepsUnchanged() throws {
    let sandbox = try Sandbox()
    try publish([file("z/a", "one"), file("z/b", "two")], in: sandbox)
    let before = try (sandbox.identity(of: "build/z/a"), sandbox.identity(of: "build/z/b"))
    try publish([file("z/a", "one", unchanged: true), file("z/b", "three")], in: sandbox)
    #expect(try sandbox.identity(of: "build/z/a") == before.0)
    #expect(try sandbox.identity(of: "build/z/b").first != before.1.first)
    #expect(sandbox.text(of: "build/z/b") == ours("three"))
  }

  @Test("a foreign file that has a name which zonec needs is an error, and stays")
  func foreignTemporaryFile() throws {
    let sandbox = try Sandbox()
    try sandbox.write("yours", to: "build/z/.b.zonec-tmp")
    let failure = #expect(throws: PublishFailure.self) {
      try publish([file("z/a", "one"), file("z/b", "two"), file("z/c", "three")], in: sandbox)
    }
    #expect(failure?.reason == "zonec did not write it, but needs its name")
    #expect(sandbox.text(of: "build/z/.b.zonec-tmp") == "yours")
    #expect(sandbox.files() == ["build/.zonec-lock", "build/z/.b.zonec-tmp"])
  }

  @Test("the list of a rollback leads only to files of a build")
  func rollbackPaths() {
    let manifest = ".zonec-manifest.json"
    let paths = [
      "resolv.conf", "zones/a.org", manifest, "zones/\(manifest)", "zones/.a", ".a", "",
      "zones/", "/a", "../a", "zones/../a", "zones/a/b", "other/a", "a\0b", "zones/b ",
      "zones/c  d",
    ]
    let list = paths.map { "new \($0)\n" }.joined()
    let entries = Rollback.entries(in: Array(list.utf8), of: "live")
    // Blanks belong to the path: another file lies without them.
    #expect(
      entries.keys.map(\.pathInLevel).sorted()
        == [manifest, "resolv.conf", "zones/a.org", "zones/b ", "zones/c  d"])
  }

  @Test("stale files go, foreign ones stay")
  func removesStale() throws {
    let sandbox = try Sandbox()
    try sandbox.write(ours("mine"), to: "build/z/old")
    try sandbox.write("yours", to: "build/z/taken")
    try sandbox.write("yours", to: "build/z/foreign")
    try sandbox.write("yours", to: "build/z/.hidden")
    let events = try publish(
      [file("z/a", "one"), file("z/.zonec-manifest.json", "{}")],
      stale: ["z/old", "z/taken", "z/gone", "y/x"],
      in: sandbox)
    #expect(
      events == ["wrote z/a", "removed z/old", "kept z/taken", "wrote z/.zonec-manifest.json"])
    #expect(sandbox.text(of: "build/z/taken") == "yours")
    #expect(sandbox.text(of: "build/z/old") == nil)
    #expect(sandbox.text(of: "build/z/foreign") == "yours")
    #expect(sandbox.text(of: "build/z/.hidden") == "yours")
  }

  @Test("a stale path that is something else by now is left alone")
  func keepsReplaced() throws {
    let sandbox = try Sandbox()
    try sandbox.write("yours", to: "elsewhere")
    try sandbox.write("", to: "build/z/old/inside")
    try sandbox.link("build/z/link", to: sandbox.path("elsewhere"))
    let events = try publish([], stale: ["z/link", "z/old"], in: sandbox)
    #expect(events == ["kept z/link", "kept z/old"])
    #expect(sandbox.text(of: "elsewhere") == "yours")
    #expect(sandbox.files().contains("build/z/link"))
  }

  @Test("a file that others put there between writing and renaming is not replaced")
  func keepsWhatCameMeanwhile() throws {
    for isEmpty in [true, false] {
      let sandbox = try Sandbox()
      if !isEmpty { try publish([file("z/a", "old")], in: sandbox) }
      var access = FileAccess.system
      let put: @Sendable () -> Void = { try? sandbox.write("yours", to: "build/z/a") }
      let system = FileAccess.system
      if isEmpty {
        // At the last moment, behind the last look.
        access.renameNew = { (folder, old, new) throws(SystemError) in
          if new == "a" { put() }
          try system.renameNew(folder, old, new)
        }
      } else {
        access.synchronize = { (_) throws(SystemError) in put() }
      }
      let failure = #expect(throws: PublishFailure.self) {
        try publish([file("z/a", "new")], in: sandbox, access: access)
      }
      #expect(failure?.path == FilePath(sandbox.path("build/z/a")))
      #expect(sandbox.text(of: "build/z/a") == "yours")
      #expect(sandbox.files() == ["build/.zonec-lock", "build/z/a"])
    }
  }

  @Test("a file system that cannot rename to empty places only gets its files, too")
  func worksWithoutRenameFlags() throws {
    let sandbox = try Sandbox()
    var access = FileAccess.system
    access.renameNew = { (_, _, _) throws(SystemError) in throw SystemError(code: EINVAL) }
    try publish([file("z/a", "one")], in: sandbox, access: access)
    try publish([file("z/a", "two")], in: sandbox, access: access)
    #expect(sandbox.text(of: "build/z/a") == ours("two"))
  }

  @Test("the leftovers of a killed build are removed, and nothing else")
  func clearsTemporaryFiles() throws {
    let sandbox = try Sandbox()
    try sandbox.write("; a, compi", to: "build/z/.a.zonec-tmp")
    try sandbox.write("", to: "build/z/.gone.zonec-tmp")
    try sandbox.write(ours("b"), to: "build/z/.b.zonec-old")
    try sandbox.write("yours", to: "build/z/.b.zonec-tmp")
    try sandbox.write("yours", to: "build/z/a.zonec-tmp")
    try publish([file("z/a", "one")], in: sandbox)
    #expect(
      sandbox.files() == [
        "build/.zonec-lock", "build/z/.b.zonec-tmp", "build/z/a", "build/z/a.zonec-tmp",
      ])
  }

  @Test("a symbolic link below the output directory is refused, wherever it leads")
  func refusesLinks() throws {
    let sandbox = try Sandbox()
    try sandbox.write("yours", to: "elsewhere/a")
    try sandbox.write(ours(""), to: "build/real/b")
    try sandbox.link("build/z", to: sandbox.path("elsewhere"))
    try sandbox.link("build/real/a", to: sandbox.path("elsewhere/a"))
    let folder = #expect(throws: PublishFailure.self) {
      try publish([file("z/a", "one")], in: sandbox)
    }
    #expect(folder?.path.description == sandbox.path("build/z"))
    #expect(folder?.reason == "there is a symbolic link in place of a directory")
    let target = #expect(throws: PublishFailure.self) {
      try publish([file("real/b", "new"), file("real/a", "one")], in: sandbox)
    }
    #expect(target?.reason == "there is a symbolic link in place of a file")
    let stale = #expect(throws: PublishFailure.self) {
      try publish([], stale: ["z/a"], in: sandbox)
    }
    #expect(stale?.path.description == sandbox.path("build/z"))
    #expect(sandbox.text(of: "elsewhere/a") == "yours")
    #expect(sandbox.text(of: "build/real/b") == ours(""), "written although a file was refused")
  }

  @Test(
    "a path that leads out of the output directory is refused",
    arguments: ["../a", "/etc/a", "z/../../a", "z//a", "./a", "", "z/", "z/a\0b"])
  func refusesPaths(_ path: String) throws {
    let sandbox = try Sandbox()
    #expect(throws: PublishFailure.self) { try publish([file(path, "x")], in: sandbox) }
    #expect(throws: PublishFailure.self) { try publish([], stale: [path], in: sandbox) }
    #expect(sandbox.files() == ["build/.zonec-lock"])
  }

  @Test("the longest name that a file system takes can be published")
  func writesLongNames() throws {
    let sandbox = try Sandbox()
    let names = ["a", "b"].map { String(repeating: "x", count: 254) + $0 }
    try publish(names.map { file("z/\($0)", $0) }, in: sandbox)
    for name in names { #expect(sandbox.text(of: "build/z/\(name)") == ours(name)) }
    #expect(sandbox.files().count == 3)
  }

  @Test("a second build waits for the first, and gives up in the end")
  func locks() throws {
    let sandbox = try Sandbox()
    let opened = try OutputDirectory.open(sandbox.path("build"), creating: true, access: .system)
    let directory = try #require(opened)
    #expect(try OutputLock.take(in: directory, creating: false, onWait: {}) == nil)
    var first = try OutputLock.take(in: directory, creating: true, onWait: {})
    #expect(first?.isNew == true)
    var waits = 0
    let failure = #expect(throws: PublishFailure.self) {
      _ = try OutputLock.take(in: directory, creating: true, patience: 1) { waits += 1 }
    }
    #expect(failure?.reason.hasPrefix("another build has been writing there") == true)
    #expect(waits == 1)
    first = nil
    let second = try OutputLock.take(in: directory, creating: true) { waits += 1 }
    #expect(second?.isNew == false)
    #expect(waits == 1)
  }

  /// Lets the first calls through, and then fails: one call, or every one from there on.
  private func failing(at turn: Int, forGood: Bool) -> (FileAccess, @Sendable () -> Bool) {
    let calls = Turns()
    let system = FileAccess.system
    let check: @Sendable () throws(SystemError) -> Void = { () throws(SystemError) in
      let call = calls.next()
      if forGood ? call >= turn : call == turn { throw SystemError(code: ENOSPC) }
    }
    var access = system
    access.open = { (folder, name, flags) throws(SystemError) in
      try check()
      return try system.open(folder, name, flags)
    }
    access.makeDirectory = { (folder, name) throws(SystemError) in
      try check()
      try system.makeDirectory(folder, name)
    }
    access.write = { (file, bytes, offset) throws(SystemError) in
      try check()
      // Half of it: what a full disk leaves when the next call fails.
      let half = Array(bytes[..<(offset + max(1, (bytes.count - offset) / 2))])
      return try system.write(file, half, offset)
    }
    access.synchronize = { (file) throws(SystemError) in
      try check()
      try system.synchronize(file)
    }
    access.renameNew = { (folder, old, new) throws(SystemError) in
      try check()
      try system.renameNew(folder, old, new)
    }
    access.rename = { (folder, old, new) throws(SystemError) in
      try check()
      try system.rename(folder, old, new)
    }
    access.unlink = { (folder, name) throws(SystemError) in
      try check()
      try system.unlink(folder, name)
    }
    access.list = { (folder) throws(SystemError) in
      try check()
      return try system.list(folder)
    }
    return (access, { calls.count > turn })
  }

  @Test(
    "whichever system call fails, every published file is whole and a rerun repairs the set",
    arguments: [false, true])
  func survivesFailures(forGood: Bool) throws {
    let old = ["z/a": "old a", "z/b": "old b", "m/.zonec-manifest.json": "old m", "z/s": "old s"]
    let new = ["z/a": "new a", "z/b": "new b", "m/.zonec-manifest.json": "new m", "y/c": "new c"]
    let build = new.sorted { $0.key < $1.key }.map { file($0.key, $0.value) }
    var turn = 0
    while true {
      let sandbox = try Sandbox()
      for (path, text) in old { try sandbox.write(ours(text), to: "build/\(path)") }
      let (access, hasFailed) = failing(at: turn, forGood: forGood)
      let failure = Result { try publish(build, stale: ["z/s"], in: sandbox, access: access) }
      if !hasFailed() {
        #expect(turn > 20, "the faults did not reach the calls")
        return
      }
      for path in Set(old.keys).union(new.keys) {
        let text = sandbox.text(of: "build/\(path)")
        let known = [old[path], new[path]].map { $0.map(ours) }
        #expect(known.contains(text), "\(path) at call \(turn)")
      }
      if sandbox.text(of: "build/m/.zonec-manifest.json") == ours("new m") {
        #expect(sandbox.text(of: "build/z/b") == ours("new b"), "claimed too early at call \(turn)")
        #expect(sandbox.text(of: "build/z/s") == nil, "forgotten at call \(turn)")
      }
      if !forGood, (try? failure.get()) == nil {
        let left = sandbox.files().filter { $0.hasSuffix(HiddenName.temporarySuffix) }
        #expect(left.isEmpty, "at call \(turn)")
      }
      try publish(build, stale: ["z/s"], in: sandbox)
      let expected = new.keys.map { "build/\($0)" } + ["build/.zonec-lock"]
      #expect(sandbox.files() == expected.sorted())
      turn += 1
    }
  }

  /// Counts calls, from whatever thread they come.
  private final class Turns: Sendable {
    private let made = Atomic(0)
    /// The number of this call, from 0.
    func next() -> Int { made.wrappingAdd(1, ordering: .relaxed).oldValue }
    /// How many there were.
    var count: Int { made.load(ordering: .relaxed) }
  }
}
