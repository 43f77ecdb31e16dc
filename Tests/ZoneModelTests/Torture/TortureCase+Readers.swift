extension TortureCase {
  /// Entries, directories and lists that made readers keep or read far more than they weigh.
  static let readers: [TortureCase] = [
    TortureCase(
      .zoneFiles, "$GENERATE round a long comment", size: 1 << 20, short: 1 << 11,
      ["check-zone", "z.test", "f"]
    ) { size in
      [
        "f": TortureText(
          Array("\(header)$GENERATE 1-\(min(size, 20_000)) a_$ A (\n;".utf8) + repeated("x", size)
            + Array("\n) 192.0.2.1\n".utf8))
      ]
    },
    TortureCase(
      .zoneFiles, "the shortest allowances", size: 1 << 20, short: 1 << 11,
      ["check-zone", "z.test", "f"]
    ) { ["f": TortureText(repeated(";zonec-allow:\n", $0))] },
    TortureCase(
      .zoneFiles, "allowances in parentheses", size: 1 << 20, short: 1 << 11,
      ["check-zone", "z.test", "f"]
    ) { ["f": TortureText(repeated("a ( ; zonec-allow: x y\n", $0))] },
    TortureCase(
      .zoneFiles, "allowances below a long line", size: 2 << 20, short: 1 << 12,
      ["check-zone", "z.test", "f"]
    ) { size in
      [
        "f": TortureText(
          [59] + repeated("x", size / 2) + [10] + repeated("; zonec-allow: x y\n", size / 2))
      ]
    },
    TortureCase(
      .zoneFiles, "carriage returns alone", size: 4 << 20, short: 1 << 11,
      ["check-zone", "z.test", "f"]
    ) { ["f": TortureText(repeated("\r", $0))] },
    TortureCase(
      .zoneFiles, "$GENERATE of many numbers", size: 1 << 20, short: 1 << 19,
      ["check-zone", "z.test", "f"]
    ) { size in
      [
        "f": TortureText(
          Array("\(header)$GENERATE 1-2 a TXT ".utf8) + repeated("$a", size) + Array("\n".utf8))
      ]
    },
    TortureCase(
      .zones, "one record many times, the first behind blanks", size: 1 << 18, short: 1 << 15,
      ["check-zone", "z.test", "f"]
    ) { size in
      [
        "f": TortureText(
          Array("\(header)a TXT b\n".utf8) + repeated(" ", size) + Array("A 192.0.2.1\n".utf8)
            + repeated("a A 192.0.2.1\n", size))
      ]
    },
    TortureCase(
      .json, "a key of combining characters", size: 1 << 20, short: 1 << 16, ["check", "p"]
    ) { size in
      var files = project()
      files["p/zonec.json"] = TortureText(
        Array("{\"a".utf8) + repeated("\u{316}\u{300}", size) + Array("\":1}".utf8))
      return files
    },
    TortureCase(
      .directories, "small files of faults", size: 100, short: 1, ["check", "--zones", "d"]
    ) { size in
      var files: [String: TortureText] = [:]
      for number in 0..<size { files["d/f\(number).test"] = TortureText(repeated("a\n", 20_000)) }
      return files
    },
    settings("subjects of one allowance", size: 20_000) { size in
      var files = project()
      return with(
        &files,
        TortureText(
          #""allow":[{"check":"missing-ptr","reason":"r","subject":["#, count: size,
          separator: ",", tail: "]}],"
        ) { "\"web\($0)\"" }, instead: true)
    },
    TortureCase(.json, "an inventory named many times", size: 20_000, short: 40, ["check", "p"]) {
      size in
      var files = project()
      let list = String(repeating: "\"live.json\",", count: size)
      files["p/zonec.json"] = TortureText(
        Array("{\"roles\":\"roles.json\",\"levels\":{\"live\":{\"inventory\":[\(list)]}}}".utf8))
      return files
    },
    TortureCase(
      .json, "paths that lead out of the project", size: 20_000, short: 40, ["check", "p"]
    ) {
      size in
      var files = project()
      let list = String(repeating: "\"/\",", count: size)
      files["p/zonec.json"] = TortureText(
        Array("{\"roles\":\"roles.json\",\"levels\":{\"live\":{\"inventory\":[\(list)]}}}".utf8))
      return files
    },
    TortureCase(.json, "inventories that are not there", size: 20_000, short: 40, ["check", "p"]) {
      size in
      var files = project()
      let list = (0..<size).map { "\"x\($0).json\"," }.joined()
      files["p/zonec.json"] = TortureText(
        Array("{\"roles\":\"roles.json\",\"levels\":{\"live\":{\"inventory\":[\(list)]}}}".utf8))
      return files
    },
  ]
}
