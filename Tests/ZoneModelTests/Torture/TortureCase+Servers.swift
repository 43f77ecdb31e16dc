extension TortureCase {
  /// What a name server answers: messages that fill what TCP can carry.
  static let servers: [TortureCase] = [
    server("a referral with glue", size: 500) { query, size in
      // The name that was asked for is cut off, and every record is glue of its own.
      let owner: [UInt8] = [0xC0, 12]
      let referral = record(owner, type: 2, data: [2, 110, 115] + owner)
      let glue = (0..<size).map { number in
        record(label("g\(number)") + owner, type: 1, data: bytes(number))
      }
      return message(query, authoritative: false, authority: [referral], additional: glue)
    },
    server("a referral with servers", size: 500) { query, size in
      let owner: [UInt8] = [0xC0, 12]
      let servers = (0..<size).map { record(owner, type: 2, data: label("g\($0)") + owner) }
      return message(query, authoritative: false, authority: servers, additional: [])
    },
    server("a referral with servers and glue", size: 300) { query, size in
      let owner: [UInt8] = [0xC0, 12]
      let servers = (0..<size).map { record(owner, type: 2, data: label("g\($0)") + owner) }
      let glue = (0..<size).map { record(label("g\($0)") + owner, type: 1, data: bytes($0)) }
      return message(query, authoritative: false, authority: servers, additional: glue)
    },
    server("a chain of CNAMEs in an answer", size: 500) { query, size in
      let owner: [UInt8] = [0xC0, 12]
      let answers = (0..<size).map { number in
        record(
          number == 0 ? owner : label("c\(number)") + owner, type: 5,
          data: label("c\(number + 1)") + owner)
      }
      return message(query, answer: answers)
    },
    server("an RRset of a thousand addresses", size: 900) { query, size in
      let answers = (0..<size).map { record([0xC0, 12], type: 1, data: bytes($0)) }
      return message(query, answer: answers)
    },
    server("records of other owners", size: 600) { query, size in
      let answers = (0..<size).map {
        record(label("o\($0)") + [0xC0, 12], type: 1, data: bytes($0))
      }
      return message(query, answer: answers)
    },
    server("records of many types", size: 900) { query, size in
      let answers = (0..<size).map { record([0xC0, 12], type: 1000 + $0, data: bytes($0)) }
      return message(query, answer: answers)
    },
    server("an RRset of a thousand addresses, verified", size: 900, ["verify"]) { query, size in
      let answers = (0..<size).map { record([0xC0, 12], type: 1, data: bytes($0)) }
      return message(query, answer: answers)
    },
    server("records of other owners, verified", size: 600, ["verify"]) { query, size in
      let answers = (0..<size).map {
        record(label("o\($0)") + [0xC0, 12], type: 1, data: bytes($0))
      }
      return message(query, answer: answers)
    },
    server("a referral with glue, verified", size: 500, ["verify"]) { query, size in
      let owner: [UInt8] = [0xC0, 12]
      let referral = record(owner, type: 2, data: [2, 110, 115] + owner)
      let glue = (0..<size).map { number in
        record(label("g\(number)") + owner, type: 1, data: bytes(number))
      }
      return message(query, authoritative: false, authority: [referral], additional: glue)
    },
  ]

  /// What is asked first, but for its type.
  private static let exampleQuery =
    [UInt8](repeating: 0, count: 12) + NameBytes.wire(of: "www.example.org")
    + [0, 1, 0, 1] + [UInt8](repeating: 0, count: 11)

  /// A number in four bytes.
  private static func bytes(_ number: Int) -> [UInt8] {
    [10, UInt8(number >> 16 & 255), UInt8(number >> 8 & 255), UInt8(number & 255)]
  }

  /// A label behind its length.
  private static func label(_ text: String) -> [UInt8] { [UInt8(text.utf8.count)] + text.utf8 }

  /// A record with a TTL of an hour.
  private static func record(_ owner: [UInt8], type: Int, data: [UInt8]) -> [UInt8] {
    owner + NameBytes.bytes(of: UInt16(type)) + [0, 1, 0, 0, 14, 16]
      + NameBytes.bytes(of: UInt16(data.count)) + data
  }

  /// An answer to a query without its EDNS record.
  private static func message(
    _ query: [UInt8], authoritative: Bool = true, answer: [[UInt8]] = [],
    authority: [[UInt8]] = [], additional: [[UInt8]] = []
  ) -> [UInt8] {
    let counts = [answer, authority, additional].flatMap { NameBytes.bytes(of: UInt16($0.count)) }
    return Array(query[0..<2]) + [authoritative ? 0x84 : 0x80, 0, 0, 1] + counts
      + query[12..<(query.count - 11)] + answer.joined() + authority.joined() + additional.joined()
  }

  /// A survey or verification of a server that says so of everything below the zones' own names.
  private static func server(
    _ name: String, size: Int, _ command: [String] = ["diff"],
    _ answer: @escaping @Sendable ([UInt8], Int) -> [UInt8]
  ) -> TortureCase {
    TortureCase(
      .servers, name, size: size, short: size / 4,
      command + ["--level", "live", "--server", "SERVER", "--timeout", "5", "p"],
      weight: { answer(exampleQuery, $0).count * 12 },
      server: { size in
        LyingServer.Lie(
          testDescription: name,
          datagrams: { query in
            if asksForSOA(query) { return [message(query, answer: [soa])] }
            // At an apex the truth is nothing; below it, come again over TCP.
            return [
              LyingServerTests.truth(query, flags: [isApex(query) ? 0x84 : 0x86, 0], count: 0)
            ]
          },
          stream: { framed in
            let query = Array(framed.dropFirst(2))
            let text = answer(query, size)
            return NameBytes.bytes(of: UInt16(text.count)) + text
          }, closes: true)
      }
    ) { _ in project() }
  }

  /// Whether a query asks for a SOA record.
  private static func asksForSOA(_ query: [UInt8]) -> Bool { query[query.count - 14] == 6 }

  /// Whether a query asks for a name of two labels, as the project's zones have.
  private static func isApex(_ query: [UInt8]) -> Bool {
    let second = 13 + Int(query[12])
    return second < query.count && query[second + 1 + Int(query[second])] == 0
  }

  /// A SOA record of the name that is asked for.
  private static let soa = record(
    [0xC0, 12], type: 6,
    data: [2, 110, 115, 0xC0, 12, 1, 104, 0xC0, 12, 0x78, 0xC3, 0x3F, 0, 0, 0, 28, 32, 0, 0, 7, 8]
      + [0, 3, 244, 128, 0, 0, 3, 132])
}
