/// Makes a zonec.json of bytes, each of which chooses one thing; when they are all used up the first
/// choice is taken, so that every input ends.
struct SettingsMaker {
  /// The bytes that are left.
  private var rest: ArraySlice<UInt8>

  /// The maker of one text.
  init(_ input: [UInt8]) { rest = input[...] }

  /// The whole text.
  mutating func settings() -> String {
    var members = ["\"roles\": \"roles.json\"", "\"levels\": \(levels())"]
    members.append("\"nameservers\": { \"public\": \(servers()), \"internal\": \(servers()) }")
    members.append("\"soa\": \(soa())")
    if byte() & 3 == 1 { members.append("\"ttl\": \(time())") }
    if byte() & 3 == 1 { members.append("\"aliases\": \(one(["\"addresses\"", "\"cname\""]))") }
    members.append("\"services\": \(list { $0.service() })")
    members.append("\"networks\": \(list { $0.network() })")
    if byte() & 1 == 1 { members.append("\"mail\": \(mail())") }
    if byte() & 1 == 1 { members.append("\"resolver\": \(resolver())") }
    if byte() & 1 == 1 { members.append("\"allow\": \(list { $0.allowance() })") }
    // A key that came before, in another order, or something that no key is.
    if byte() & 7 == 1 { members.append(members[Int(byte()) % members.count]) }
    if byte() & 7 == 1 { members.append("\"x\": \(odd())") }
    return "{ \(members.joined(separator: ",\n")) }"
  }

  /// The next byte; 0 behind the last.
  private mutating func byte() -> UInt8 { rest.popFirst() ?? 0 }

  /// One of some texts; seldom something that is none of them.
  private mutating func one(_ texts: [String]) -> String {
    let choice = byte()
    return choice > 250 ? odd() : texts[Int(choice) % texts.count]
  }

  /// A list of up to seven.
  private mutating func list(_ each: (inout Self) -> String) -> String {
    let count = Int(byte() & 7)
    let texts = (0..<count).map { _ in each(&self) }
    return "[\(texts.joined(separator: ", "))]"
  }

  /// A value that hardly any key takes.
  private mutating func odd() -> String {
    let odd = [
      "null", "true", "-1", "4294967296", "1e9", "\"\"", "[]", "{}", "\"\\u0000\"", "\".\"",
      "\"..\"",
      "\"@\"", "\"*\"", "\"\u{e9}\"", "\"" + String(repeating: "a", count: 64) + "\"", "[[[[]]]]",
    ]
    return odd[Int(byte()) % odd.count]
  }

  /// `"levels"`.
  private mutating func levels() -> String {
    let zones = [
      "\"example.org\"", "\"staging.example.org\"", "\"example.net\"", "\"live.test\"",
      "\"a.live.test\"", "\"2.0.192.in-addr.arpa\"", "\"wpdn\"", "\"b.wpdn\"", "\"EXAMPLE.org.\"",
    ]
    var levels: [String] = []
    for name in ["live", "staging", "dev"].prefix(1 + Int(byte() % 3)) {
      var members = [
        "\"inventory\": \(one(["\"\(name).json\"", "[\"\(name).json\", \"more.json\"]"]))"
      ]
      // Mostly names of the level's own: zones that several levels have are refused at once.
      let own = Array(repeating: "\"\(name).example\"", count: 6)
      members.append("\"publicZone\": \(one(own + zones))")
      let inner = Array(repeating: "\"\(name).lan\"", count: 6)
      members.append("\"internalZone\": \(one(inner + zones.dropFirst(3)))")
      if byte() & 1 == 1 {
        members.append("\"records\": \(one(["[\"hand.zone\"]", "\"hand.zone\""]))")
      }
      if byte() & 3 == 1 { members.append("\"internalRecords\": [\"hand.zone\"]") }
      levels.append("\"\(name)\": { \(members.joined(separator: ", ")) }")
    }
    return "{ \(levels.joined(separator: ",\n")) }"
  }

  /// A list of name servers.
  private mutating func servers() -> String {
    let first = one(["{ \"role\": \"salt\" }", "{ \"role\": \"salt\", \"level\": \"*\" }"])
    let more = (0..<Int(byte() & 3)).map { _ in
      one([
        "{ \"host\": \"ns2.example.com\" }", "{ \"role\": \"web\" }",
        "{ \"role\": \"salt\", \"level\": \"staging\" }", "{ \"host\": \"web1.example.org\" }",
        "{ \"role\": \"db\", \"level\": \"*\" }", "{ \"role\": \"nobody\" }",
      ])
    }
    return "[\(([first] + more).joined(separator: ", "))]"
  }

  /// `"soa"`.
  private mutating func soa() -> String {
    var members = ["\"contact\": \(one(["\"hostmaster@example.org\"", "\"a.b@example.org\""]))"]
    for key in ["refresh", "retry", "expire", "negativeTTL"] where byte() & 3 == 1 {
      members.append("\"\(key)\": \(time())")
    }
    if byte() & 1 == 1 { members.append("\"serial\": \(one(["\"date\"", "\"unix\""]))") }
    return "{ \(members.joined(separator: ", ")) }"
  }

  /// A time.
  private mutating func time() -> String {
    one([
      "\"1h\"", "300", "0", "1", "\"2w\"", "\"1h30m\"", "2147483647", "4294967295", "\"0s\"",
      "\"99999999999w\"", "\"3d\"",
    ])
  }

  /// A role.
  private mutating func role() -> String {
    one(["\"web\"", "\"salt\"", "\"mail\"", "\"db\"", "\"masterdb\"", "\"nobody\""])
  }

  /// A label.
  private mutating func label() -> String {
    one([
      "\"accounts\"", "\"@\"", "\"api.accounts\"", "\"web1\"", "\"web\"", "\"*\"", "\"ns\"",
      "\"www\"",
      "\"old\"", "\"_x._tcp\"", "\"backend\"", "\"web.role\"", "\"a.b.c.d.e\"",
    ])
  }

  /// A service.
  private mutating func service() -> String {
    var members = ["\"name\": \(label())"]
    if byte() & 3 == 1 { members.append("\"aliases\": \(list { $0.label() })") }
    if byte() & 3 != 1 { members.append("\"frontend\": \(role())") }
    if byte() & 3 != 1 { members.append("\"backend\": \(role())") }
    if byte() & 3 == 1 {
      let level = one(["\"live\"", "\"staging\"", "\"dev\"", "\"none\""])
      let value = one(["null", "{}", "{ \"frontend\": null }", "{ \"backend\": \"db\" }"])
      members.append("\"in\": { \(level.hasPrefix("\"") ? level : "\"live\""): \(value) }")
    }
    return "{ \(members.joined(separator: ", ")) }"
  }

  /// A network.
  private mutating func network() -> String {
    let length = byte()
    let isV6 = byte() & 3 == 1
    // Cut where host bits would be set.
    let cidr =
      isV6
      ? "\(one6(length))/\(min(length % 129, 64))" : cidr4(length % 33)
    var members = ["\"cidr\": \"\(cidr)\""]
    members.append("\"scope\": \(one(["\"private\"", "\"public\""]))")
    if byte() & 3 == 1 { members.append("\"servedBy\": \"provider\"") }
    if byte() & 3 == 1 {
      members.append("\"level\": \(one(["\"live\"", "\"staging\"", "\"none\""]))")
    }
    return "{ \(members.joined(separator: ", ")) }"
  }

  /// An IPv6 network's address.
  private mutating func one6(_ length: UInt8) -> String {
    length % 129 < 32 ? "2000::" : byte() & 1 == 1 ? "2001:db8::" : "fd00::"
  }

  /// An IPv4 network without host bits, around the project's addresses.
  private mutating func cidr4(_ length: UInt8) -> String {
    let bases: [UInt32] = [0x0A00_0000, 0xC000_0200, 0xC633_0200, 0x0A00_0100, 0xC000_0280]
    let base = bases[Int(byte()) % bases.count]
    let mask: UInt32 = length == 0 ? 0 : ~0 << (32 - UInt32(length))
    let address = base & mask
    return
      "\(address >> 24).\(address >> 16 & 255).\(address >> 8 & 255).\(address & 255)/\(length)"
  }

  /// `"mail"`.
  private mutating func mail() -> String {
    var members = ["\"role\": \(role())"]
    if byte() & 1 == 1 { members.append("\"spf\": \(one(["\"~all\"", "\"-all\""]))") }
    if byte() & 1 == 1 { members.append("\"mx\": \(one(["10", "0", "65535", "65536"]))") }
    if byte() & 1 == 1 {
      members.append("\"include\": \(list { $0.one(["\"a.example\"", "\"b\""]) })")
    }
    return "{ \(members.joined(separator: ", ")) }"
  }

  /// `"resolver"`.
  private mutating func resolver() -> String {
    var members = ["\"nameserver\": { \"role\": \(role()) }"]
    if byte() & 1 == 1 {
      members.append(
        "\"fallback\": \(list { $0.one(["\"8.8.8.8\"", "\"2001:db8::53\"", "\"x\""]) })")
    }
    if byte() & 1 == 1 {
      let zones = [
        "\"{internalZone}\"", "\"{publicZone}\"", "\"a.{internalZone}\"", "\"lan\"", "\"{x}\"",
      ]
      members.append("\"search\": \(list { $0.one(zones) })")
    }
    return "{ \(members.joined(separator: ", ")) }"
  }

  /// An entry of `"allow"`.
  private mutating func allowance() -> String {
    let check = one([
      "\"single-ns\"", "\"missing-ptr\"", "\"pool-of-one\"", "\"role-public-address\"",
      "\"bad-json\"",
      "\"nested-zones\"", "\"none\"",
    ])
    var members = ["\"check\": \(check)", "\"reason\": \"r\""]
    if byte() & 1 == 1 {
      members.append(
        "\"subject\": \(one(["\"web1\"", "\"live/web1\"", "[\"db\", \"db1\"]", "\"*\""]))")
    }
    if byte() & 3 == 1 {
      members.append("\"until\": \(one(["\"2026-12-31\"", "\"2020-01-01\"", "\"2026-02-30\""]))")
    }
    return "{ \(members.joined(separator: ", ")) }"
  }
}
