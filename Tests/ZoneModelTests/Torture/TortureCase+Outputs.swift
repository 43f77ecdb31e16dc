extension TortureCase {
  /// What an earlier build left, or somebody else.
  static let outputs: [TortureCase] = [
    output("a long manifest", size: 50_000, at: ".zonec-manifest.json") {
      TortureText("{\"version\":1,\"files\":{", count: $0, separator: ",", tail: "}}") {
        "\"zones/z\($0).test\": {}"
      }
    },
    output("a manifest of one path", size: 50_000, at: ".zonec-manifest.json") {
      TortureText("{\"version\":1,\"files\":{", count: $0, separator: ",", tail: "}}") { _ in
        "\"zones/example.org\": {}"
      }
    },
    output("a manifest of NUL bytes", size: 4 << 20, at: ".zonec-manifest.json") {
      TortureText(Array(repeating: 0, count: $0))
    },
    output("a zone file of another layout", size: 50_000, at: "zones/example.org") {
      TortureText(marked + header, count: $0) { "h\($0) A 192.0.2.1\n" }
    },
    output("an old zone of NUL bytes", size: 4 << 20, at: "zones/example.org") {
      TortureText(stringLiteral: marked) + TortureText(Array(repeating: 0, count: $0))
    },
    output("an odd serial behind words without end", size: 200_000, at: "zones/example.org") {
      TortureText(
        marked + "@ IN SOA ns. hostmaster. ( 99999999999\n", count: $0, tail: ")\n"
      ) { _ in "SOA a\n" }
    },
    output("an odd serial that never comes", size: 200_000, at: "zones/example.org") {
      TortureText(marked + "@ IN SOA (\n", count: $0) { _ in "; SOA\n" }
    },
    output("an odd serial behind lines of words", size: 800_000, at: "zones/example.org") {
      TortureText(marked, count: $0, tail: "@ SOA a b 99999999999 1 1 1 1\n") { _ in "a b c\n" }
    },
    output(
      "types at one owner of an old zone", size: 15_000, at: "zones/example.org", ["diff"]
    ) {
      TortureText(marked + header, count: $0) { "a TYPE\(1000 + $0 % 60000) \\# 1 00\n" }
    },
    TortureCase(
      .outputs, "backticks for Markdown", size: 1 << 20, short: 1 << 14,
      ["diff", "--format", "markdown", "--output", "build", "p"], statuses: [1]
    ) { size in
      var files = project()
      files["build/live/.zonec-manifest.json"] = "{\"files\":{\"resolv.conf\":{}}}"
      files["build/live/resolv.conf"] =
        TortureText(stringLiteral: marked)
        + TortureText(Array(repeating: UInt8(ascii: "`"), count: size))
      return files
    },
    TortureCase(
      .outputs, "a resolv.conf of combining characters", size: 1 << 20, short: 1 << 16,
      ["diff", "--output", "build", "p"], statuses: [1]
    ) { size in
      var files = project()
      files["build/live/.zonec-manifest.json"] = "{\"files\":{\"resolv.conf\":{}}}"
      files["build/live/resolv.conf"] =
        TortureText(stringLiteral: marked + "a")
        + TortureText(repeated("\u{316}\u{300}", size))
      return files
    },
    output(
      "a long list of the way back", size: 50_000, at: ".zonec-rollback", ["build", "--force"]
    ) {
      TortureText(count: $0) { "kept zones/z\($0).test\n" }
    },
  ]

  /// The first line of a file of zonec's.
  private static let marked = "; example.org, compiled by zonec: edit the project, not this file\n"

  /// Something in the output directory of the small project.
  private static func output(
    _ name: String, size: Int, at path: String, _ command: [String] = ["build", "-n", "--force"],
    _ text: @escaping @Sendable (Int) -> TortureText
  ) -> TortureCase {
    TortureCase(
      .outputs, name, size: size, short: min(size / 100, 40_000),
      command + ["--output", "build", "p"],
      statuses: [0, 1, 2, 3, 4]
    ) { size in
      var files = project()
      files["build/live/" + path] = text(size)
      return files
    }
  }
}
