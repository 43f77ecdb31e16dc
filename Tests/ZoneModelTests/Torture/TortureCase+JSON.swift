extension TortureCase {
  /// JSON, whatever it says.
  static let json: [TortureCase] = [
    json("lists in lists", size: 4 << 20) { Array(repeating: 91, count: $0) },
    json("objects in objects", size: 1 << 20) { repeated(#"{"a":"#, $0) },
    json("closing brackets alone", size: 1 << 20) { repeated("]}", $0) },
    json("NUL bytes in a project", size: 4 << 20) { Array(repeating: 0, count: $0) },
    json("an unclosed string", size: 4 << 20) { Array("{\"".utf8) + repeated("a", $0) },
    json("an unclosed string a line", size: 1 << 20) { Array("{".utf8) + repeated("\"a\n", $0) },
    json("a string of escapes", size: 1 << 20) { Array("{\"".utf8) + repeated(#"\u00e9"#, $0) },
    json("a string of wrong escapes", size: 1 << 20) { Array("{\"".utf8) + repeated(#"\x"#, $0) },
    json("an unclosed comment", size: 4 << 20) { Array("/*".utf8) + repeated("a*", $0) },
    json("comments", size: 1 << 20) { repeated("/**/", $0) },
    json("a number of all the file", size: 4 << 20) { repeated("1", $0) },
    json("commas", size: 1 << 20) { Array("{\"levels\":[".utf8) + repeated(",", $0) },
    json("colons", size: 1 << 20) { Array("{".utf8) + repeated(":", $0) },
    json("unknown keys on one line", size: 2 << 20) {
      Array("{".utf8) + repeated("\"a\":1,", $0) + Array("}".utf8)
    },
    json("unknown keys, a line each", size: 2 << 20) {
      Array("{".utf8) + repeated("\"a\":1,\n", $0) + Array("}".utf8)
    },
    json("different unknown keys", size: 2 << 20) { size in
      Array("{".utf8) + (0..<size / 12).flatMap { Array("\"k\($0)\":1,\n".utf8) } + Array("}".utf8)
    },
    json("values of the wrong type", size: 2 << 20) {
      Array("{\"services\":[".utf8) + repeated("1,\n", $0) + Array("]}".utf8)
    },
    json("levels without anything", size: 1 << 18) { size in
      Array("{\"levels\":{".utf8) + (0..<size / 12).flatMap { Array("\"l\($0)\":{},\n".utf8) }
        + Array("}}".utf8)
    },
    inventory("a fault a host", size: 20_000) { #"{"name":"h\#($0)","x":1},"# + "\n" },
    inventory("hosts on one line, each at fault", size: 20_000) { #"{"name":"h\#($0)","x":1},"# },
    inventory("one host many times", size: 20_000) { _ in #"{"name":"web"},"# + "\n" },
    inventory("hosts without addresses", size: 20_000) { #"{"name":"web\#($0)"},"# + "\n" },
    inventory("wrong addresses", size: 20_000) { #"{"name":"web\#($0)","private":"x"},"# + "\n" },
    inventory("one address of all hosts", size: 20_000) {
      #"{"name":"web\#($0)","private":"10.0.0.9"},"# + "\n"
    },
    inventory("unknown roles", size: 20_000) {
      #"{"name":"x\#($0)-y\#($0)","roles":["r\#($0)"],"private":"\#(address($0))"},"# + "\n"
    },
    TortureCase(
      .json, "one host with many hostnames", size: 20_000, short: 100, ["check", "p"]
    ) { size in
      var files = project()
      files["p/live.json"] = TortureText(
        #"{"hosts":[{"name":"salt","private":"10.0.0.1","public":{"#, count: size,
        tail: "}}]}"
      ) { #""h\#($0)":"\#(address($0, 198))","# }
      return files
    },
  ]

  /// The small project that tests share, to be changed.
  static func project(settings: String = "", roles: String = "") -> [String: TortureText] {
    TestProject(settings: settings, roles: roles).files
      .mapValues { TortureText(stringLiteral: $0) }
  }

  /// Settings of so many bytes.
  private static func json(
    _ name: String, size: Int, _ bytes: @escaping @Sendable (Int) -> [UInt8]
  ) -> TortureCase {
    TortureCase(.json, name, size: size, short: size >> 10, ["check", "p"]) { size in
      var files = project()
      files["p/zonec.json"] = TortureText(bytes(size))
      return files
    }
  }

  /// An inventory of so many hosts.
  static func inventory(
    _ name: String, size: Int, area: Area = .json, settings: String = "", roles: String = "",
    _ command: [String] = ["check"], each: @escaping @Sendable (Int) -> String
  ) -> TortureCase {
    TortureCase(area, name, size: size, short: size / 200, command + ["p"]) { size in
      var files = project(settings: settings, roles: roles)
      files["p/live.json"] = TortureText(
        #"{"hosts":[{"name":"salt","private":"10.255.0.1","public":"192.0.2.1"},"#, count: size,
        tail: "]}", each: each)
      return files
    }
  }
}
