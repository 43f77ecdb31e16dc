import Foundation
import Testing

/// What the name servers' own checkers say of many small zones: as many zones a run as they can take.
struct BatchVerdicts {
  /// The judges that refuse each zone, in the order of the zones.
  private(set) var refusers: [Set<Judge>]
  /// How long the judges took, in seconds.
  private(set) var seconds: [String: Double] = [:]
  /// The zones' names.
  private let origins: [String]
  /// Holds the zones, in `zones`.
  private let directory: TemporaryDirectory

  /// How many zones gdnsd and BIND are given at once.
  private static let batchSize = 250

  /// Asks judges; nil where one is not installed, which has been complained about.
  init?(on zones: [GrammarZone], judges: Set<Judge> = Set(Judge.allCases)) throws {
    refusers = Array(repeating: [], count: zones.count)
    origins = zones.map(\.origin)
    directory = try TemporaryDirectory()
    for program in ["gdnsd", "named-checkzone", "named-checkconf", "nsd-checkzone"]
    where Subprocess.path(ofProgram: program) == nil {
      MissingPrograms.report("\(program) is not installed")
      return nil
    }
    try directory.makeDirectory("zones/inc")
    for zone in zones {
      try directory.write(zone.bytes, to: "zones/\(zone.origin)")
      for (path, bytes) in zone.files { try directory.write(bytes, to: "zones/\(path)") }
    }
    for start in stride(from: 0, to: zones.count, by: Self.batchSize) {
      let places = Array(start..<min(start + Self.batchSize, zones.count))
      if judges.contains(.gdnsd) { try timed("gdnsd") { try $0.askGdnsd(places) } }
      if judges.contains(.namedCheckzone) {
        try timed("named-checkconf") { try $0.askBIND(places) }
      }
    }
    if judges.contains(.kzonecheck) {
      let path = directory.path
      guard let knot = try KnotZones(origins.map { ($0, "\(path)/zones/\($0)") })
      else { return nil }
      try timed("knotc") { verdicts in
        let refused = try knot.refused()
        for place in zones.indices where refused.contains(verdicts.origins[place]) {
          verdicts.refusers[place].insert(.kzonecheck)
        }
      }
    }
    if judges.contains(.nsdCheckzone) {
      try timed("nsd-checkzone") { try $0.askEach(.nsdCheckzone, Array(zones.indices)) }
    }
  }

  /// Adds to the time of some judges.
  private mutating func timed(_ judges: String, _ body: (inout Self) throws -> Void) rethrows {
    let start = ContinuousClock.now
    try body(&self)
    let time = start.duration(to: .now).components
    seconds[judges, default: 0] += Double(time.seconds) + Double(time.attoseconds) / 1e18
  }

  /// Lets gdnsd load some zones together.
  ///
  /// With a thread for each zone a bad one hides no other, and those that are left are loaded once
  /// more. Some input ends the whole process: then each half is asked alone, down to the zone that
  /// does it.
  private mutating func askGdnsd(_ places: [Int]) throws {
    guard let first = places.first else { return }
    let folder = "gdnsd"
    try? FileManager.default.removeItem(atPath: "\(directory.path)/\(folder)")
    try directory.makeDirectory("\(folder)/zones")
    for name in places.map({ origins[$0] }) + ["inc"] {
      try FileManager.default.createSymbolicLink(
        atPath: "\(directory.path)/\(folder)/zones/\(name)",
        withDestinationPath: "\(directory.path)/zones/\(name)")
    }
    try directory.write(
      """
      options => { listen => [ 127.0.0.1:15353 ], zones_rfc1035_threads => \(places.count + 1) }
      plugins => { static => { r => 192.0.2.1, c => www.example.org. } }

      """, to: "\(folder)/config")
    let program = Subprocess.path(ofProgram: "gdnsd") ?? ""
    let run = try Subprocess.run(program, ["-c", "\(directory.path)/\(folder)", "checkconf"])
    if run.status == 0, run.errorText.contains("Loaded \(places.count) zonefiles ") { return }
    if places.count == 1 {
      refusers[first].insert(.gdnsd)
      return
    }
    // Every line names the zone, if only at the end of an owner.
    let faults = run.errorText.split(separator: "\n").filter { $0.hasPrefix("error: ") }.joined()
    let named = Set(faults.matches(of: /z[0-9]+\.test/).map { String($0.0) })
    for place in places where named.contains(origins[place]) { refusers[place].insert(.gdnsd) }
    let rest = places.filter { !named.contains(origins[$0]) }
    if run.errorText.hasSuffix("fatal: Initial load of zone data failed\n"),
      rest.count < places.count
    {
      try askGdnsd(rest)
    } else {
      try askGdnsd(Array(rest[..<(rest.count / 2)]))
      try askGdnsd(Array(rest[(rest.count / 2)...]))
    }
  }

  /// Lets BIND load some zones together, as `named-checkzone -i local` does.
  private mutating func askBIND(_ places: [Int]) throws {
    var settings = "options { directory \"\(directory.path)/zones\"; check-names primary warn; };\n"
    for place in places {
      let origin = origins[place]
      settings += "zone \"\(origin)\" { type primary; file \"\(origin)\"; };\n"
    }
    let path = try directory.write(settings, to: "named.conf")
    let program = Subprocess.path(ofProgram: "named-checkconf") ?? ""
    let run = try Subprocess.run(program, ["-z", path])
    var loaded: Set<String> = []
    var refused: Set<String> = []
    for line in (run.outputText + run.errorText).split(separator: "\n") {
      // `zone NAME/IN: loaded serial 1` or `zone NAME/IN: not loaded due to errors.`
      let words = line.split(separator: " ")
      guard words.count > 3, words[0] == "zone", words[1].hasSuffix("/IN:") else { continue }
      let origin = String(words[1].dropLast("/IN:".count))
      if words[2] == "loaded", words[3] == "serial" { loaded.insert(origin) }
      if words[2] == "not", words[3] == "loaded" { refused.insert(origin) }
    }
    var unknown: [Int] = []
    for place in places {
      let isLoaded = loaded.contains(origins[place])
      let isRefused = refused.contains(origins[place])
      if isLoaded == isRefused { unknown.append(place) }
      if isRefused { refusers[place].insert(.namedCheckzone) }
    }
    if !unknown.isEmpty { try askEach(.namedCheckzone, unknown) }
  }

  /// Runs a checker that takes one zone a run.
  private mutating func askEach(_ judge: Judge, _ places: [Int]) throws {
    let list = places.map { "\($0) \(origins[$0])\n" }.joined()
    let path = try directory.write(list, to: "list")
    let program = Subprocess.path(ofProgram: judge.rawValue) ?? ""
    let options = judge == .namedCheckzone ? "-i local" : ""
    let script = """
      while read -r place origin; do
        '\(program)' \(options) "$origin." "$origin" </dev/null >/dev/null 2>&1
        echo "$place $?"
      done <'\(path)'
      """
    let run = try Subprocess.run(
      "/bin/sh", ["-c", script], directory: "\(directory.path)/zones", timeout: 3000)
    var answers = 0
    for line in run.outputText.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count == 2, let place = Int(words[0]), refusers.indices.contains(place)
      else { continue }
      answers += 1
      if words[1] != "0" { refusers[place].insert(judge) }
    }
    if answers != places.count { throw Failure.answersMissing }
  }

  /// Why there are no verdicts.
  enum Failure: Error {
    /// A checker did not say what it makes of every zone.
    case answersMissing
  }
}
