import Foundation
import Testing

@testable import ZoneModel

/// A zone file under `fixtures/` and what its first lines say of it.
///
/// The first line names the zone, `; origin: example.com`; the second may name the language,
/// `; profile: gdnsd`. Files that it includes lie in `include/` beside it.
struct ZoneFixture: Sendable, CustomTestStringConvertible {
  /// The file.
  let fixture: Fixture
  /// As written.
  let bytes: [UInt8]
  /// The zone's name as written.
  let origin: String
  /// Whose language it is written in.
  let profile: Profile
  /// The construct that it shows, from `; construct: name` on the second line.
  let construct: String?

  /// `accept/type-mx` and the like.
  var name: String { String(fixture.name.dropLast(".zone".utf8.count)) }
  var testDescription: String { name }

  /// Zones without a fault, except for what they mark.
  static let accepted: [ZoneFixture] = files(in: "accept")
  /// Zones with one fault each, marked in place.
  static let rejected: [ZoneFixture] = files(in: "reject")
  /// All of them.
  static let all: [ZoneFixture] = accepted + rejected

  /// The zone files of a folder; one that does not name its zone is none.
  private static func files(in folder: String) -> [ZoneFixture] {
    Fixture.all(in: folder, withExtension: "zone").compactMap {
      (fixture: Fixture) -> ZoneFixture? in
      guard let bytes = try? fixture.bytes() else { return nil }
      // By byte: to a String, CR and LF are one character.
      let lines = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 2).map {
        String(decoding: $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0, as: UTF8.self)
      }
      guard let origin = lines.first?.firstMatch(of: /; origin: ([^ ]+)/) else { return nil }
      let isForGdnsd = lines.dropFirst().first?.hasPrefix("; profile: gdnsd") ?? false
      return ZoneFixture(
        fixture: fixture, bytes: bytes, origin: String(origin.1),
        profile: isForGdnsd ? .gdnsd : .standard,
        construct: lines.dropFirst().first?.firstMatch(of: /^; construct: ([a-z-]+)$/).map {
          String($0.1)
        })
    }
  }

  /// What zonec makes of it.
  func read(as profile: Profile) throws -> JudgedZone {
    try JudgedZone(
      bytes, name: fixture.path, origin: DomainName(origin), profile: profile, includes: true)
  }
}

/// A zone as zonec reads and checks it.
struct JudgedZone {
  /// Its records.
  let zone: Zone
  /// The files it was read from.
  let sources: SourceMap
  /// The findings of the reader and of every check, in order.
  let findings: [Diagnostic]

  /// Reads and checks a zone as `zonec check-zone` does.
  ///
  /// - Parameters:
  ///   - name: the file's path; files that it includes lie below its directory.
  ///   - includes: whether it may include any.
  init(
    _ bytes: [UInt8], name: String = "zone", origin: DomainName, profile: Profile,
    includes: Bool = false
  ) throws {
    var options = ReadOptions()
    options.profile = profile
    if includes { options.include = Self.load }
    let file = ZoneFile(name: FilePath(name), bytes: bytes, origin: origin, options: options)
    zone = file.zone
    sources = file.sources
    findings = file.check(profile)
  }

  /// Whether nothing is an error.
  var isAccepted: Bool { !findings.contains { $0.severity == .error } }

  /// The errors in words, for a message.
  var errors: String {
    findings.filter { $0.severity == .error }.map { "\($0.id): \($0.message)" }
      .joined(separator: "; ")
  }

  /// The findings as marks, those that are merely worth knowing too if `includesInfo`.
  func marks(includesInfo: Bool) -> [Fixture.Mark] {
    findings.filter { includesInfo || $0.severity != .info }.map { finding in
      let place = sources.place(of: finding.range.start)
      return Fixture.Mark(
        file: place?.file.name ?? "", line: place?.line ?? 0, id: finding.id)
    }.sorted()
  }

  /// The faults that comments mark in all files that were read.
  func expectedMarks() throws -> [Fixture.Mark] {
    // A file that is included twice is read twice, and marks one fault all the same.
    let files = Set(sources.files.map(\.name))
    return try files.flatMap { path in
      try Fixture(name: path, path: path).markedFaults().map {
        Fixture.Mark(file: path, line: $0.line, id: $0.id)
      }
    }.sorted()
  }

  /// Every record on a line of its own, in canonical form and the order of coming.
  var text: [UInt8] {
    var printer = ZonePrinter(relativeTo: zone.origin)
    printer.align(to: zone)
    var text: [UInt8] = []
    for record in zone.records { printer.append(record, of: zone, to: &text) }
    return text
  }

  /// Loads a file that another names relative to itself.
  private static func load(
    _ path: FilePath, _ includer: FilePath
  ) -> Result<IncludedFile, IncludeFailure> {
    let file = URL(fileURLWithPath: includer.description).deletingLastPathComponent().appending(
      path: path)
    guard let data = try? Data(contentsOf: file) else {
      return .failure(IncludeFailure(reason: "cannot be read"))
    }
    return .success(IncludedFile(name: FilePath(file.standardized.path), bytes: Array(data)))
  }
}
