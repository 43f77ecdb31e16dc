import Foundation
import Testing

@testable import ZoneModel

/// One line that cannot be read: it hides no finding about other names, and causes none.
struct LostRecordTests {
  /// Lines that lose a record, or all the records of other lines, in both profiles.
  private static let losses = [
    "lost 300 TXT \"open", "lost A 192.0.2.256", "lost NOTYPE x", "lost 300x A 192.0.2.9",
    "lost TXT (", "other.example.org. A 192.0.2.9",
  ]

  @Test("an unreadable record hides nothing about other names", arguments: CheckCase.all)
  func hidesNothing(_ example: CheckCase) {
    for profile in [Profile.standard, .gdnsd] {
      let marks = CheckedZone(example.faulty, profile).marks
      for loss in Self.losses {
        let zone = CheckedZone(example.faulty + "\n" + loss, profile)
        let other = zone.diagnostics.filter { !Self.isOfReader($0) }
        // A record of an unknown type may be the NS record that names the address.
        let expected = marks.filter {
          !Self.isOfReader($0) && !(loss.contains("NOTYPE") && $0.hasSuffix("glue-unused"))
        }
        #expect(zone.marks(of: other) == expected, "\(profile): \(loss)")
        #expect(zone.diagnostics.contains { $0.severity == .error }, "\(loss)")
      }
    }
  }

  @Test("whichever line cannot be read, nothing new is found", arguments: CheckCase.all)
  func findsNothingNew(_ example: CheckCase) {
    for records in [example.faulty, example.mended] {
      let lines = (CheckedZone.head + records).split(separator: "\n").map(String.init)
      for profile in [Profile.standard, .gdnsd] {
        let known = Set(CheckedZone(records, profile).marks.map(Self.withoutColumn))
        for (number, line) in lines.enumerated() {
          for broken in Self.broken(line) {
            var text = lines
            text[number] = broken
            let zone = CheckedZone(whole: text.joined(separator: "\n") + "\n", profile)
            let new = zone.marks(of: zone.diagnostics.filter { !Self.isOfReader($0) })
              .filter { !known.contains(Self.withoutColumn($0)) }
            #expect(new == [], "\(profile), line \(number + 1): \(broken)")
          }
        }
      }
    }
  }

  @Test("nor about addresses and their PTR records", arguments: PointerCase.all)
  func findsNoPointersNew(_ example: PointerCase) {
    for (name, text) in example.mendedFiles {
      let lines = text.split(separator: "\n").map(String.init)
      for (number, line) in lines.enumerated() {
        for broken in Self.broken(line) {
          var text = lines
          text[number] = broken
          var files = example.mendedFiles
          files[name] = text.joined(separator: "\n")
          let new = ZoneFiles(files, profile: example.profile).marks.filter { !Self.isOfReader($0) }
          #expect(new == [], "\(name), line \(number + 1): \(broken)")
        }
      }
    }
  }

  @Test("an unreadable record hides no address without a PTR record", arguments: PointerCase.all)
  func hidesNoPointers(_ example: PointerCase) {
    let marks = ZoneFiles(example.files, profile: example.profile).marks
    for name in example.files.keys {
      var files = example.files
      files[name, default: ""] += "\nlost A 192.0.2.256\nlost TXT \"open"
      let found = ZoneFiles(files, profile: example.profile).marks
      #expect(found.filter { !Self.isOfReader($0) } == marks, "\(name)")
    }
  }

