/// A made-up directory of zone files: four of hosts for each one of addresses, a hundred records each.
///
/// Every host has its PTR record but for one in a thousand. A host's zone and that of its address
/// share nothing, as in an estate that has grown.
struct ZoneDirectories {
  /// How many zones.
  let count: Int

  /// How many of them hold hosts.
  private var forwardCount: Int { count * 4 / 5 }
  /// How many hosts; 248 of them share a reverse zone.
  private var hostCount: Int { (count - forwardCount) * 248 }

  /// What every zone begins with.
  private static let head = """
    $TTL 900
    @ IN SOA ns1.example.net. hostmaster.example.net. 1 7200 1800 259200 900
    @ IN NS ns1.example.net.
    @ IN NS ns2.example.net.

    """

  /// Writes the files; false where that fails.
  func write(to directory: String) -> Bool {
    Bench.makeDirectory(directory)
    for zone in 0..<forwardCount {
      let isWritten = TextFile.write(to: "\(directory)/zone\(zone).example.org") { file in
        file.add(Self.head)
        for host in stride(from: zone, to: hostCount, by: forwardCount) {
          let network = host / 248
          file.add("host\(host) IN A 10.\(network >> 8).\(network & 255).\(host % 248 + 1)\n")
        }
      }
      guard isWritten else { return false }
    }
    for network in 0..<(count - forwardCount) {
      let name = "\(network & 255).\(network >> 8).10.in-addr.arpa"
      let isWritten = TextFile.write(to: "\(directory)/\(name)") { file in
        file.add(Self.head)
        for octet in 1...248 {
          let host = network * 248 + octet - 1
          if host % 1000 == 7 { continue }
          file.add("\(octet) IN PTR host\(host).zone\(host % forwardCount).example.org.\n")
        }
      }
      guard isWritten else { return false }
    }
    return true
  }
}
