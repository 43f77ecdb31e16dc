import ZoneModel

/// A run of `zonec explain` or `zonec retire`: a question about a project.
struct ProjectQuestion {
  /// What it is about.
  private let subject: String
  /// The project.
  private let project: ProjectArguments

  /// What the command line asks: `SUBJECT [PROJECT]`.
  init(_ arguments: Arguments) throws(CommandFailure) {
    guard let subject = arguments.operands.first, !subject.isEmpty else {
      throw CommandFailure(.unjudged, "NAME is empty")
    }
    self.subject = subject
    project = try ProjectArguments(arguments, operand: arguments.paths.dropFirst().first)
  }

  /// Reads the project and prints the answer, or why it cannot be read.
  func answer(
    _ console: inout Console, _ ask: (String, CompilerInput) -> QueryResult
  ) -> ExitStatus {
    let result = ask(subject, project.input())
    guard let answer = result.answer else {
      console.show(result.diagnostics, in: result.sources)
      return .unjudged
    }
    console.print(AnswerPrinter(terminal: console.output.terminal).text(of: answer))
    return answer.isFound ? .clean : .findings
  }
}