  @Test(
    "what is lost is known as far as it can be read",
    arguments: [
      // The type of the lost record is known, and no MX record asks for it.
      ("w MX 10 m\nm TXT \"open", ["7:9 warning target-without-address"]),
      ("w MX 10 m\nm A 192.0.2.256", []),
      ("w MX 10 m\nm NOTYPE x", []),
      ("w MX 10 m\n* A 192.0.2.256", []),
      ("w CNAME m.s\ns NS a..b", []),
      // A name exists if there are names below it.
      ("w CNAME m\nx.m A 192.0.2.256", ["7:9 warning dangling-cname"]),
      ("w CNAME m\n$INCLUDE nowhere", []),
      ("w CNAME m\n$ORIGIN a..b", []),
      ("w CNAME m\n$TTL 1x", ["7:9 warning dangling-cname"]),
      ("w MX 10 m\na..b A 192.0.2.9", []),
      ("w MX 10 m\na..b TXT x", ["7:9 warning target-without-address"]),
      ("w MX 10 m\na..b TXT x\n  A 192.0.2.9", []),
      ("w MX 10 m\nm.example.org. A 192.0.2.9", ["7:9 warning target-without-address"]),
      ("w MX 10 m\nx TXT (\n m A 192.0.2.9\ny TXT z", ["7:9 warning target-without-address"]),
      ("w MX 10 m\nx A ( 192.0.2.9\nm A 192.0.2.9\ny TXT ) )", []),
    ] as [(String, [String])])
  func knowsWhatIsLost(_ records: String, _ marks: [String]) {
    for profile in [Profile.standard, .gdnsd] {
      let zone = CheckedZone(records, profile)
      #expect(zone.marks(of: zone.diagnostics.filter { !Self.isOfReader($0) }) == marks)
    }
  }

  @Test("a $TTL that cannot be read is not a missing one")
  func knowsLostTTL() {
    let text = CheckedZone.head.replacing("$TTL 900", with: "$TTL 15min")
    for profile in [Profile.standard, .gdnsd] {
      #expect(CheckedZone(whole: text, profile).marks == ["1:6 error bad-ttl"])
    }
  }

  @Test("zonec warns of all that gdnsd warns of once the unreadable record is removed")
  func agreesWithGdnsd() throws {
    // Each line is one that gdnsd warns of.
    let records = [
      "c CNAME nope", "m MX 10 nope", "s 300 SRV 1 1 1 nope", "n NS ns.n", "ns.n A 192.0.2.3",
      "h.n A 192.0.2.4", "t 1 A 192.0.2.5", "d 300 A 192.0.2.6", "d 600 A 192.0.2.7",
    ]
    let path = NSTemporaryDirectory() + "zonec-lost-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: path) }
    let text = CheckedZone.head + records.joined(separator: "\n") + "\n"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    guard let verdict = try Judge.gdnsd.judge(zone: "example.com", file: path, strict: false)
    else { return }
    let warnings = verdict.output.split(separator: "\n").filter {
      $0.hasPrefix("warning: ") && $0.contains(".example.com.'")
    }
    #expect(warnings.count == 6, "\(verdict.output)")
    for loss in Self.losses {
      let zone = CheckedZone(whole: text + loss + "\n", .gdnsd)
      // A record of an unknown type may be the NS record that names the glue.
      let known = warnings.count - (loss.contains("NOTYPE") ? 1 : 0)
      #expect(zone.diagnostics.count { $0.severity == .warning } == known, "\(loss)")
    }
  }

  /// A line that cannot be read, in several ways.
  private static func broken(_ line: String) -> [String] {
    let words = line.split(separator: " ", maxSplits: 1)
    guard words.count == 2 else { return [line + "\""] }
    let ways = [line + " \"", "\(words[0]) NOTYPE \(words[1])"]
    // A directive is lost only where it can still be seen to be one.
    if line.hasPrefix("$") { return ways }
    return ways + ["a..b \(words[1])", "\(words[0]) 9x9 \(words[1])"]
  }

  /// A mark without the column: `7 error bad-rdata`.
  private static func withoutColumn(_ mark: String) -> String {
    let parts = mark.split(separator: " ", maxSplits: 1)
    return parts[0].split(separator: ":").dropLast().joined(separator: ":") + " \(parts[1])"
  }

  /// Whether a reader found it, or whether it is about the file as text.
  private static func isOfReader(_ finding: Diagnostic) -> Bool { readers.contains(finding.id) }

  /// The same of a mark.
  private static func isOfReader(_ mark: String) -> Bool {
    mark.split(separator: " ").last.map { readers.contains(String($0)) } ?? false
  }

  /// The ids of what readers find.
  private static let readers = Set(
    (Check.ofNames + Check.ofZoneFiles + Check.ofDirectives).map(\.id))
}
