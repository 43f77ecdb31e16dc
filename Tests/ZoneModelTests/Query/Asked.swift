import Foundation
import ZoneModel

@testable import zonec

/// A question about a project on disk or in memory, and its answer as text.
struct Asked {
  /// What was read and answered.
  let result: QueryResult

  /// Asks about a project of the repository.
  init(
    _ ask: (String, CompilerInput) -> QueryResult, _ subject: String, of project: String = "zones",
    levels: [String] = []
  ) {
    let load: @Sendable (FilePath) -> Result<[UInt8], FileFailure> = { path in
      guard let data = try? Data(contentsOf: Repository.root.appending(path: path)) else {
        return .failure(FileFailure(reason: "no such file"))
      }
      return .success(Array(data))
    }
    result = ask(subject, Self.input("\(project)/zonec.json", levels: levels, load: load))
  }

  /// Asks about a project in memory.
  init(
    _ ask: (String, CompilerInput) -> QueryResult, _ subject: String, of project: TestProject
  ) {
    let load: @Sendable (FilePath) -> Result<[UInt8], FileFailure> = {
      [files = project.files] path in
      files[path].map { .success(Array($0.utf8)) } ?? .failure(FileFailure(reason: "no such file"))
    }
    result = ask(subject, Self.input("p/zonec.json", levels: project.levels, load: load))
  }

  /// What a question needs of the world.
  private static func input(
    _ path: FilePath, levels: [String],
    load: @escaping @Sendable (FilePath) -> Result<[UInt8], FileFailure>
  ) -> CompilerInput {
    CompilerInput(
      projectPath: path, levels: levels, load: load, previous: { _ in nil },
      today: .fixed)
  }

  /// Whether there is what was asked about.
  var isFound: Bool { result.answer?.isFound ?? false }

  /// The answer as a terminal shows it.
  func text(width: Int = 80, usesColor: Bool = false) -> String {
    let terminal = Terminal(width: width, usesColor: usesColor, isInteractive: true)
    guard let answer = result.answer else { return "\(result.diagnostics.map(\.message))" }
    return String(decoding: AnswerPrinter(terminal: terminal).text(of: answer), as: UTF8.self)
  }

  /// The answer on one line, blanks folded: for what does not depend on a terminal.
  var folded: String {
    text(width: 500).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
