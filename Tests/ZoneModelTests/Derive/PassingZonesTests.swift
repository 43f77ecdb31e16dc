import Testing

@testable import ZoneModel

/// Zones that are forgotten when they are written, against zones that are all kept.
struct PassingZonesTests {
  /// Compiles a project with a limit from which its zones are forgotten.
  private static func compiled(_ input: CompilerInput, fewHosts: Int) -> Compilation {
    var input = input
    input.fewHosts = fewHosts
    input.keepsZones = false
    return compile(input)
  }

  /// Holds what is found and made with forgotten zones to what is found and made with all; returns
  /// the ids.
  @discardableResult
  private static func compare(_ input: CompilerInput) -> Set<String> {
    let all = compiled(input, fewHosts: .max)
    let few = compiled(input, fewHosts: 0)
    #expect(few.diagnostics == all.diagnostics)
    #expect(few.outputs.map(\.path) == all.outputs.map(\.path))
    #expect(few.outputs.map(\.bytes) == all.outputs.map(\.bytes))
    // A zone that takes the place of another is kept for the guard.
    let isFirst = few.outputs.allSatisfy { input.standing.read($0.location) == nil }
    #expect(!isFirst || few.zones.allSatisfy { $0.zone.records.isEmpty })
    return Set(all.diagnostics.map(\.id))
  }

  @Test("the example projects have the same findings and files", arguments: DiskProject.examples)
  func examples(_ project: DiskProject) { Self.compare(project.input()) }

  /// The ids of checks whose example is a project.
  private static let ids = Check.all.filter { $0.example?.kind == .project }.map(\.id)

  @Test("so have the examples of the catalogue", arguments: ids)
  func catalogue(_ id: String) throws {
    let example = try #require(Check.named(id)?.example)
    for text in [example.faulty, example.mended] {
      Self.compare(ExampleProject(files: ExampleFiles(text, .project)).input)
    }
  }

  @Test("so have random projects", arguments: 0..<4 as Range<UInt64>)
  func random(_ block: UInt64) {
    var ids: Set<String> = []
    for seed in (block * 100)..<(block * 100 + 100) {
      let project = RandomProject(seed: seed).project
      ids.formUnion(Self.compare(project.input))
    }
    // Otherwise they would be alike because nothing is found.
    for id in ["missing-ptr", "address-not-covered", "duplicate-hostname", "mx-without-address"] {
      #expect(ids.contains(id))
    }
  }
}
