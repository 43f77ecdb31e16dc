import Testing

@testable import ZoneModel

struct ZoneFileNameTests {
  @Test(
    "a file's name says its zone as gdnsd reads it",
    arguments: [
      ("example.com", "example.com."), ("EXAMPLE.Com", "example.com."),
      ("example.com.", "example.com."), ("ROOT_ZONE", "."), ("root_zone", "root_zone."),
      ("0@25.2.0.192.in-addr.arpa", "0/25.2.0.192.in-addr.arpa."), ("a\\@b.test", "a/b.test."),
      ("a\\064b.test", "a\\@b.test."), ("a\\.b.test", "a\\.b.test."),
      ("a\\046b.test", "a\\.b.test."),
      ("foo.*.com", "foo.*.com."), ("x*.com", "x*.com."),
      ("readme.example.com", "readme.example.com."),
    ])
  func reads(_ file: String, _ zone: String) throws {
    let name = try ZoneFileName.zone(of: file)
    #expect(try name == DomainName(zone))
    #expect(name.wire == name.lowercased.wire)
  }

  @Test(
    "a name that gdnsd refuses is refused",
    arguments: [
      ("example.com..", DomainNameError.Code.emptyLabel), ("a..b", .emptyLabel), ("\\", .badEscape),
      ("a\\256.com", .badEscape), ("a\\12", .badEscape),
      (String(repeating: "a", count: 64), .labelTooLong),
      (String(repeating: "a.", count: 128), .nameTooLong),
    ])
  func refuses(_ file: String, _ code: DomainNameError.Code) {
    #expect(throws: ZoneFileName.Failure.illegal(code)) { try ZoneFileName.zone(of: file) }
  }

  @Test("wildcards, backups and files for people are not taken for zones")
  func sorts() throws {
    #expect(throws: ZoneFileName.Failure.wildcard(try DomainName("*.example.com"))) {
      try ZoneFileName.zone(of: "*.example.com")
    }
    for file in ["a.test~", "a.test.bak", "a.test.SWP", "#a.test#", "a.test.orig", "a.test.rej"] {
      #expect { try ZoneFileName.zone(of: file) } throws: { error in
        if case ZoneFileName.Failure.backup = error { true } else { false }
      }
    }
    for file in ["README", "README.md", "Makefile", "example.com.db", "notes.txt"] {
      #expect { try ZoneFileName.zone(of: file) } throws: { error in
        if case ZoneFileName.Failure.note = error { true } else { false }
      }
    }
    #expect(ZoneFileName.isSkipped(".example.com.tmp"))
    #expect(!ZoneFileName.isSkipped("example.com"))
  }

  @Test("the name that a zone's file gets leads back to the zone", arguments: [1, 2, 3])
  func returns(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      var wire: [UInt8] = []
      for _ in 0..<Int.random(in: 1...5, using: &random) {
        let count = Int.random(in: 1...12, using: &random)
        wire.append(UInt8(count))
        for _ in 0..<count { wire.append(UInt8.random(in: 0...255, using: &random)) }
      }
      if wire.starts(with: [1, UInt8(ascii: "*")]) { continue }
      let name = try #require(DomainName(wire: wire + [0]))
      let file = name.zoneFileName
      #expect(!file.contains("/") && !ZoneFileName.isSkipped(file))
      #expect(try ZoneFileName.zone(of: file) == name, "\(file)")
    }
    #expect(try ZoneFileName.zone(of: DomainName.root.zoneFileName) == .root)
  }
}
