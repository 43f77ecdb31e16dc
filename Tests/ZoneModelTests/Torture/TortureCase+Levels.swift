extension TortureCase {
  /// Projects of many levels, and what is said to each of them.
  static let levels: [TortureCase] = [
    levels("levels", size: 2_500),
    levels("levels times roles", size: 40, roles: { $0 }, weight: { $0 * $0 * 100 }),
    levels(
      "levels times networks", size: 20, weight: { $0 * $0 * 400 },
      network: { number, _ in privateNetwork(number, 24) }),
    levels(
      "levels times networks of 128 zones each", size: 4, short: 1, weight: { $0 * $0 * 128 * 400 },
      network: { number, _ in privateNetwork(number, 17) }),
    levels(
      "networks times levels without end", size: 200, short: 50,
      network: { number, _ in privateNetwork(number, 17) }),
    levels(
      "levels, each with the same network of its own", size: 500,
      network: { number, _ in
        #"{"cidr":"10.0.0.0/24","scope":"private","level":"l\#(number)"}"#
      }),
    levels(
      "levels among networks of providers", size: 500,
      network: { number, _ in
        let address = address(number << 8, 198).split(separator: ".").dropLast()
          .joined(separator: ".")
        return #"{"cidr":"\#(address).0/24","scope":"public","servedBy":"provider"}"#
      }),
    levels(
      "levels among private networks of providers", size: 2_500,
      network: { number, _ in
        #"{"cidr":"10.\#(number >> 8).\#(number & 255).0/24","scope":"private","servedBy":"provider"}"#
      }),
    levels("levels whose hosts serve every zone", size: 50, weight: { $0 * $0 * 800 }, ofAll: true),
    levels(
      "levels times search domains", size: 50, weight: { $0 * $0 * 60 },
      settings: { size in
        let domains = (0..<size).map { "\"s\($0).example.net\"" }.joined(separator: ",")
        return
          #""resolver":{"nameserver":{"role":"salt"},"fallback":["9.9.9.9"],"search":[\#(domains)]},"#
      }),
    levels(
      "levels times SPF includes", size: 50, weight: { $0 * $0 * 60 },
      settings: { size in
        let names = (0..<size).map { "\"s\($0).example.net\"" }.joined(separator: ",")
        return #""mail":{"role":"salt","spf":"-all","include":[\#(names)]},"#
      }),
    levels(
      "levels whose records lead into another", size: 300,
      records: { number, size in
        let other = (number * 7 + 1) % size
        return "@ MX 10 web.p\(other).test.\nx CNAME y.p\(other).test.\n"
      }),
    levels("levels of one inventory", size: 8_000, hosts: { _ in 0 }),
    levels(
      "hosts of an inventory times its levels", size: 200, hosts: { $0 },
      weight: { $0 * $0 * 200 }),
    levels(
      "services times levels that have no host for them", size: 500,
      settings: { size in
        let services = (0..<size).map { #"{"name":"s\#($0)","backend":"r\#($0)"}"# }
        return "\"services\":[\(services.joined(separator: ","))],"
      }, catalogue: { $0 }),
    levels("levels times roles that nobody has", size: 500, catalogue: { $0 }),
  ]

  /// A private network of all levels.
  static func privateNetwork(_ number: Int, _ prefix: Int) -> String {
    let (second, third) = prefix < 24 ? (number & 255, 0) : (number >> 8, number & 255)
    return #"{"cidr":"10.\#(second).\#(third).0/\#(prefix)","scope":"private"}"#
  }

  /// A project of so many levels, each with its own zones and name server.
  ///
  /// - Parameters:
  ///   - short: n of the short form.
  ///   - roles: how many the name server of each level has.
  ///   - catalogue: how many more roles there are.
  ///   - hosts: how many more hosts all levels share, in one inventory; nil gives each its own one.
  ///   - settings: more of them.
  ///   - records: hand-written records of a level.
  ///   - ofAll: whether the name servers of a level serve the zones of all.
  ///   - network: one for each level's number; an empty text is none.
  static func levels(
    _ name: String, size: Int, short: Int? = nil,
    roles: @escaping @Sendable (Int) -> Int = { _ in 0 },
    hosts: (@Sendable (Int) -> Int)? = nil, weight: (@Sendable (Int) -> Int)? = nil,
    ofAll: Bool = false, settings: @escaping @Sendable (Int) -> String = { _ in "" },
    catalogue: @escaping @Sendable (Int) -> Int = { _ in 0 },
    records: (@Sendable (Int, Int) -> String)? = nil, _ command: [String] = ["build", "-n"],
    network: (@Sendable (Int, Int) -> String)? = nil
  ) -> TortureCase {
    TortureCase(
      .projects, name, size: size, short: short ?? max(size / 50, 4), command + ["p"],
      statuses: [0, 1, 2, 3], weight: weight
    ) { size in
      var files: [String: TortureText] = [:]
      let levels = (0..<size).map { number in
        let inventory = hosts == nil ? "i\(number).json" : "all.json"
        let hand = records == nil ? "" : #","records":"z\#(number)""#
        return #""l\#(number)":{"inventory":"\#(inventory)","#
          + #""publicZone":"p\#(number).test","internalZone":"i\#(number).lan"\#(hand)}"#
      }
      let networks = network.map { network in (0..<size).map { network($0, size) } } ?? []
      let more = settings(size) + "\"networks\":[\(networks.joined(separator: ","))]"
      files["p/zonec.json"] = Self.settings(
        more, levels: levels.joined(separator: ",\n"), servers: ofAll ? #","level":"*""# : "")
      files["p/roles.json"] = TortureText(
        #"{"roles":{"salt":{},"web":{},"#, count: roles(size) + catalogue(size), tail: "}}"
      ) { #""r\#($0)":{},"# }
      let names = (["salt"] + (0..<roles(size)).map { "r\($0)" }).map { "\"\($0)\"" }
      let list = names.joined(separator: ",")
      for level in 0..<size {
        if hosts == nil {
          files["p/i\(level).json"] = """
            {"hosts":[{"name":"salt","roles":[\(list)],"private":"10.0.0.1",\
            "public":"\(address(level << 8 + 1, 198))"},{"name":"web","private":"10.0.0.2"}]}
            """
        }
        if let records { files["p/z\(level)"] = TortureText(stringLiteral: records(level, size)) }
      }
      if let hosts {
        files["p/all.json"] = Self.hosts(hosts(size)) {
          #"{"name":"web\#($0)","private":"\#(address($0))"},"#
        }
      }
      return files
    }
  }
}
