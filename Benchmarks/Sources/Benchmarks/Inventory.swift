import Glibc

/// A made-up level of many hosts: `web0`, `web1` and so on, each with a private address, every third
/// with a public one, about 93 bytes of JSON a host.
///
/// Their zones: an internal and a public one, and a reverse zone for each.
struct Inventory {
  /// How many hosts.
  let count: Int
  /// Whether the file has them in a random order, the same each time.
  let isShuffled: Bool

  /// Writes a project, and the same hosts as tinydns-data's `data`; returns an exit status.
  func write(to directory: String) -> Int32 {
    Bench.makeDirectory(directory)
    let files = [
      ("zonec.json", Self.project), ("roles.json", Self.roles),
      ("production.json", inventory()), ("data", tinydnsData()),
    ]
    return files.allSatisfy { write($1, to: "\(directory)/\($0)") } ? 0 : 1
  }

  /// The numbers of the hosts in the order of the file.
  private var order: [Int] {
    var numbers = Array(0..<count)
    guard isShuffled else { return numbers }
    var state: UInt64 = 1
    for index in stride(from: count - 1, to: 0, by: -1) {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      numbers.swapAt(index, Int(state >> 33) % (index + 1))
    }
    return numbers
  }

  /// A host's address in a network of 2^24, the first of which the name server has.
  private func address(_ number: Int, in network: Int) -> String {
    let host = number + 2
    return "\(network).\(host >> 16 & 0xFF).\(host >> 8 & 0xFF).\(host & 0xFF)"
  }

  /// The inventory.
  private func inventory() -> String {
    var text = #"{ "hosts": ["# + "\n"
    text += #"  { "name": "salt", "private": "10.0.0.1", "public": "11.0.0.1" },"# + "\n"
    for number in order {
      text += #"  { "name": "web\#(number)", "private": "\#(address(number, in: 10))""#
      if number % 3 == 0 { text += #", "public": "\#(address(number, in: 11))""# }
      text += #", "note": "made up, to measure" },"# + "\n"
    }
    return text + "] }\n"
  }

  /// One `=` line an address: an A and a PTR record each, as zonec derives.
  private func tinydnsData() -> String {
    var text = """
      .production.internal:10.0.0.1:salt.production.internal
      .example.org:11.0.0.1:salt.example.org
      .10.in-addr.arpa:10.0.0.1:salt.production.internal
      .11.in-addr.arpa:11.0.0.1:salt.example.org

      """
    for number in order {
      text += "=web\(number).production.internal:\(address(number, in: 10)):3600\n"
      if number % 3 == 0 { text += "=web\(number).example.org:\(address(number, in: 11)):3600\n" }
    }
    return text
  }

  /// Writes a file in one piece; false where that fails.
  private func write(_ text: String, to path: String) -> Bool {
    guard let file = unsafe fopen(path, "w") else { return false }
    var bytes = Array(text.utf8)
    let written = unsafe fwrite(&bytes, 1, bytes.count, file)
    return unsafe fclose(file) == 0 && written == bytes.count
  }

  /// zonec.json.
  private static let project = """
    {
      "roles": "roles.json",
      "levels": {
        "production": { "inventory": "production.json", "publicZone": "example.org",
                        "internalZone": "production.internal" },
      },
      "nameservers": { "public": [{ "role": "salt" }], "internal": [{ "role": "salt" }] },
      "soa": { "contact": "hostmaster@example.org" },
      "networks": [
        { "cidr": "10.0.0.0/8", "scope": "private" },
        { "cidr": "11.0.0.0/8", "scope": "public" },
      ],
    }

    """

  /// roles.json: every public address is to have its PTR record, as tinydns-data's have.
  private static let roles = """
    { "roles": { "salt": { "reverse": true }, "web": { "reverse": true } } }

    """
}
