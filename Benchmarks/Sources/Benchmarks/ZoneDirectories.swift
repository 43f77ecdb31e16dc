import Glibc

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

  /// Writes the files; returns an exit status.
  func write(to directory: String) -> Int32 {
    Bench.makeDirectory(directory)
    for zone in 0..<forwardCount {
      var text = Self.head
      for host in stride(from: zone, to: hostCount, by: forwardCount) {
        text += "host\(host) IN A 10.\((host / 248) >> 8).\((host / 248) & 255).\(host % 248 + 1)\n"
      }
      guard write(text, to: "\(directory)/zone\(zone).example.org") else { return 1 }
    }
    for network in 0..<(count - forwardCount) {
      var text = Self.head
      for octet in 1...248 {
        let host = network * 248 + octet - 1
        if host % 1000 == 7 { continue }
        text += "\(octet) IN PTR host\(host).zone\(host % forwardCount).example.org.\n"
      }
      let name = "\(network & 255).\(network >> 8).10.in-addr.arpa"
      guard write(text, to: "\(directory)/\(name)") else { return 1 }
    }
    return 0
  }

  /// Writes a file in one piece; false where that fails.
  private func write(_ text: String, to path: String) -> Bool {
    guard let file = unsafe fopen(path, "w") else { return false }
    var bytes = Array(text.utf8)
    let written = unsafe fwrite(&bytes, 1, bytes.count, file)
    return unsafe fclose(file) == 0 && written == bytes.count
  }
}
