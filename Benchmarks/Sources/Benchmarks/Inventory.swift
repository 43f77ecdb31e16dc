/// A made-up level of many hosts: `web0`, `web1` and so on, each with a private address, every third
/// with a public one, about 93 bytes of JSON a host.
///
/// Their zones: an internal and a public one, and a reverse zone for each.
struct Inventory {
  /// How many hosts.
  let count: Int
  /// Whether the file has them in a random order, the same each time.
  var isShuffled = false
  /// Whether the inventory is JSON Lines, one host a line and nothing around them.
  var hasLines = false

  /// The inventory's file.
  private var file: String { hasLines ? "production.jsonl" : "production.json" }

  /// Writes a project, and the same hosts as tinydns-data's `data`; false where that fails.
  func write(to directory: String) -> Bool {
    Bench.makeDirectory(directory)
    return TextFile.write(to: "\(directory)/zonec.json") { $0.add(project) }
      && TextFile.write(to: "\(directory)/roles.json") { $0.add(Self.roles) }
      && TextFile.write(to: "\(directory)/\(file)") { addInventory(to: &$0) }
      && TextFile.write(to: "\(directory)/data") { addTinydnsData(to: &$0) }
  }

  /// The numbers of the hosts in the order of the file.
  private var order: [Int] {
    var numbers = Array(0..<count)
    guard isShuffled else { return numbers }
    var random = SeededGenerator()
    for index in stride(from: count - 1, to: 0, by: -1) {
      numbers.swapAt(index, random.below(index + 1))
    }
    return numbers
  }

  /// A host's address in a network of 2^24, the first of which the name server has.
  private func address(_ number: Int, in network: Int) -> String {
    let host = number + 2
    return "\(network).\(host >> 16 & 0xFF).\(host >> 8 & 0xFF).\(host & 0xFF)"
  }

  /// Adds the hosts as zonec reads them.
  private func addInventory(to file: inout TextFile) {
    let (indent, end) = hasLines ? ("", "\n") : ("  ", ",\n")
    if !hasLines { file.add(#"{ "hosts": ["# + "\n") }
    file.add(indent + #"{ "name": "salt", "private": "10.0.0.1", "public": "11.0.0.1" }"# + end)
    for number in order {
      file.add(indent + #"{ "name": "web\#(number)", "private": "\#(address(number, in: 10))""#)
      if number % 3 == 0 { file.add(#", "public": "\#(address(number, in: 11))""#) }
      file.add(#", "note": "made up, to measure" }"# + end)
    }
    if !hasLines { file.add("] }\n") }
  }

  /// Adds one `=` line an address: an A and a PTR record each, as zonec derives.
  private func addTinydnsData(to file: inout TextFile) {
    file.add(
      """
      .production.internal:10.0.0.1:salt.production.internal
      .example.org:11.0.0.1:salt.example.org
      .10.in-addr.arpa:10.0.0.1:salt.production.internal
      .11.in-addr.arpa:11.0.0.1:salt.example.org

      """)
    for number in order {
      file.add("=web\(number).production.internal:\(address(number, in: 10)):3600\n")
      guard number % 3 == 0 else { continue }
      file.add("=web\(number).example.org:\(address(number, in: 11)):3600\n")
    }
  }

  /// zonec.json.
  private var project: String {
    """
    {
      "roles": "roles.json",
      "levels": {
        "production": { "inventory": "\(file)", "publicZone": "example.org",
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
  }

  /// roles.json: every public address is to have its PTR record, as tinydns-data's have.
  private static let roles = """
    { "roles": { "salt": { "reverse": true }, "web": { "reverse": true } } }

    """
}
