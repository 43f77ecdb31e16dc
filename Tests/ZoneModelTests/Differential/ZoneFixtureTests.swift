import Foundation
import Testing

@testable import ZoneModel

/// The zone files under `fixtures/accept` and `fixtures/reject`.
struct ZoneFixtureTests {
  @Test("there are at least 300 fixtures, and each names its zone")
  func areMany() {
    let files =
      Fixture.all(in: "accept", withExtension: "zone")
      + Fixture.all(in: "reject", withExtension: "zone")
    #expect(files.count >= 300)
    #expect(files.map(\.name).sorted() == ZoneFixture.all.map(\.fixture.name).sorted())
  }

  @Test("every type that zonec knows by name has a good fixture and a bad one")
  func coverTypes() throws {
    let accepted = ZoneFixture.accepted.map(\.name).joined(separator: " ") + " "
    let rejected = ZoneFixture.rejected.map(\.name).joined(separator: " ")
    // BIND reads neither by name, and no zone has them.
    for format in RecordFormat.all where !["MD", "MF"].contains(format.mnemonic) {
      let name = format.mnemonic.lowercased()
      let isGood = accepted.contains("/type-\(name) ") || accepted.contains("/type-\(name)-")
      #expect(
        isGood || ["mb", "mg", "mr"].contains(name), "no fixtures/accept/type-\(name).zone")
      let isBad = rejected.contains("/data-\(name)-") || rejected.contains("/\(name)-")
      #expect(isBad, "no fixtures/reject/data-\(name)-*.zone")
    }
  }

  @Test("every type known by name has a record in an accepted fixture, and one with a fault")
  func coverTypesWithRecords() throws {
    var good: Set<RecordType> = []
    for fixture in ZoneFixture.accepted {
      good.formUnion(try fixture.read(as: fixture.profile).zone.records.map(\.type))
    }
    var words: Set<Substring> = []
    for fixture in ZoneFixture.rejected {
      for line in String(decoding: fixture.bytes, as: UTF8.self).split(separator: "\n")
      where line.contains("; expect: ") {
        words.formUnion(line.uppercased().split(separator: " ").map { Substring($0) })
      }
    }
    for format in RecordFormat.all where !["MD", "MF"].contains(format.mnemonic) {
      #expect(good.contains(format.type), "\(format.mnemonic)")
      #expect(words.contains(Substring(format.mnemonic)), "\(format.mnemonic)")
    }
  }

  @Test("an accepted fixture has no finding but those it marks", arguments: ZoneFixture.accepted)
  func accepts(_ fixture: ZoneFixture) throws {
    let judged = try fixture.read(as: fixture.profile)
    #expect(judged.isAccepted, "\(judged.errors)")
    #expect(try judged.marks(includesInfo: false) == judged.expectedMarks())
  }

  @Test("a rejected fixture has exactly the findings it marks", arguments: ZoneFixture.rejected)
  func rejects(_ fixture: ZoneFixture) throws {
    let judged = try fixture.read(as: fixture.profile)
    #expect(try judged.marks(includesInfo: true) == judged.expectedMarks())
  }

  @Test(
    "an accepted fixture is printed as its .expected file says", arguments: ZoneFixture.accepted)
  func prints(_ fixture: ZoneFixture) throws {
    let text = try fixture.read(as: fixture.profile).text
    let path = String(fixture.fixture.path.dropLast(".zone".utf8.count)) + ".expected"
    if ProcessInfo.processInfo.environment["ZONEC_GOLDEN"] == "rewrite" {
      try Data(text).write(to: URL(fileURLWithPath: path))
    }
    let expected = try Subprocess.bytes(ofFile: path)
    // Compared as a whole; the texts themselves may be long.
    #expect(text == expected, "\(path) differs from what is printed")
  }
}
