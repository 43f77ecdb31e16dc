import Testing

@testable import ZoneModel

/// An included file that is read in parts.
struct IncludedPartsTests {
  @Test("a file that is read in parts ends with the owner of its last record")
  func endsWithItsOwner() throws {
    var options = ReadOptions()
    options.include = { path, _ in
      // The last parts are empty: no line begins with an owner there.
      let text = "v A 192.0.2.2\nwww A 192.0.2.3\n TXT \"a long text without an owner\"\n"
      return .success(IncludedFile(name: path, bytes: Array(text.utf8)))
    }
    options.leastPart = 4
    options.workers = Workers(count: 2) { count, body in
      for index in (0..<count).reversed() { body(index) }
    }
    let file = ZoneFile(
      name: "f", bytes: Array("$TTL 60\nwww A 192.0.2.1\n$INCLUDE i\n TXT t\n".utf8),
      origin: try DomainName("example.com"), options: options)
    #expect(file.diagnostics.all.map(\.id) == [])
    #expect(file.zone.records.count == 5)
  }
}
