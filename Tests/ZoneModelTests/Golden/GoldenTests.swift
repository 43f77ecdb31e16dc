import Foundation
import Testing
import ZoneModel

/// What the example projects compile to, byte for byte, under fixtures/golden.
///
/// `make golden` rewrites the files; their diff is reviewed like code.
struct GoldenTests {
  @Test("a project compiles to its golden files", arguments: DiskProject.examples)
  func golden(_ project: DiskProject) throws {
    let compilation = project.compiled()
    #expect(compilation.diagnostics.filter { $0.severity == .error } == [])
    #expect(!compilation.outputs.isEmpty)
    let directory = Repository.root.appending(path: "fixtures/golden/\(project.name)")
    if ProcessInfo.processInfo.environment["ZONEC_GOLDEN"] == "rewrite" {
      try? FileManager.default.removeItem(at: directory)
      for output in compilation.outputs {
        let file = directory.appending(path: output.path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(output.bytes).write(to: file)
      }
    }
    for output in compilation.outputs {
      let golden = try? Data(contentsOf: directory.appending(path: output.path))
      #expect(golden.map(Array.init) == output.bytes, "\(output.path) differs: run make golden")
      #expect(output.kind != .unknown, "OutputPath.kind(of:) does not know \(output.path)")
    }
    let kept = try FileManager.default.subpathsOfDirectory(atPath: directory.path).filter {
      let attributes = try FileManager.default.attributesOfItem(
        atPath: directory.appending(path: $0).path)
      return attributes[.type] as? FileAttributeType == .typeRegular
    }
    #expect(Set(kept) == Set(compilation.outputs.map(\.path)))
  }

  @Test("shuffled hosts compile to the same bytes", arguments: DiskProject.examples, [1, 2, 3])
  func shuffled(_ project: DiskProject, _ seed: UInt64) {
    let straight = project.compiled().outputs
    let shuffled = project.shufflingHosts(seed: seed).compiled().outputs
    #expect(straight.map(\.path) == shuffled.map(\.path))
    for (one, other) in zip(straight, shuffled) {
      #expect(one.bytes == other.bytes, "\(one.path) depends on the order of hosts")
    }
  }

  @Test("a second build finds everything unchanged", arguments: DiskProject.examples)
  func secondBuild(_ project: DiskProject) {
    var again = project
    again.previous = Dictionary(
      uniqueKeysWithValues: project.compiled().outputs.map { ($0.path, $0.bytes) })
    // Another day, too: what is the same keeps its serial.
    again.day = CalendarDay(year: 2027, month: 1, day: 1, secondsSince1970: 1_798_761_600)
    #expect(again.compiled().outputs.filter { !$0.isUnchanged }.map(\.path) == [])
  }

  @Test(
    "zones made at once are the zones made one after the other", arguments: DiskProject.examples)
  func concurrent(_ project: DiskProject) {
    let threads = Workers(count: 4) { count, body in
      DispatchQueue.concurrentPerform(iterations: count, execute: body)
    }
    let serial = project.compiled().outputs.map(\.bytes)
    #expect(project.compiled(workers: threads).outputs.map(\.bytes) == serial)
  }
}
