extension TortureCase {
  /// A whole directory of gdnsd's.
  static let directories: [TortureCase] = [
    directory("files of NUL bytes", size: 50) { size in
      files(size) { ("n\($0).test", TortureText(Array(repeating: 0, count: 65_536))) }
    },
    directory("binaries", size: 50) { size in
      files(size) { number in
        var generator = SeededGenerator(seed: UInt64(number))
        return (
          "b\(number).test",
          TortureText((0..<65_536).map { _ in UInt8.random(in: 0...255, using: &generator) })
        )
      }
    },
    directory("small zones", size: 2_500) { size in
      files(size) { ("z\($0).test", "\(header)a A \(address($0))\n") }
    },
    directory("zones below each other", size: 2_000) { size in
      files(size) { number in
        let labels = (0...(number % 40)).map { "l\(number / 40 * 40 + $0)" }
        return (labels.reversed().joined(separator: ".") + ".test", "\(header)")
      }
    },
    directory("empty files", size: 5_000) { size in files(size) { ("e\($0).test", "") } },
    directory("files that are no zones", size: 2_000) { size in
      files(size) { ("s\($0)~", "\(header)") }
    },
    directory("addresses without PTR records", size: 20_000) { size in
      [
        "d/z.test": TortureText(header, count: size) { "h\($0) A \(address($0))\n" },
        "d/10.in-addr.arpa": reverse,
      ]
    },
    directory("PTR records without addresses", size: 20_000) { size in
      [
        "d/z.test": "\(header)",
        "d/10.in-addr.arpa": reverse
          + TortureText(count: size) {
            "\($0 & 255).\($0 >> 8 & 255).\($0 >> 16 & 255) PTR h\($0).z.test.\n"
          },
      ]
    },
    directory("one address under many names", size: 20_000) { size in
      [
        "d/z.test": TortureText(header, count: size) { "h\($0) A 10.0.0.1\n" },
        "d/10.in-addr.arpa": reverse + "1.0.0 PTR h1.z.test.\n",
      ]
    },
    directory("PTR records of one address", size: 20_000) { size in
      [
        "d/z.test": TortureText(header, count: size) { "h\($0) A 10.0.0.1\n" },
        "d/10.in-addr.arpa": reverse + TortureText(count: size) { "1.0.0 PTR h\($0).z.test.\n" },
      ]
    },
    directory("chains of classless aliases", size: 10_000) { size in
      [
        "d/z.test": TortureText(header, count: size) { "h\($0) A \(address($0))\n" },
        "d/10.in-addr.arpa": reverse
          + TortureText(count: size) {
            "\($0 & 255).\($0 >> 8 & 255).\($0 >> 16 & 255) CNAME c\($0)\nc\($0) CNAME c\($0 + 1)\n"
          },
      ]
    },
    directory("reverse zones of small networks", size: 1_000) { size in
      var all = files(size) {
        ("\($0 & 255).\($0 >> 8 & 255).10.in-addr.arpa", "\(header)")
      }
      all["d/z.test"] = TortureText(header, count: size * 8) {
        "h\($0) A 10.\($0 >> 11 & 255).\($0 >> 3 & 255).\($0 & 7)\n"
      }
      return all
    },
    directory("IPv6 addresses without PTR records", size: 10_000) { size in
      [
        "d/z.test": TortureText(header, count: size) {
          "h\($0) AAAA 2001:db8::\(String($0 >> 16, radix: 16)):\(String($0 & 0xFFFF, radix: 16))\n"
        },
        "d/8.b.d.0.1.0.0.2.ip6.arpa": reverse,
      ]
    },
    settings("settings of brackets", size: 1 << 20) { "a=" + TortureText(repeated("[", $0)) },
    settings("settings of words", size: 1 << 20) { "a=[" + TortureText(repeated("b ", $0)) + "]" },
    settings("settings of many keys", size: 200_000) { TortureText(count: $0) { "a\($0)=b," } },
    settings("settings of one key", size: 1 << 20) { TortureText(repeated("a=b,", $0)) },
    TortureCase(
      .directories, "settings of includes", size: 1000, short: 100, ["check", "--zones", "d"],
      weight: { $0 * ("$include{x}".utf8.count + TortureRun.fileWeight) }
    ) { size in
      [
        "config": TortureText(count: size) { _ in "$include{x}" }, "x": "",
        "d/z.test": "\(header)",
      ]
    },
    TortureCase(
      .directories, "settings that include a directory of hidden files", size: 500, short: 50,
      ["check", "--zones", "d"]
    ) { size in
      var all: [String: TortureText] = [
        "config": TortureText(count: size * 10) { _ in "$include{e}" }, "d/z.test": "\(header)",
      ]
      for number in 0..<size { all["e/.h\(number)"] = "" }
      return all
    },
    directory("datacenters, and records of another resource", size: 5_000) { size in
      [
        "config": TortureText(
          "plugins={metafo={resources={r={dcmap={", count: size, tail: "}}}}}\n"
        ) { "d\($0)=192.0.2.1," },
        "d/z.test": TortureText(header, count: size) { "h\($0) 60 DYNA metafo!no\n" },
      ]
    },
    directory("resources of plugins", size: 20_000) { size in
      [
        "config": TortureText("plugins={static={", count: size, tail: "}}\n") {
          "r\($0)=192.0.2.1,"
        },
        "d/z.test": TortureText(header, count: size) { "h\($0) 60 DYNA static!r\(2 * $0)\n" },
      ]
    },
  ]

  /// The first lines of a reverse zone.
  private static let reverse: TortureText = """
    $TTL 3600
    @ 900 IN SOA ns.z.test. hostmaster.z.test. 1 7200 1800 259200 900
    @ NS ns.z.test.
    @ NS ns2.z.test.

    """

  /// Files of the directory, for each number below a count.
  private static func files(
    _ count: Int, _ each: (Int) -> (String, TortureText)
  ) -> [String: TortureText] {
    var files: [String: TortureText] = [:]
    for number in 0..<count {
      let (name, text) = each(number)
      files["d/" + name] = text
    }
    return files
  }

  /// Settings beside a zones directory that has one zone.
  private static func settings(
    _ name: String, size: Int, _ text: @escaping @Sendable (Int) -> TortureText
  ) -> TortureCase {
    directory(name, size: size) { ["config": text($0), "d/z.test": "\(header)"] }
  }

  /// A zones directory, checked.
  private static func directory(
    _ name: String, size: Int, _ files: @escaping @Sendable (Int) -> [String: TortureText]
  ) -> TortureCase {
    TortureCase(
      .directories, name, size: size, short: max(size / 200, 2), ["check", "--zones", "d"],
      files: files)
  }
}
