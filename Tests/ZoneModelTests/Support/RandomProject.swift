/// A project of few names and addresses, so that hosts, services and hand-written records meet often.
struct RandomProject {
  /// Its files.
  private(set) var project = TestProject()
  /// What it is made from.
  private var random: SeededGenerator
  /// The networks of public addresses.
  private var publicNetworks: [String] = []
  /// The number of the last address that was given to a host.
  private var lastAddress = 1

  /// The project of a seed.
  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    let networks = [
      #"{ "cidr": "10.0.0.0/24", "scope": "private" }"#,
      #"{ "cidr": "fd00::/64", "scope": "private" }"#,
      #"{ "cidr": "10.0.0.0/8", "scope": "private", "level": "live" }"#,
      #"{ "cidr": "192.0.2.0/24", "scope": "public" }"#,
      #"{ "cidr": "192.0.2.0/28", "scope": "public" }"#,
      #"{ "cidr": "2001:db8::/48", "scope": "public" }"#,
      #"{ "cidr": "198.51.100.0/24", "scope": "public", "servedBy": "provider" }"#,
    ].filter { _ in Bool.random(using: &random) }
    let reverse = ["", #""reverse": true"#, #""reverse": false"#]
    project.files["p/roles.json"] = """
      { "roles": {
        "salt": { \(pick(reverse)) }, "web": { \(pick(reverse)) }, "db": { \(pick(reverse)) } } }
      """
    let services = [
      #"{ "name": "shop", "frontend": "web", "backend": "db", "aliases": ["store"] }"#,
      #"{ "name": "web1", "frontend": "salt" }"#,
      #"{ "name": "git", "role": "web", "not": ["web2"] }"#,
      #"{ "name": "ssh", "hosts": ["db1", "web3.sub"], "ttl": "5m" }"#,
      #"{ "name": "other", "addresses": ["192.0.2.7", "10.0.0.7", "10.0.0.9"] }"#,
      #"{ "name": "cdn", "cname": "www.example.com" }"#,
      #"{ "name": "_sip._tcp", "role": "web", "srv": { "port": 5060 } }"#,
    ].filter { _ in Bool.random(using: &random) }
    project.files["p/zonec.json"] = """
      {
        "roles": "roles.json",
        "levels": {
          "live": { "inventory": "live.json", "publicZone": "example.org",
            "internalZone": "live.test", "records": ["hand.zone"],
            "internalRecords": ["internal.zone"] },
          "next": { "inventory": "next.json", "publicZone": "example.net",
            "internalZone": "next.test", "records": ["next.zone"] },
        },
        "nameservers": { "public": [{ "role": "salt" }], "internal": [{ "role": "salt" }] },
        "soa": { "contact": "hostmaster@example.org" },
        "services": [\(services.joined(separator: ", "))],
        "networks": [\(networks.joined(separator: ", "))],
      }
      """
    for level in ["live", "next"] { project.files["p/\(level).json"] = inventory() }
    project.files["p/hand.zone"] = records(isPublic: true)
    project.files["p/internal.zone"] = records(isPublic: false)
    project.files["p/next.zone"] = records(isPublic: true)
  }

  /// One of some values.
  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &random)]
  }

  /// An address that no host has yet.
  private mutating func address(isPublic: Bool) -> String {
    lastAddress += 1
    let fronts =
      isPublic
      ? ["192.0.2.", "192.0.2.", "198.51.100.", "203.0.113.", "2001:db8::"]
      : ["10.0.0.", "10.0.0.", "10.0.1.", "192.168.0.", "fd00::"]
    return "\"\(pick(fronts))\(lastAddress)\""
  }

  /// The hosts of a level.
  private mutating func inventory() -> String {
    var hosts: [String] = []
    for name in ["salt", "web1", "web2", "web3.sub", "db1", "db2.sub"] {
      var parts = [#""name": "\#(name)""#]
      let privates = pick([0, 1, 1, 1, 2, 3])
      if privates > 0 {
        let list = (0..<privates).map { _ in address(isPublic: false) }
        parts.append(#""private": [\#(list.joined(separator: ", "))]"#)
      }
      switch pick([0, 1, 1, 2, 3, 4]) {
      case 1: parts.append(#""public": \#(address(isPublic: true))"#)
      case 2:
        parts.append(
          #""public": [\#(address(isPublic: true)), \#(address(isPublic: true))]"#)
      case 3:
        let name = pick(["www", "web2", "ftp"])
        parts.append(
          #""public": { "\#(name)": \#(address(isPublic: true)), "x\#(lastAddress)": \#(address(isPublic: true)) }"#
        )
      case 4:
        let address = address(isPublic: true)
        parts.append(#""public": { "y\#(lastAddress)": \#(address), "\#(name)": \#(address) }"#)
      default: break
      }
      if pick([true, false, false, false]) {
        let alias = pick(["shop", "db2", "a.b", "mail", "w\(lastAddress)"])
        parts.append(#""aliases": ["\#(alias)"]"#)
      }
      if pick([true, false, false, false]), parts.contains(where: { $0.contains("public") }) {
        parts.append(#""mx": 10"#)
      }
      if pick([true, false, false]) { parts.append(#""ttl": \#(pick([60, 300, 7200]))"#) }
      hosts.append("{ \(parts.joined(separator: ", ")) }")
    }
    return "{ \"hosts\": [\n\(hosts.joined(separator: ",\n"))\n] }"
  }

  /// Some hand-written records.
  private mutating func records(isPublic: Bool) -> String {
    var text = ""
    let names = [
      "web1", "web2", "db1", "www", "shop", "other", "_tcp.web3", "a.b", "mail", "sub", "web3.sub",
    ]
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      let owner = pick(names)
      let number = Int.random(in: 1...(lastAddress + 2), using: &random)
      switch Int.random(in: 0..<40, using: &random) {
      case 0..<12:
        text +=
          "\(owner) A \(pick(isPublic ? ["192.0.2.", "203.0.113."] : ["10.0.0.", "192.0.2."]))\(number)\n"
      case 12..<16: text += "\(owner) AAAA \(isPublic ? "2001:db8::" : "fd00::")\(number)\n"
      case 16..<20: text += "\(owner) CNAME \(pick(names))\n"
      case 20..<26: text += "\(owner) MX 10 \(pick(names)).example.\(pick(["org", "net"])).\n"
      case 26..<29: text += "\(owner) TXT \"v=spf1 ip4:192.0.2.\(number) -all\"\n"
      case 29..<32: text += "\(owner) PTR \(pick(names))\n"
      case 32..<34: text += "*.\(owner) A 192.0.2.\(number)\n"
      case 34..<36: text += "\(owner) NS ns.example.com.\n"
      case 36: text += "\(number).2.0.192.in-addr.arpa. PTR \(pick(names))\n"
      case 37: text += "\(owner) A broken\n"
      default: text += "\(owner) SRV 0 0 5060 \(pick(names))\n"
      }
    }
    return text
  }
}
