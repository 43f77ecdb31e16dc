import Foundation
import Testing
import ZoneModel

@testable import zonec

/// README, docs and the example's comments say the truth.
struct DocumentationTests {
  /// A file of the repository, by lines.
  private static func lines(of path: String) throws -> [String] {
    let data = try Data(contentsOf: Repository.root.appending(path: path))
    return String(decoding: data, as: UTF8.self).components(separatedBy: "\n")
  }

  /// The excerpts of README: which compiled file each shows, and its lines.
  private static func excerpts() throws -> [(file: String, lines: [String])] {
    var excerpts: [(file: String, lines: [String])] = []
    var rest = try lines(of: "README.md")[...]
    while let line = rest.popFirst() {
      guard let mark = line.wholeMatch(of: #/<!-- excerpt: (.+) -->/#) else { continue }
      #expect(rest.popFirst() == "```")
      excerpts.append((String(mark.1), Array(rest.prefix { $0 != "```" })))
    }
    return excerpts
  }

  @Test("README shows lines that zones/ compiles to, in their order")
  func excerptIsTrue() throws {
    let compilation = DiskProject(name: "zones").compiled()
    let excerpts = try Self.excerpts()
    #expect(excerpts.count == 2)
    for (file, lines) in excerpts {
      var rest = compilation.text(file).components(separatedBy: "\n")[...]
      for line in lines {
        let place = try #require(rest.firstIndex(of: line), "not in \(file), or not there: \(line)")
        rest = rest[(place + 1)...]
      }
    }
  }

  @Test(
    "no document promises a command that does not exist",
    arguments: [
      "README.md", "docs/project-format.md", "docs/design.md", "CHANGELOG.md", "Makefile",
      "zones/zonec.json", "zones/roles.json", "zones/production.json", "zones/staging.json",
    ])
  func promises(_ path: String) throws {
    let known = Set(Command.all.map(\.name))
    var isFenced = false
    var count = 0
    for line in try Self.lines(of: path) {
      if line.hasPrefix("```") { isFenced.toggle() }
      let pattern = isFenced ? #/(?:^|`|&& )zonec ([a-z][a-z-]*)/# : #/[`/]zonec ([a-z][a-z-]*)/#
      for match in line.matches(of: pattern) {
        count += 1
        #expect(known.contains(String(match.1)), "\(path): \(line)")
      }
    }
    if path == "README.md" { #expect(count > 3) }
  }

  @Test("README's table of exit statuses knows every status that a build ends with")
  func exitStatuses() throws {
    let lines = try Self.lines(of: "README.md")
    for status in [ExitStatus.clean, .findings, .unjudged, .refused, .unwritten] {
      #expect(lines.contains { $0.hasPrefix("| \(status.rawValue) | ") })
    }
  }

  @Test(
    "links between documents lead to files",
    arguments: ["README.md", "docs/project-format.md", "docs/library.md", "docs/design.md"])
  func links(_ path: String) throws {
    let folder = Repository.root.appending(path: path).deletingLastPathComponent()
    let targets = try Self.lines(of: path).flatMap { $0.matches(of: #/\]\(([^)#:]+)\)/#) }
    for target in targets {
      let file = folder.appending(path: String(target.1))
      #expect(FileManager.default.fileExists(atPath: file.path), "\(target.1)")
    }
  }
}
