/// A made-up zone of a company's own network: seven records in ten are A, the others AAAA, CNAME, MX
/// and TXT; 36 bytes of text a record.
struct InternalZone {
  /// The zone's name.
  static let origin = "production.internal."

  /// How many records, give or take a few.
  let count: Int

  /// Writes the zone file; false where that fails.
  func write(to path: String) -> Bool {
    TextFile.write(to: path) { file in
      file.add(Self.head)
      for host in 0..<(count * 20 / 29) {
        let name = "web\(host).rack\(host / 40)"
        let (third, second, first) = (host & 0xFF, host >> 8 & 0xFF, 1 + host >> 16)
        file.add("\(name) A 10.\(first).\(second).\(third)\n")
        if host % 4 == 0 { file.add("\(name) AAAA 2001:db8:0:\(first)::\(second):\(third)\n") }
        if host % 20 == 0 { file.add("\(name) MX 10 mail\n\(name) TXT \"made up, to measure\"\n") }
        if host % 10 == 0 { file.add("app\(host) CNAME \(name)\n") }
      }
    }
  }

  /// The apex, its servers and the mail exchange.
  private static let head = """
    $TTL 3600
    @ SOA ns1 hostmaster 1 7200 1800 259200 900
    @ NS ns1
    @ NS ns2
    ns1 A 10.0.0.1
    ns2 A 10.0.0.2
    mail A 10.0.0.3

    """
}
