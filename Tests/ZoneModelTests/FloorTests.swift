import Foundation
import Testing

@testable import ZoneModel

/// The house as it is drawn: which floor may use which, how large what is kept by the million is.
struct FloorTests {
  /// The floors of the folders of Sources/ZoneModel, from the ground up, and of the files beside
  /// them: what a compilation takes and gives is known to targets, the pipeline to nobody.
  private static let floors = [
    "Text": 1, "Diagnostics": 1, "Names": 2, "Records": 3, "Zones": 4, "ZoneFile": 5, "Project": 5,
    "Derive": 6, "Checks": 7, "Targets": 7, "Plan": 7, "Query": 7,
    "Compilation.swift": 7, "Stages.swift": 7, "Compiler.swift": 8, "Checker.swift": 8,
  ]

  /// A source file of ZoneModel.
  private struct Source {
    /// Below Sources/ZoneModel.
    let path: String
    /// Its folder there, or itself where it lies in none.
    let folder: String
    /// The text without comments and string literals.
    let code: String
  }

  /// Every source file of ZoneModel.
  private static func sources() throws -> [Source] {
    let root = "\(Fixture.root)/Sources/ZoneModel"
    return try FileManager.default.subpathsOfDirectory(atPath: root)
      .filter { $0.hasSuffix(".swift") }.sorted()
      .map { path in
        let text = try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
        let code = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
          line.replacing(#/"(\\.|[^"\\])*"/#, with: "\"\"").replacing(#/\/\/.*/#, with: "")
        }
        return Source(
          path: path, folder: String(path.prefix { $0 != "/" }),
          code: code.joined(separator: "\n"))
      }
  }

  /// The names of the types that code declares at the left margin, and not only for its own file.
  private static func types(in code: String) -> [String] {
    code.matches(of: #/(?m)^(?:public |final )*(?:struct|enum|class|protocol|typealias) (\w+)/#)
      .map { String($0.1) }
  }

  @Test("a file uses no type of a floor above its own")
  func floors() throws {
    let sources = try Self.sources()
    #expect(sources.count > 50)
    var floorOf: [String: Int] = [:]
    for source in sources {
      let floor = try #require(Self.floors[source.folder], "no floor for \(source.path)")
      for name in Self.types(in: source.code) { floorOf[name] = floor }
    }
    #expect(floorOf["JSONReader"] == 1)
    #expect(floorOf["Estate"] == 6)
    for source in sources {
      let floor = Self.floors[source.folder] ?? 0
      let words = Set(source.code.matches(of: #/\b[A-Z]\w+/#).map { String($0.0) })
      let above = words.filter { (floorOf[$0] ?? 0) > floor }.sorted()
      #expect(above == [], "\(source.path) is on floor \(floor)")
    }
  }

  @Test("ZoneModel imports nothing but Synchronization")
  func imports() throws {
    for source in try Self.sources() {
      let imports = source.code.matches(of: #/(?m)^\s*(?:@?\w+ )*import +(.+)$/#).map { $0.1 }
      #expect(Set(imports).isSubset(of: ["Synchronization"]), "\(source.path)")
    }
  }

  @Test("what is kept by the million stays small")
  func sizes() {
    #expect(MemoryLayout<RecordEntry>.stride == 24)
    #expect(MemoryLayout<ZoneModel.Host>.stride == 24)
    #expect(MemoryLayout<HostAddress>.stride == 32)
    #expect(MemoryLayout<IPAddress>.stride == 16)
    #expect(MemoryLayout<NameRange>.size == 5)
    #expect(MemoryLayout<ZoneModel.SourceLocation>.stride == 4)
  }

  @Test("the release binary links neither Foundation nor ICU, and stays small")
  func linkage() throws {
    let path = "\(Fixture.root)/.build/release/zonec"
    guard FileManager.default.isExecutableFile(atPath: path) else {
      return MissingPrograms.report(
        "no release build at .build/release/zonec (make build)", .warning)
    }
    let program = try Data(contentsOf: URL(fileURLWithPath: path))
    for library in ["libFoundation", "libicu", "FoundationEssentials", "_FoundationICU"] {
      #expect(program.range(of: Data(library.utf8)) == nil, "\(library) is linked")
    }
    // Foundation alone would make it 60 MB.
    #expect(program.count < 30_000_000)
  }
}
