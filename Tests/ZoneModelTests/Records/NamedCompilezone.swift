import Testing

/// BIND's zone compiler, an outside judge of how data is read.
struct NamedCompilezone {
  /// The program's path.
  private let program: String

  /// The installed one; nil, after a complaint, if there is none.
  init?(sourceLocation: SourceLocation = #_sourceLocation) {
    guard let found = Subprocess.path(ofProgram: "named-compilezone") else {
      MissingPrograms.report("named-compilezone is not installed", sourceLocation: sourceLocation)
      return nil
    }
    program = found
  }

  /// What the compiler makes of a zone: its text with one record a line, and its complaints.
  func compile(_ zone: String, origin: String) throws -> (text: String, complaints: String) {
    let folder = try TemporaryDirectory()
    let output = "\(folder.path)/out"
    let run = try Subprocess.run(
      program,
      ["-i", "none", "-k", "ignore", "-m", "ignore", "-n", "ignore", "-r", "ignore"]
        + ["-M", "ignore", "-S", "ignore", "-f", "text", "-F", "text", "-s", "full"]
        + ["-o", output, origin, try folder.write(zone, to: "in")])
    let text = (try? Subprocess.bytes(ofFile: output)) ?? []
    return (String(decoding: text, as: UTF8.self), run.outputText + run.errorText)
  }
}
