/// A made-up zone like that of a top-level domain: two NS records a delegation, DS records of six in
/// ten, glue of two in ten; three records a delegation, 56 bytes of text each.
struct DelegationZone {
  /// The zone's name.
  static let origin = "example."

  /// How many records, give or take a few.
  let count: Int
  /// Whether each delegation has its DS record signed and an NSEC3 record, signed as well: six
  /// records a delegation, 112 bytes of text each.
  var isSigned = false

  /// Writes the zone file; false where that fails.
  func write(to path: String) -> Bool {
    TextFile.write(to: path) { file in
      file.add(Self.head)
      var random = SeededGenerator()
      var hash = Self.hash(0)
      for number in 0..<(count / (isSigned ? 6 : 3)) {
        let name = "domain\(number)"
        if number % 10 < 2, !isSigned {
          for server in 1...2 { file.add("\(name) 86400 IN NS ns\(server).\(name).example.\n") }
          for server in 1...2 {
            let (third, second) = (number & 0xFF, number >> 8 & 0xFF)
            let first = server << 4 | number >> 16
            file.add("ns\(server).\(name) 86400 IN A 11.\(first).\(second).\(third)\n")
          }
        } else {
          let host = random.below(5000)
          for server in 1...2 { file.add("\(name) 86400 IN NS ns\(server).host\(host).test.\n") }
        }
        guard isSigned || number % 10 < 6 else { continue }
        file.add("\(name) 86400 IN DS \(number & 0xFFFF) 13 2 ")
        file.add(64, of: Self.hexadecimal, from: &random)
        file.add("\n")
        guard isSigned else { continue }
        Self.addSignature(of: "DS", at: name, to: &file, from: &random)
        let next = Self.hash(number + 1)
        file.add("\(hash) 900 IN NSEC3 1 1 0 - \(next) NS DS RRSIG\n")
        Self.addSignature(of: "NSEC3", at: hash, to: &file, from: &random)
        hash = next
      }
    }
  }

  /// Adds the RRSIG record of an RRset, with a signature of 64 bytes that nobody made.
  private static func addSignature(
    of type: String, at owner: String, to file: inout TextFile, from random: inout SeededGenerator
  ) {
    let ttl = type == "DS" ? 86400 : 900
    file.add("\(owner) \(ttl) IN RRSIG \(type) 13 2 \(ttl)")
    file.add(" 20270101000000 20261201000000 4711 example. ")
    file.add(85, of: base64, from: &random)
    // The last digit of 64 bytes has two bits of them.
    file.add(1, of: Array("AQgw".utf8), from: &random)
    file.add("==\n")
  }

  /// A hash in base 32, greater for a greater number.
  private static func hash(_ number: Int) -> String {
    let digits = String(number, radix: 32)
    return String(repeating: "0", count: 6 - digits.utf8.count) + digits
      + "g1v5k0c2r8t6a4n3e7s9u0d5b2"
  }

  /// The digits of DS records.
  private static let hexadecimal = Array("0123456789ABCDEF".utf8)
  /// The digits of signatures.
  private static let base64 = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The apex.
  private static let head = """
    @ 86400 IN SOA ns1.host0.test. hostmaster.host0.test. 1 7200 1800 259200 900
    @ 86400 IN NS ns1.host0.test.
    @ 86400 IN NS ns2.host0.test.

    """
}
