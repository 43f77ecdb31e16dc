@testable import ZoneModel

/// The result of reading a zone file in a test.
struct ReadZone {
  /// The file.
  let file: ZoneFile

  /// The zone.
  var zone: Zone { file.zone }
  /// All files read.
  var sources: SourceMap { file.sources }
  /// The findings.
  var diagnostics: Diagnostics { file.diagnostics }

  /// Reads bytes as the zone `example.com.`, with a default TTL of 60 and `files` to include.
  init(
    _ bytes: [UInt8], profile: Profile = .standard, defaultTTL: UInt32? = 60,
    files: [String: String] = [:], limits: ReadLimits = ReadLimits(),
    apex: String = "example.com."
  ) throws {
    var options = ReadOptions()
    options.profile = profile
    options.defaultTTL = defaultTTL
    options.limits = limits
    options.include = { path, _ in
      guard let text = files[path] else {
        return .failure(IncludeFailure(reason: "cannot be read: no such file"))
      }
      return .success(IncludedFile(name: path, bytes: Array(text.utf8)))
    }
    file = ZoneFile(name: "main", bytes: bytes, origin: try DomainName(apex), options: options)
  }

  /// Reads text; see `init(_:profile:defaultTTL:files:limits:apex:)`.
  init(
    _ text: String, profile: Profile = .standard, defaultTTL: UInt32? = 60,
    files: [String: String] = [:], limits: ReadLimits = ReadLimits(),
    apex: String = "example.com."
  ) throws {
    try self.init(
      Array(text.utf8), profile: profile, defaultTTL: defaultTTL, files: files, limits: limits,
      apex: apex)
  }

  /// Each record as `owner ttl type data`, owners relative to the apex.
  var records: [String] {
    zone.records.map { record in
      var text: [UInt8] = []
      ZonePrinter(relativeTo: zone.origin).append(record, of: zone, to: &text)
      let line = String(decoding: text.dropLast(), as: UTF8.self)
      return line.replacing(" IN ", with: " ", maxReplacements: 1)
    }
  }

  /// Each finding as `id line:column`, or `id file:line:column` outside the main file; without the
  /// warnings of what some server does not read.
  var findings: [String] { told { $0 != "unportable-syntax" } }

  /// The warnings of what some server does not read, as `findings` has the others.
  var unportable: [String] { told { $0 == "unportable-syntax" } }

  /// The findings with some ids.
  private func told(_ isWanted: (String) -> Bool) -> [String] {
    diagnostics.sorted().filter { isWanted($0.id) }.map { finding in
      guard let place = sources.place(of: finding.range.start) else { return finding.id }
      let file = place.file.name == "main" ? "" : place.file.name + ":"
      return "\(finding.id) \(file)\(place.line):\(place.column)"
    }
  }

  /// The bytes that the only finding points at.
  var marked: String? {
    guard findings.count == 1, let (file, offset) = sources.find(range.start) else { return nil }
    return String(decoding: file.bytes[offset..<(offset + range.count)], as: UTF8.self)
  }

  /// The range of the first finding.
  private var range: SourceRange {
    diagnostics.all.first { $0.id != "unportable-syntax" }?.range ?? .none
  }
}
