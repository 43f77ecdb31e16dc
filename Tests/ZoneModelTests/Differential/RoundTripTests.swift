import Foundation
import Testing

@testable import ZoneModel

/// What zonec prints means what it read: to itself and to BIND.
struct RoundTripTests {
  @Test("a printed fixture is read back as the same zone", arguments: ZoneFixture.accepted)
  func readsBack(_ fixture: ZoneFixture) throws {
    try ZoneRoundTrip.expectUnchanged(
      try fixture.read(as: fixture.profile).zone, profile: fixture.profile)
  }

  @Test("named-compilezone reads a fixture and its printed form alike")
  func compilesAlike() throws {
    guard let program = Subprocess.path(ofProgram: "named-compilezone") else {
      MissingPrograms.report("named-compilezone is not installed")
      return
    }
    let directory = try TemporaryDirectory()
    let folder = "\(Fixture.root)/fixtures/accept"
    // What BIND itself refuses cannot be compared.
    let fixtures = ZoneFixture.accepted.filter { $0.profile == .standard }
    var list = ""
    for (number, fixture) in fixtures.enumerated() {
      let origin = fixture.origin.hasSuffix(".") ? fixture.origin : fixture.origin + "."
      let text = Array("$ORIGIN \(origin)\n".utf8) + (try fixture.read(as: .standard).text)
      let printed = try directory.write(text, to: "\(number)")
      list += "\(number) \(origin) \(fixture.fixture.path) \(printed)\n"
    }
    let compile =
      "'\(program)' -q -i none -k ignore -m ignore -n ignore -r ignore -M ignore -S ignore "
      + "-f text -F text -s full -o -"
    try FileManager.default.createSymbolicLink(
      atPath: "\(directory.path)/include", withDestinationPath: "\(folder)/include")
    // BIND keeps the case of each set's owner, zonec that of the name where it came first.
    let fold = "awk '{ $1 = tolower($1); print }'"
    let script = """
      while read -r number origin original printed; do
        if \(compile) "$origin" "$original" </dev/null >raw; then
          \(fold) raw >expected
          \(compile) "$origin" "$printed" </dev/null | \(fold) >actual
          cmp -s expected actual && echo "$number same" ||
            { echo "$number differs"; diff expected actual | head -4; }
        else
          echo "$number refused"
        fi
      done
      """
    let run = try Subprocess.run(
      "/bin/sh", ["-c", script], input: Array(list.utf8), directory: directory.path, timeout: 120)
    var same = 0
    for line in run.outputText.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count == 2, let number = Int(words[0]), fixtures.indices.contains(number) else {
        continue
      }
      if words[1] == "same" { same += 1 }
      #expect(words[1] != "differs", "\(fixtures[number].name)")
    }
    #expect(same >= 140, "\(run.outputText)\(run.errorText)")
  }
}

/// Printing a zone and reading it back.
enum ZoneRoundTrip {
  /// Expects the records that went in, in both forms of owners, and no finding.
  static func expectUnchanged(
    _ zone: Zone, profile: Profile, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    for origin in [zone.origin, nil] as [DomainName?] {
      var printer = ZonePrinter(relativeTo: origin)
      printer.align(to: zone)
      var text: [UInt8] = []
      for record in zone.records { printer.append(record, of: zone, to: &text) }
      let back = try JudgedZone(text, origin: zone.origin, profile: profile)
      let shown = String(decoding: text.prefix(2000), as: UTF8.self)
      #expect(lines(of: back.zone) == lines(of: zone), "\(shown)", sourceLocation: sourceLocation)
      #expect(back.zone.records.count == zone.records.count, sourceLocation: sourceLocation)
    }
  }

  /// Every record's owner, type, time and data, in order.
  private static func lines(of zone: Zone) -> [[UInt8]] {
    zone.records.map { record in
      var bytes = zone.owner(of: record).lowercased.wire
      bytes.append(bigEndian: record.type.rawValue)
      bytes.append(bigEndian: record.ttl)
      return bytes + zone.data(of: record)
    }
  }
}
