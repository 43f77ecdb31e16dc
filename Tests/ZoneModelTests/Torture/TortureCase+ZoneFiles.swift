extension TortureCase {
  /// Text that is read as a zone file.
  static let zoneFiles: [TortureCase] = [
    text("NUL bytes on one line", size: 4 << 20) { Array(repeating: 0, count: $0) },
    text("bytes that are no text", size: 4 << 20) { Array(repeating: 0xFE, count: $0) },
    text("a carriage return after each letter", size: 1 << 20) { repeated("a\r", $0) },
    text("one token of all the file", size: 4 << 20) { Array(repeating: 97, count: $0) },
    text("a name of all the file, dot by dot", size: 1 << 20) { repeated("a.", $0) },
    text("a name of escapes", size: 1 << 20) { repeated(#"\097"#, $0) },
    text("an unclosed quote", size: 4 << 20) {
      head + Array(#"a TXT ""#.utf8) + Array(repeating: 97, count: $0)
    },
    text("an unclosed quote over lines", size: 1 << 20) { head + repeated("a TXT \"b\n", $0) },
    text("an unclosed parenthesis", size: 4 << 20) { head + repeated("a TXT ( b\n", $0) },
    text("parentheses alone", size: 1 << 20) { repeated("(", $0) },
    text("closing parentheses alone", size: 1 << 20) { repeated(")", $0) },
    text("an entry of many tokens", size: 1 << 20) { head + repeated("a ", $0) },
    text("a TXT record of many tokens", size: 2 << 20) {
      head + Array("a TXT ".utf8) + repeated("b ", $0)
    },
    text("an entry over many lines", size: 2 << 20) {
      head + Array("a TXT (".utf8) + repeated("b\n", $0) + Array(")\n".utf8)
    },
    text("a bitmap of many types", size: 2 << 20) {
      head + Array("a NSEC b ".utf8) + repeated("TYPE65280 A ", $0)
    },
    text("hex in pairs", size: 2 << 20) {
      head + Array("a TYPE65280 \\# 65535 ".utf8) + repeated("00 ", $0)
    },
    text("base64 in pieces", size: 2 << 20) {
      head + Array("a DNSKEY 256 3 8 ".utf8) + repeated("AAAA ", $0)
    },
    text("a fault a line", size: 1 << 20) { head + repeated("a A x\n", $0) },
    text("an unknown directive a line", size: 1 << 20) { head + repeated("$X\n", $0) },
    text("a warning a line", size: 1 << 20) { head + repeated("a 1 A 192.0.2.1\n", $0) },
    text("faults on one long line", size: 1 << 20) {
      head + Array("a TXT (\"".utf8) + repeated("\u{1}", $0) + Array("\")\n".utf8)
    },
    text("a long comment behind a fault", size: 4 << 20) {
      head + Array("a A x ;".utf8) + Array(repeating: 97, count: $0)
    },
    text("empty lines", size: 4 << 20) { head + Array(repeating: 10, count: $0) },
    text("origins, each below the last", size: 2 << 20) { head + repeated("$ORIGIN a\n", $0) },
    text("control characters in findings", size: 2 << 20) { repeated("\u{1b}[31m\n", $0) },
    text(
      "allowances that silence nothing", size: 1 << 20
    ) { head + repeated("a A 192.0.2.1 ; zonec-allow: cname-loop why\n", $0) },
    text("a file for fmt, with comments", size: 8 << 20, ["fmt", "--keep-comments"]) {
      head + (0..<$0 / 24).flatMap { Array("h\($0) 300 A 192.0.2.1 ;; c\n".utf8) }
    },
    text("comments before all records, for fmt", size: 2 << 20, ["fmt", "--keep-comments"]) {
      repeated("; c\n", $0) + head
    },
    TortureCase(
      .zoneFiles, "$GENERATE, by what it makes", size: 8_000, short: 500,
      ["check-zone", "z.test", "f"], weight: { $0 * 24 }
    ) { ["f": "\(header)$GENERATE 1-\($0) h$ A 192.0.2.1\n"] },
    TortureCase(
      .zoneFiles, "many $GENERATE lines of wide numbers", size: 2_000, short: 40,
      ["check-zone", "z.test", "f"], weight: { $0 * 8 * 60 }
    ) { size in
      [
        "f": TortureText(header, count: size) {
          "$GENERATE 1-8 h\($0)-${0,40,d} A 192.0.2.1\n"
        }
      ]
    },
    TortureCase(
      .zoneFiles, "a file included many times", size: 500, short: 4,
      ["check-zone", "z.test", "f"], weight: { $0 * 8192 }
    ) { size in
      [
        "f": TortureText(header, count: size) { _ in "$INCLUDE g\n" },
        "g": TortureText(count: 256) { "h\($0) A 192.0.2.1           \n" },
      ]
    },
    TortureCase(
      .zoneFiles, "files that include each other twice", size: 10, short: 2,
      ["check-zone", "z.test", "f0"], weight: { _ in 4096 * 1000 }
    ) { size in
      var files: [String: TortureText] = [:]
      for depth in 0..<size {
        files["f\(depth)"] = "$INCLUDE f\(depth + 1)\n$INCLUDE f\(depth + 1)\n"
      }
      files["f\(size)"] = "a A 192.0.2.1\n"
      return files
    },
  ]

  /// The first lines of a sound zone.
  static let header = """
    $TTL 3600
    @ 900 IN SOA ns hostmaster 1 7200 1800 259200 900
    @ NS ns
    @ NS ns2
    ns A 192.0.2.251
    ns2 A 192.0.2.252

    """

  /// The same in bytes.
  private static let head = Array(header.utf8)

  /// A text over and over, so many bytes in all or a few less.
  static func repeated(_ text: String, _ size: Int) -> [UInt8] {
    let text = Array(text.utf8)
    var bytes = text
    bytes.reserveCapacity(2 * size)
    while bytes.count < size { bytes += bytes }
    return Array(bytes.prefix(size / text.count * text.count))
  }

  /// A file of so many bytes.
  private static func text(
    _ name: String, size: Int, _ command: [String] = ["check-zone", "--profile", "gdnsd"],
    _ bytes: @escaping @Sendable (Int) -> [UInt8]
  ) -> TortureCase {
    TortureCase(
      .zoneFiles, name, size: size, short: size >> 9, command + ["z.test", "f"]
    ) { ["f": TortureText(bytes($0))] }
  }
}
