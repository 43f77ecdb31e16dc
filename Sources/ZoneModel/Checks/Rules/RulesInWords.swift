/// The rulebook as text: one source for `zonec rules` and docs/checks.md.
extension FindingRule {
  /// Everything there is to know, for a terminal.
  public var description: String {
    var lines = [
      "\(id): \(severity.rawValue)", "", "  \(meaning)", "  why: \(why)",
      "  reference: \(reference)",
    ]
    if let example {
      lines += ["", "  faulty:"] + Self.indented(example.faulty)
      lines += ["  mended:"] + Self.indented(example.mended)
    }
    return lines.joined(separator: "\n")
  }

  /// The entry of docs/checks.md.
  fileprivate var markdown: String {
    var lines = [
      "### \(id)", "", "**\(severity.rawValue)** · \(reference)", "",
      "\(Self.sentence(meaning)) \(Self.sentence(why))", "",
    ]
    if let example {
      lines += ["```", "faulty"] + Self.indented(example.faulty)
      lines += ["mended"] + Self.indented(example.mended) + ["```", ""]
    }
    return lines.joined(separator: "\n")
  }

  /// Lines moved to the right.
  private static func indented(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }
  }

  /// A phrase as a sentence.
  private static func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst() + "."
  }
}

extension Rulebook {
  /// One line for each rule: its id, its severity, its meaning.
  public static var list: String {
    let width = all.map(\.id.utf8.count).max() ?? 0
    return all.map { rule in
      let id = rule.id + String(repeating: " ", count: width - rule.id.utf8.count)
      let severity =
        rule.severity.rawValue
        + String(repeating: " ", count: 7 - rule.severity.rawValue.utf8.count)
      return "\(id)  \(severity)  \(rule.meaning)"
    }.joined(separator: "\n")
  }

  /// docs/checks.md.
  public static var document: String {
    """
    # Every finding of zonec

    Written by `make golden` from the code; `zonec rules ID` prints the same. The severity is the usual one: a finding
    may say that it matters more or less. An error keeps `zonec build` from writing. What the project accepts it lists
    under `"allow"` with the reason (project-format.md), or in a zone file behind `; zonec-allow: ID`.


    """ + all.map(\.markdown).joined(separator: "\n")
  }
}
