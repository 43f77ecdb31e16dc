import Synchronization
import Testing

@testable import ZoneModel

/// The files that a project names are read as often as it takes, and no more.
struct NamedFileTests {
  /// Reads a project whose level has a list of inventories; the findings, and how often a file was loaded.
  private static func read(_ inventory: String) -> (findings: [Diagnostic], hosts: Int, loads: Int)
  {
    let project = TestProject()
    let settings = (project.files["p/zonec.json"] ?? "").replacing("\"live.json\"", with: inventory)
    let files = project.files.merging(["p/zonec.json": settings]) { $1 }
    let loads = Atomic(0)
    var diagnostics = Diagnostics()
    let read = ProjectReader.read(
      path: "p/zonec.json",
      load: { path in
        loads.add(1, ordering: .relaxed)
        return files[path].map { .success(Array($0.utf8)) }
          ?? .failure(FileFailure(reason: "no such file"))
      }, into: &diagnostics)
    return (
      diagnostics.sorted(), read.levels.first?.hosts.hosts.count ?? 0,
      loads.load(ordering: .relaxed)
    )
  }

  @Test("a file that a list names again is not read again")
  func readsOnce() {
    let read = Self.read("[" + String(repeating: "\"live.json\",", count: 50) + "]")
    #expect(read.hosts == 1)
    #expect(read.findings.map(\.id) == Array(repeating: "bad-value", count: 49))
  }

  @Test(
    "a thousand faulty paths are reported, and that there are more", arguments: ["live.json", "/"])
  func boundsFaults(_ path: String) {
    let read = Self.read("[" + String(repeating: "\"\(path)\",", count: 5000) + "]")
    // The last of them says so where it is, and one more how many there are in all.
    #expect(read.findings.count == 1002)
    // The first `live.json` is right.
    let rest = path == "/" ? 4000 : 3999
    #expect(read.findings.filter { $0.id == "too-many-findings" }.map(\.count).max() == rest)
  }

  @Test("after a thousand files that are not there no further ones are looked for")
  func stopsLooking() {
    let names = (0..<5000).map { "\"x\($0).json\"," }.joined()
    let read = Self.read("[" + names + "]")
    #expect(read.loads < 1010)
    #expect(read.findings.map(\.id).filter { $0 == "missing-file" }.count == 1000)
    #expect(read.findings.contains { $0.id == "too-many-findings" })
  }
}
