import ZoneModel

extension Command {
  /// `zonec explain NAME|ADDRESS|FILE:LINE [PROJECT]`.
  static let explain = Command(
    name: "explain", summary: "say where a name or address comes from, or why there is none",
    operands: "NAME|ADDRESS|FILE:LINE [PROJECT]", operandCount: 1...2,
    options: [.level, .staging, .production],
    details: """
      NAME is a whole name, such as www.webplatform.org, or what stands in front of
      a level's zone, such as www or a host's name; a role's name will do, too.
      FILE:LINE is a line of a zone file that build writes, or of the project's own
      files. PROJECT is as for build.

      Shows each record with the rule, role and inventory line behind it, and the
      line of the zone file that build writes, relative to its output directory.

      exit status: 0 found · 1 there is no such thing · 2 usage, or the project
      cannot be read
      """
  ) { (arguments, console) throws(CommandFailure) in
    try Question(arguments).answer(&console) { ZoneModel.explain($0, in: $1) }
  }
}

/// A question about a project.
struct Question {
  /// What it is about.
  private let subject: String
  /// The project's settings file.
  private let project: FilePath
  /// The levels asked about; empty is all.
  private let levels: [String]
  /// Reads the files of the project.
  private let access = FileAccess.system

  /// What the command line asks: `SUBJECT [PROJECT]`.
  init(_ arguments: Arguments) throws(CommandFailure) {
    guard let subject = arguments.operands.first, !subject.isEmpty else {
      throw CommandFailure(.unjudged, "nothing to look for")
    }
    self.subject = subject
    levels = arguments.values(of: .level, .staging, .production)
    project = try ProjectPath.settingsFile(arguments.paths.dropFirst().first, access: access)
  }

  /// Reads the project and prints the answer, or why it cannot be read.
  func answer(
    _ console: inout Console, _ ask: (String, CompilerInput) -> QueryResult
  ) throws(CommandFailure) -> ExitStatus {
    let result = ask(
      subject,
      CompilerInput(
        of: project, levels: levels, access,
        previous: { _ in nil }, today: try Clock.today()))
    guard let answer = result.answer else {
      let printer = DiagnosticPrinter(in: result.sources, for: console.notes.terminal)
      var text: [UInt8] = []
      for diagnostic in result.diagnostics { printer.append(diagnostic, to: &text) }
      console.note(text)
      return .unjudged
    }
    console.print(AnswerPrinter(terminal: console.output.terminal).text(of: answer))
    return answer.isFound ? .clean : .findings
  }
}
