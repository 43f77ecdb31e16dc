import Testing
@testable import ZoneModel

/// Names keep their bytes, and every form of them leads to the same ones.
struct DomainNameTests {
  @Test(
    "a name is completed by the origin unless it ends in a dot",
    arguments: [
      ("www", "www.example.org."), ("www.", "www."), ("a.b", "a.b.example.org."), (".", "."),
      (#"a\.b"#, #"a\.b.example.org."#), (#"\065"#, "A.example.org."),
      (#"\000"#, #"\000.example.org."#), (#"a\ b"#, #"a\032b.example.org."#),
      (#"\@"#, #"\@.example.org."#), ("Grüße", #"Gr\195\188\195\159e.example.org."#),
    ])
  func completion(_ text: String, _ expected: String) throws {
    let name = try DomainName(text, relativeTo: try DomainName("example.org."))
    #expect(name.description == expected)
  }

  @Test(
    "a fault is named with the byte where it shows",
    arguments: [
      ("", DomainNameError.Code.emptyLabel, 0), ("a..b", .emptyLabel, 2), (".a", .emptyLabel, 0),
      ("..", .emptyLabel, 0), (String(repeating: "a", count: 64), .labelTooLong, 64),
      (#"a\"#, .badEscape, 1), (#"a\25"#, .badEscape, 1), (#"a\256"#, .badEscape, 1),
      (Array(repeating: "abcdefg", count: 32).joined(separator: "."), .nameTooLong, 254),
    ])
  func fault(_ text: String, _ code: DomainNameError.Code, _ offset: Int) {
    let error = #expect(throws: DomainNameError.self) { try DomainName(text) }
    #expect(error == DomainNameError(code: code, offset: offset))
  }

  @Test("the longest label and the longest name are taken")
  func limits() throws {
    let label = String(repeating: "a", count: 63)
    let name = try DomainName(
      [label, label, label, String(repeating: "b", count: 61)].joined(separator: "."))
    #expect(name.wire.count == 255)
    #expect(try DomainName(name.description) == name)
  }

  @Test("equality, hash, order and descent ignore case")
  func ignoresCase() throws {
    let (upper, lower) = (try DomainName("WWW.Example.ORG"), try DomainName("www.example.org"))
    #expect(upper == lower)
    #expect(upper.hashValue == lower.hashValue)
    #expect(!(upper < lower) && !(lower < upper))
    #expect(upper.isSubdomain(of: try DomainName("example.org")))
    // "[" and "{" differ in the bit that makes letters small, and are no letters.
    #expect(try DomainName("[") != DomainName("{"))
  }

  @Test("descent is by label, not by the end of the text")
  func descent() throws {
    #expect(!(try DomainName("notexample.org").isSubdomain(of: try DomainName("example.org"))))
    #expect(try DomainName("org").isSubdomain(of: .root))
    #expect(!(try DomainName("org").isSubdomain(of: try DomainName("example.org"))))
  }

  @Test("the canonical order is that of the example in RFC 4034 §6.1")
  func canonicalOrder() throws {
    let sorted = [
      "example.", "a.example.", "yljkjljk.a.example.", "Z.a.example.", "zABC.a.EXAMPLE.",
      "z.example.", #"\001.z.example."#, "*.z.example.", #"\200.z.example."#,
    ]
    let names = try sorted.map { try DomainName($0) }
    #expect(names.reversed().sorted() == names)
  }

  @Test(
    "text and wire form lead to each other for random labels", arguments: 0..<20 as Range<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func random(_ bound: UInt64) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % bound
    }
    for _ in 0..<50 {
      var wire: [UInt8] = []
      for _ in 0..<random(5) {
        let count = random(20) + 1
        wire.append(UInt8(count))
        for _ in 0..<count { wire.append(UInt8(random(256))) }
      }
      let name = try #require(DomainName(wire: wire + [0]))
      #expect(try DomainName(name.description).wire == wire + [0])
    }
  }
}

/// The table numbers names by their first coming.
struct NameTableTests {
  @Test("names differing in case only share a number, and growth keeps every number")
  func numbers() throws {
    var table = NameTable()
    for number in 0..<5000 {
      let name = try DomainName("host\(number).example.org")
      #expect(table.insert(name.wire.span) == UInt32(number))
    }
    for number in stride(from: 0, to: 5000, by: 7) {
      #expect(table.find(try DomainName("HOST\(number).example.ORG")) == UInt32(number))
    }
    #expect(table.find(try DomainName("host5000.example.org")) == nil)
    #expect(table.count == 5000)
  }
}
