import Foundation
import Testing

/// What `zonec build` wrote for a project, in a directory of its own.
struct BuiltProject {
  /// Removed with the last copy of this value.
  private let output: TemporaryDirectory

  /// The projects in the working tree that must build: the example to copy, and a made-up one with
  /// all that the example lacks.
  static let all = ["zones", "fixtures/estate"]

  /// Builds a project of the working tree, and stops the test where that fails.
  init(_ project: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    output = try TemporaryDirectory()
    let run = try Zonec.run(
      ["build", "\(Fixture.root)/\(project)", "--output", "\(output.path)/build"])
    try #require(
      run.status == 0, "\(run.outputText)\(run.errorText)", sourceLocation: sourceLocation)
  }

  /// The levels that were written, in order of their names.
  var levels: [String] {
    Fixture.names(in: "\(output.path)/build").filter { Fixture.isDirectory(directory(of: $0)) }
  }

  /// Where everything was written: what `--output` named.
  var outputPath: String { "\(output.path)/build" }

  /// The zone files of a level, by the name of the zone.
  func zones(of level: String) -> [String: String] {
    GdnsdDirectory.zones(in: "\(directory(of: level))/zones")
  }

  /// The path of another file of a level, such as `resolv.conf`.
  func path(of file: String, in level: String) -> String { "\(directory(of: level))/\(file)" }

  /// Where a level was written.
  private func directory(of level: String) -> String { "\(output.path)/build/\(level)" }
}
