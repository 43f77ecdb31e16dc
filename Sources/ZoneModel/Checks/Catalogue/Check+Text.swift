/// The catalogue as text: one source for `zonec rules` and docs/checks.md.
extension Check {
  /// The whole description, for a terminal.
  package var description: String {
    var lines = [
      "\(id): \(severity.rawValue)", "", "  \(meaning)", "  why: \(why)",
      "  reference: \(reference)",
    ]
    if let example {
      lines += ["", "  faulty:"] + Self.indented(example.faulty)
      lines += ["  corrected:"] + Self.indented(example.mended)
    }
    if let whyNoExample { lines += ["", "  no example: \(whyNoExample)"] }
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
      lines += ["corrected"] + Self.indented(example.mended) + ["```", ""]
    }
    if let whyNoExample { lines += ["\(Self.sentence(whyNoExample))", ""] }
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

extension Check {
  /// One line for each check: its id, its severity, its meaning.
  package static var list: String {
    let width = all.map(\.id.utf8.count).max() ?? 0
    return all.map { check in
      let id = check.id + String(repeating: " ", count: width - check.id.utf8.count)
      let severity =
        check.severity.rawValue
        + String(repeating: " ", count: 7 - check.severity.rawValue.utf8.count)
      return "\(id)  \(severity)  \(check.meaning)"
    }.joined(separator: "\n")
  }

  /// The content of docs/checks.md.
  package static var document: String {
    """
    # Every check of zonec

    Written by `make golden` from the code; `zonec rules ID` prints the same. The severity is the usual one; a finding
    may have another. An error stops `zonec build` from writing. A finding can be accepted with a reason, in the project
    under `"allow"` (project-format.md), or in a zone file after `; zonec-allow: ID`.

    The tests run all examples: the faulty text has exactly the findings that it marks with `expect:`,
    at the marked places, and the corrected text has none. If a line begins with a file's name, the rest is a line of that
    file. The parts that every zone or project has are left out: SOA and NS records, or the level `live` with a host `salt`.
    A line with `{1...65}` is repeated for each number, and `{n+1}` is the next number; `{head}` is a zone's head,
    `{byte EF}` a byte that cannot be shown, and `{end}` the end of the file.


    """ + all.map(\.markdown).joined(separator: "\n")
  }
}
