import Foundation
import Testing

/// A name server's own opinion of our zones.
enum Judge: String, CaseIterable, Sendable {
  case gdnsd
  case namedCheckzone = "named-checkzone"
  case kzonecheck
  case nsdCheckzone = "nsd-checkzone"

  /// Its server, as messages name it.
  var serverName: String {
    switch self {
    case .gdnsd: "gdnsd"
    case .namedCheckzone: "BIND"
    case .kzonecheck: "Knot"
    case .nsdCheckzone: "NSD"
    }
  }

  /// The judges of the servers that a text lists, such as `BIND, Knot and NSD`; nil for another text.
  static func named(_ text: some StringProtocol) -> Set<Judge>? {
    var judges: Set<Judge> = []
    for name in text.replacingOccurrences(of: " and ", with: ", ").split(separator: ", ") {
      guard let judge = allCases.first(where: { $0.serverName == name }) else { return nil }
      judges.insert(judge)
    }
    return judges
  }

  /// The judges of which a message says that their servers refuse what it is about.
  static func blamed(in message: String) -> Set<Judge> {
    let list = #/((?:BIND|Knot|NSD|gdnsd|, | and )+) (?:do(?:es)? not read|refuses? the zone)/#
    return message.matches(of: list).reduce(into: []) { $0.formUnion(named($1.1) ?? []) }
  }

  /// What a judge said.
  struct Verdict: Sendable {
    /// Who.
    let judge: Judge
    /// Whether it would load the zone.
    let accepts: Bool
    /// All that it wrote.
    let output: String
    /// Whether the option `-S` of gdnsd made its warnings faults, rather than our reading of them.
    var isStrictByOption = false
  }

  /// The program's path; nil, after a complaint, where it is not installed.
  private func program(_ sourceLocation: SourceLocation) -> String? {
    if let path = Subprocess.path(ofProgram: rawValue) { return path }
    MissingPrograms.report("\(rawValue) is not installed", sourceLocation: sourceLocation)
    return nil
  }

  /// Asks about one zone.
  ///
  /// - Parameters:
  ///   - zone: the zone's name, with or without its final dot.
  ///   - file: the path of its text.
  ///   - strict: gdnsd's warnings count as faults.
  /// - Returns: nil where the judge is not installed; that has been complained about.
  func judge(
    zone: String, file: String, strict: Bool = true,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Verdict? {
    guard let program = program(sourceLocation) else { return nil }
    let origin = zone.hasSuffix(".") ? zone : "\(zone)."
    switch self {
    case .gdnsd:
      return try GdnsdDirectory(zones: [zone: file]).check(program: program, strict: strict)
    case .namedCheckzone:
      // Local, or it would ask the network about every name outside the zone.
      return try run(program, ["-i", "local", origin, file])
    case .kzonecheck: return try run(program, ["-o", origin, file])
    case .nsdCheckzone: return try run(program, [origin, file])
    }
  }

  /// Asks every judge that is installed, and records an issue for each one that refuses.
  static func expectAllAccept(
    zone: String, file: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for judge in allCases {
      guard let verdict = try judge.judge(zone: zone, file: file, sourceLocation: sourceLocation)
      else { continue }
      #expect(
        verdict.accepts, "\(judge.rawValue) on \(zone): \(verdict.output)",
        sourceLocation: sourceLocation)
    }
  }

  /// Asks gdnsd about zones that it is to serve together.
  ///
  /// - Parameter zones: paths of zone files, by the name of the zone.
  /// - Returns: nil where gdnsd is not installed; that has been complained about.
  static func judgeTogether(
    zones: [String: String], strict: Bool = true,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Verdict? {
    guard let program = Judge.gdnsd.program(sourceLocation) else { return nil }
    return try GdnsdDirectory(zones: zones).check(program: program, strict: strict)
  }

  /// Runs a checker whose exit status is its verdict.
  private func run(_ program: String, _ arguments: [String]) throws -> Verdict {
    let checker = try Subprocess.run(program, arguments)
    return Verdict(
      judge: self, accepts: checker.status == 0, output: checker.outputText + checker.errorText)
  }
}

extension GdnsdDirectory {
  /// Lets gdnsd read settings and zones without serving them.
  ///
  /// Its exit status alone is no verdict: without a zone it is content too, so it must also say that
  /// it loaded as many zones as there are.
  ///
  /// - Parameter strict: every warning counts, but for one: a level with a single salt master has
  ///   zones with a single name server. Where all zones have more, its option `-S` decides; it
  ///   knows no exception, so elsewhere we read the warnings.
  func check(program: String, strict: Bool) throws -> Judge.Verdict {
    let single = " only has one NS record, "
    if strict {
      let verdict = try run(program, ["-S"])
      if !verdict.output.contains(single) { return verdict }
    }
    let verdict = try run(program, [])
    let warnings = verdict.output.split(separator: "\n").filter {
      $0.hasPrefix("warning: ") && !$0.contains(single)
    }
    return Judge.Verdict(
      judge: .gdnsd, accepts: verdict.accepts && (!strict || warnings.isEmpty),
      output: verdict.output)
  }

  /// Lets gdnsd read settings and zones, with these options.
  private func run(_ program: String, _ options: [String]) throws -> Judge.Verdict {
    let run = try Subprocess.run(program, ["-c", path] + options + ["checkconf"])
    let loaded = run.errorText.contains("Loaded \(zoneCount) zonefiles ")
    return Judge.Verdict(
      judge: .gdnsd, accepts: run.status == 0 && loaded, output: run.outputText + run.errorText,
      isStrictByOption: options.contains("-S"))
  }
}
