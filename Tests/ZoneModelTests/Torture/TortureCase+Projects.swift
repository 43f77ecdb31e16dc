extension TortureCase {
  /// Sound projects.
  static let projects: [TortureCase] = [
    inventory("hosts of one role", size: 20_000, area: .projects, roles: web, ["build", "-n"]) {
      #"{"name":"web\#($0)","private":"\#(address($0))","public":"\#(address($0, 198))"},"# + "\n"
    },
    inventory(
      "hosts that miss PTR records", size: 20_000, area: .projects,
      roles: #""web":{"public":"required","reverse":true},"#
    ) {
      #"{"name":"web\#($0)","private":"\#(address($0))","public":"\#(address($0, 198))"},"# + "\n"
    },
    inventory(
      "PTR records that a provider is asked for", size: 20_000, area: .projects,
      settings: #""networks":[{"cidr":"198.0.0.0/8","scope":"public","servedBy":"provider"}],"#,
      roles: #""web":{"public":"required","reverse":true},"#, ["build", "-n"]
    ) {
      #"{"name":"web\#($0)","private":"\#(address($0))","public":"\#(address($0, 198))"},"# + "\n"
    },
    inventory("hosts of many roles each", size: 1_000, area: .projects, roles: manyRoles) {
      let roles = (0..<100).map { "\"r\($0)\"" }.joined(separator: ",")
      return #"{"name":"web\#($0)","roles":[\#(roles)],"private":"\#(address($0))"},"# + "\n"
    },
    settings("mail hosts in one SPF record", size: 2_000) { size in
      var files = project(
        settings: #""mail":{"role":"mail","spf":"-all","mx":10},"#, roles: #""mail":{},"#)
      files["p/live.json"] = hosts(size) {
        #"{"name":"mail\#($0)","public":"\#(address($0, 198))"},"#
      }
      return files
    },
    settings("SPF terms of a project", size: 10_000) { size in
      var files = project(roles: #""mail":{},"#)
      return with(
        &files,
        TortureText(#""mail":{"role":"salt","spf":"-all","include":["#, count: size, tail: "]},") {
          "\"i\($0).example.net\","
        })
    },
    settings("services, each with aliases", size: 4_000) { size in
      var files = project()
      return with(
        &files,
        TortureText(#""services":["#, count: size, tail: "],") {
          #"{"name":"s\#($0)","aliases":["a\#($0)","b.a\#($0)"],"frontend":"salt","backend":"salt"},"#
        })
    },
    settings("aliases of one service", size: 20_000, weight: { $0 * 3 * 40 }) { size in
      var files = project()
      return with(
        &files,
        TortureText(
          #""services":[{"name":"s","frontend":"salt","backend":"salt","aliases":["#, count: size,
          tail: "]}],"
        ) { "\"a\($0)\"," })
    },
    settings("services times members of their pools", size: 60, weight: { $0 * $0 * 100 }) { size in
      var files = project(roles: #""web":{},"#)
      files["p/live.json"] = hosts(size) {
        #"{"name":"web\#($0)","private":"\#(address($0))","public":"\#(address($0, 198))"},"#
      }
      return with(
        &files,
        TortureText(#""services":["#, count: size, tail: "],") {
          #"{"name":"s\#($0)","frontend":"web","backend":"web"},"#
        })
    },
    settings("roles that nobody has", size: 10_000) { size in
      var files = project()
      files["p/roles.json"] = TortureText(#"{"roles":{"salt":{},"#, count: size, tail: "}}") {
        #""r\#($0)":{"count":{"atLeast":1}},"#
      }
      return files
    },
    settings("hand-written types at one owner", size: 7_000) { size in
      var files = project()
      files["p/hand.zone"] = TortureText(count: size) { "a TYPE\(1000 + $0 % 60000) \\# 1 00\n" }
      return files
    },
    settings("hand-written records that clash with derived ones", size: 10_000) { size in
      var files = project(roles: #""web":{},"#)
      files["p/live.json"] = hosts(size) {
        #"{"name":"web\#($0)","public":"\#(address($0, 198))"},"#
      }
      files["p/hand.zone"] = TortureText(count: size) { "web\($0) A 192.0.2.9\n" }
      return files
    },
    settings("allowances", size: 10_000) { size in
      var files = project()
      return with(
        &files,
        TortureText(
          #""allow":["#, count: size, tail: "],",
          each: {
            #"{"check":"missing-ptr","subject":"web\#($0)","reason":"r"},"#
          }), instead: true)
    },
    settings("allowances times findings", size: 5_000) { size in
      var files = project(roles: #""web":{"public":"required"},"#)
      files["p/live.json"] = hosts(size) { #"{"name":"web\#($0)","private":"\#(address($0))"},"# }
      return with(
        &files,
        TortureText(
          #""allow":["#, count: size, tail: "],",
          each: {
            #"{"check":"role-public-address","subject":"live/web\#($0)","reason":"r"},"#
          }), instead: true)
    },
    settings("networks", size: 500, weight: { $0 * 800 }) { size in
      var files = project()
      return with(
        &files,
        TortureText(#""networks":["#, count: size, tail: "],") {
          #"{"cidr":"10.\#($0 >> 8).\#($0 & 255).0/24","scope":"private"},"#
        })
    },
    settings("networks that overlap", size: 2_000) { size in
      var files = project()
      return with(
        &files,
        TortureText(#""networks":["#, count: size, tail: "],") {
          #"{"cidr":"10.0.0.0/\#(8 + $0 % 20)","scope":"private"},"#
        })
    },
    settings("hand-written names of a hundred labels", size: 2_000) { size in
      var files = project()
      let labels = String(repeating: "a.", count: 100)
      files["p/hand.zone"] = TortureText(count: size) { "\(labels)b\($0) A 192.0.2.1\n" }
      return files
    },
    settings("an inventory in many files", size: 500) { size in
      var files = project(roles: #""web":{},"#)
      let names = (0..<size).map { "\"i\($0).json\"" }.joined(separator: ",")
      files["p/zonec.json"] = settings(
        "",
        levels: #""live":{"inventory":["live.json",\#(names)],"#
          + #""publicZone":"example.org","internalZone":"live.test","records":["hand.zone"]}"#)
      for number in 0..<size {
        files["p/i\(number).json"] =
          "{\"hosts\":[{\"name\":\"web\(number)\",\"private\":\"\(address(number))\"}]}"
      }
      return files
    },
    settings("hand-written files", size: 500) { size in
      var files = project()
      let names = (0..<size).map { "\"z\($0)\"" }.joined(separator: ",")
      files["p/zonec.json"] = settings(
        "",
        levels: #""live":{"inventory":"live.json","#
          + #""publicZone":"example.org","internalZone":"live.test","records":[\#(names)]}"#)
      for number in 0..<size { files["p/z\(number)"] = "h\(number) A 192.0.2.1\n" }
      return files
    },
  ]

  /// A role.
  static let web = #""web":{"does":"web"},"#
  /// A hundred roles.
  private static let manyRoles = (0..<100).map { "\"r\($0)\":{}," }.joined()

  /// An inventory with so many hosts beside the name server.
  static func hosts(_ count: Int, _ each: (Int) -> String) -> TortureText {
    TortureText(
      #"{"hosts":[{"name":"salt","private":"10.255.0.1","public":"192.0.2.1"},"#, count: count,
      separator: "\n", tail: "]}", each: each)
  }

  /// zonec.json with levels as given.
  ///
  /// - Parameter servers: what else is said of the name servers.
  static func settings(_ more: String, levels: String, servers: String = "") -> TortureText {
    """
    {"roles":"roles.json","levels":{\(levels)},"nameservers":{"public":[{"role":"salt"\(servers)}],\
    "internal":[{"role":"salt"\(servers)}]},"soa":{"contact":"hostmaster@example.org"},\(more)}
    """
  }

  /// The project with more settings.
  ///
  /// - Parameter instead: whether they replace its allowances.
  static func with(
    _ files: inout [String: TortureText], _ more: TortureText, instead: Bool = false
  ) -> [String: TortureText] {
    let level =
      #""live":{"inventory":"live.json","publicZone":"example.org","#
      + #""internalZone":"live.test","records":["hand.zone"]}"#
    let plain = settings("", levels: level).bytes.dropLast()
    files["p/zonec.json"] = TortureText(Array(plain)) + more + "}"
    return files
  }

  /// A case of settings.
  static func settings(
    _ name: String, size: Int, weight: (@Sendable (Int) -> Int)? = nil,
    _ files: @escaping @Sendable (Int) -> [String: TortureText]
  ) -> TortureCase {
    TortureCase(
      .projects, name, size: size, short: max(size / 100, 4), ["build", "-n", "p"], weight: weight,
      files: files)
  }
}
