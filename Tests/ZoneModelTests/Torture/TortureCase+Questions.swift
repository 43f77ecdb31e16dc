extension TortureCase {
  /// Questions about a project: `explain` of a host, a role or an address, and `retire`.
  static let questions: [TortureCase] =
    [["retire", "web"], ["explain", "web"]].flatMap { command in
      let verb = command[0] == "retire" ? "retired" : "explained"
      return [
        question(
          "a host in many services, \(verb)", size: 2_000, command, weight: { $0 * 3 * 40 }
        ) { size in
          var files = project(roles: web)
          files["p/live.json"] = hosts(1) { _ in
            #"{"name":"web","private":"10.0.0.2","public":"198.51.100.2"},"#
          }
          return with(
            &files,
            TortureText(#""services":["#, count: size, tail: "],") {
              #"{"name":"s\#($0)","frontend":"web","backend":"web"},"#
            })
        },
        // An address asks for a record, a PTR record, and lines of the answer.
        question(
          "a host of many addresses, \(verb)", size: 10_000, command, weight: { $0 * 3 * 40 }
        ) { size in
          var files = project(
            settings: #""networks":[{"cidr":"10.0.0.0/8","scope":"private"}],"#, roles: web)
          let list = (2..<size + 2).map { "\"\(address($0))\"" }.joined(separator: ",")
          files["p/live.json"] = hosts(1) { _ in #"{"name":"web","private":[\#(list)]},"# }
          return files
        },
        levels("a host of many levels, \(verb)", size: 250, short: 12, command),
      ]
    } + [
      question(
        "a service of many members among many networks, explained", size: 250,
        ["explain", "s.example.org"], weight: { $0 * 800 }
      ) { size in
        var files = project(roles: web)
        files["p/live.json"] = hosts(size) {
          #"{"name":"web\#($0)","private":"\#(address($0 << 8 + 5))","public":"\#(address($0 << 8 + 5, 198))"},"#
        }
        return with(
          &files,
          TortureText(
            #""services":[{"name":"s","frontend":"web","backend":"web"}],"networks":["#,
            count: size, tail: "],"
          ) { privateNetwork($0, 24) + "," })
      },
      TortureCase(
        .projects, "records of an address with many hostnames, explained", size: 5_000,
        short: 500, ["explain", "198.51.100.7", "p"]
      ) { size in
        var files = project(roles: web)
        let names = (0..<size).map { "\"h\($0)\":\"198.51.100.7\"" }.joined(separator: ",")
        files["p/live.json"] = hosts(size) {
          $0 == 0
            ? #"{"name":"web","public":{\#(names)}},"#
            : #"{"name":"web\#($0)","private":"\#(address($0))"},"#
        }
        files["p/hand.zone"] = TortureText(count: size) { "x\($0) A 198.51.100.7\n" }
        return files
      },
      question("SPF records of combining characters, retired", size: 16, ["retire", "salt"]) {
        size in
        let terms = String(repeating: "\u{316}\u{300}", count: 30)
        let text = String(repeating: " \"\(terms)\"", count: 480)
        var files = project()
        files["p/hand.zone"] = TortureText(count: size) { "x\($0) TXT \"v=spf1 \"\(text)\n" }
        return files
      },
      question(
        "an address among many networks, explained", size: 500, ["explain", "10.0.200.7"],
        weight: { $0 * 800 }
      ) { size in
        var files = project(roles: web)
        files["p/live.json"] = hosts(size) {
          #"{"name":"web\#($0)","private":"\#(address($0 << 8 + 5))"},"#
        }
        return with(
          &files,
          TortureText(#""networks":["#, count: size, tail: "],") {
            privateNetwork($0, 24) + ","
          })
      },
      levels(
        "a name that no level and no service has, explained", size: 500,
        settings: { size in
          // Nobody has their role, so that none of them has a name in any level.
          let services = (0..<size * 4).map { #"{"name":"s\#($0)","backend":"r0"}"# }
          return "\"services\":[\(services.joined(separator: ","))],"
        }, catalogue: { _ in 1 }, ["explain", "wep77.backend"]),
      levels(
        "a service of many levels, explained", size: 500,
        settings: { _ in #""services":[{"name":"s","frontend":"salt","backend":"salt"}],"# },
        ["explain", "s"],
        network: { number, _ in
          #"{"cidr":"198.\#(number >> 8).\#(number & 255).0/24","scope":"public"}"#
        }),
      question("a name that is not there, explained", size: 20_000, ["explain", "wep77"]) { size in
        var files = project(roles: web)
        files["p/live.json"] = hosts(size) {
          #"{"name":"web\#($0)","private":"\#(address($0))"},"#
        }
        return files
      },
      question("a role that many hosts have, explained", size: 20_000, ["explain", "web"]) { size in
        var files = project(roles: web)
        files["p/live.json"] = hosts(size) {
          #"{"name":"web\#($0)","private":"\#(address($0))"},"#
        }
        return files
      },
    ]

  /// A question about a project.
  private static func question(
    _ name: String, size: Int, _ command: [String], weight: (@Sendable (Int) -> Int)? = nil,
    _ files: @escaping @Sendable (Int) -> [String: TortureText]
  ) -> TortureCase {
    TortureCase(
      .projects, name, size: size, short: max(size / 100, 4), command + ["p"],
      statuses: [0, 1, 2, 3], weight: weight, files: files)
  }
}
