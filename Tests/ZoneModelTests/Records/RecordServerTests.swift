import Foundation
import Testing

@testable import ZoneModel

/// What each server of the profile standard reads of the types and samples.
struct RecordServerTests {
  /// The servers with their checkers.
  static let servers: [(server: NameServers, judge: Judge)] = [
    (.bind, .namedCheckzone), (.knot, .kzonecheck), (.nsd, .nsdCheckzone),
  ]

  /// A line of a zone, and whether a server should read it.
  private struct Line {
    /// As in a zone file.
    let text: String
    /// Whether it should be read.
    let isRead: Bool

    /// A sample's data in some form at a name of its own.
    init(_ sample: RecordSample, _ number: Int, _ data: String, isRead: Bool) {
      // BIND wants a hash for the owner of an NSEC3 record.
      let owner = sample.mnemonic == "NSEC3" ? "2T7B4G4VSA5SMI47K61MV5BV1A22BOJR" : "s\(number)"
      text = "\(owner) \(sample.mnemonic) \(data)"
      self.isRead = isRead
    }
  }

  /// All but those of SOA, of which a zone has one; every fixture is a sample of it.
  private static let samples = RecordSample.all.filter { $0.mnemonic != "SOA" }.enumerated()

  @Test("a server knows the types by name that the table says, and no others", arguments: servers)
  func namesAgree(_ server: NameServers, _ judge: Judge) throws {
    var seen: Set<String> = []
    let lines = try Self.samples.filter { seen.insert($1.mnemonic).inserted }.map {
      (number, sample) in
      let type = try #require(RecordText.type(sample.mnemonic))
      let data = RecordText.printGeneric(try RecordText.parse(type, sample.text))
      let format = try #require(RecordFormat.find(type))
      return Line(sample, number, data, isRead: format.servers.contains(server))
    }
    try check(lines, judge)
  }

  @Test("docs/dialect.md lists the types that not every server knows by name")
  func documentAgrees() throws {
    let document = try String(contentsOfFile: "\(Fixture.root)/docs/dialect.md", encoding: .utf8)
    let servers: [(text: String, NameServers)] = [
      ("BIND and NSD", [.bind, .nsd]), ("BIND", .bind), ("NSD", .nsd),
    ]
    for (text, servers) in servers {
      let row = document.split(separator: "\n").first { $0.hasSuffix("| \(text) |") }
      let names = try #require(row).dropLast("| \(text) |".count).split(separator: " ").dropFirst()
      let known = RecordFormat.all.filter { $0.servers == servers }.map(\.mnemonic)
      #expect(Set(names.map(String.init)) == Set(known))
    }
    #expect(
      RecordFormat.all.allSatisfy { format in
        format.servers == .standard || servers.contains { $0.1 == format.servers }
      })
  }

  @Test("a server reads the samples that say so, and no others", arguments: servers)
  func samplesAgree(_ server: NameServers, _ judge: Judge) throws {
    try check(
      Self.samples.filter(\.element.isJudged).map { number, sample in
        Line(sample, number, sample.text, isRead: sample.readers.contains(server))
      }, judge)
  }

  @Test("a server that reads a sample reads what we print of it", arguments: servers)
  func printedSamplesAreRead(_ server: NameServers, _ judge: Judge) throws {
    try check(
      Self.samples.filter { $1.isJudged && $1.readers.contains(server) }.map { number, sample in
        Line(sample, number, sample.canonical, isRead: true)
      }, judge)
  }

  /// Asks a judge about the lines: those that it should read together, the others one by one.
  private func check(_ lines: [Line], _ judge: Judge) throws {
    let good = lines.filter(\.isRead)
    let bad = lines.filter { !$0.isRead }
    guard
      let verdicts = try ServerVerdicts.of(
        judge, zones: [zone(good)] + bad.map { zone([$0]) })
    else { return }
    for (line, isRead) in zip(bad, verdicts.dropFirst()) {
      #expect(!isRead, "\(judge.rawValue) reads \(line.text)")
    }
    if verdicts[0] { return }
    let each = try ServerVerdicts.of(judge, zones: good.map { zone([$0]) }) ?? []
    let unread = zip(good, each).filter { !$0.1 }.map(\.0.text)
    Issue.record("\(judge.rawValue) does not read \(unread)")
  }

  /// A zone with some lines.
  private func zone(_ lines: [Line]) -> String {
    """
    $TTL 300
    @ SOA ns1 host.example.net. 1 7200 1800 1209600 900
    @ NS ns1
    ns1 A 192.0.2.1

    """ + lines.map { $0.text + "\n" }.joined()
  }
}
