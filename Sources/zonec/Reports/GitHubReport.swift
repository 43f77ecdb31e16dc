import ZoneModel

/// Findings as workflow commands of GitHub Actions, which shows them beside the lines of a change.
enum GitHubReport {
  /// A command a line.
  static func text(of content: ReportContent) -> [UInt8] {
    var text: [UInt8] = []
    for diagnostic in content.findings {
      var properties: [(name: String, value: String)] = []
      if let region = content.region(of: diagnostic.range) {
        properties += [
          ("file", region.file.description), ("line", String(region.line)),
          ("col", String(region.column)),
        ]
        // Columns are shown only where the lines are one.
        if region.endLine != region.line {
          properties.append(("endLine", String(region.endLine)))
        } else if !region.isEmpty {
          properties.append(("endColumn", String(region.endColumn)))
        }
      }
      properties.append(("title", diagnostic.id))
      let list = properties.map { "\($0.name)=\(escaped($0.value, inProperty: true))" }
        .joined(separator: ",")
      let message = escaped(words(diagnostic, content), inProperty: false)
      text.append("::\(command(diagnostic.severity)) \(list)::\(message)\n")
    }
    return text
  }

  /// What is wrong, the other places, and what to do: a line each.
  private static func words(_ diagnostic: Diagnostic, _ content: ReportContent) -> String {
    var lines = [diagnostic.message + (diagnostic.label.map { ": \($0)" } ?? "")]
    for note in diagnostic.notes {
      let place = content.region(of: note.range).map { " at \($0.file):\($0.line):\($0.column)" }
      lines.append("note: \(note.message)\(place ?? "")")
    }
    if let fix = diagnostic.fix { lines.append("fix: \(fix)") }
    return lines.joined(separator: "\n")
  }

  /// The command of a severity.
  private static func command(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "notice"
    }
  }

  /// Text in which nothing ends the command; a property ends at a colon or a comma, too.
  private static func escaped(_ text: String, inProperty: Bool) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      case ":" where inProperty: escaped += "%3A"
      case "," where inProperty: escaped += "%2C"
      default: escaped += harmless(scalar)
      }
    }
  }
}
