import Foundation

/// The versions of the name servers that judge zones made by grammar.
enum JudgeVersions {
  /// The options with which the programs print theirs.
  private static let commands = [
    ("gdnsd", "-V"), ("named-checkzone", "-v"), ("knotd", "-V"), ("nsd", "-v"),
  ]

  /// All of them in one line, as far as they are installed.
  static var text: String {
    commands.compactMap { name, option in
      guard let program = Subprocess.path(ofProgram: name),
        let run = try? Subprocess.run(program, [option]),
        let version = (run.outputText + run.errorText).firstMatch(of: /[0-9]+\.[0-9]+\.[0-9]+/)
      else { return nil }
      return "\(name) \(version.0)"
    }.joined(separator: ", ")
  }
}
