import Foundation
import Testing

@testable import ZoneModel

/// What the name servers' own checkers say of every zone fixture: one batch of runs for each.
struct ServerVerdicts {
  /// Whether the zone would be loaded, by the fixture's name.
  private let accepts: [String: Bool]

  /// Whether a fixture would be loaded.
  func verdict(on fixture: ZoneFixture) throws -> Bool {
    guard let verdict = accepts[fixture.name] else { throw Missing(name: fixture.name) }
    return verdict
  }

  /// A fixture that a judge was not asked about, or gave no answer.
  struct Missing: Error {
    /// The fixture's name.
    let name: String
  }

  /// The judges whose agreement is the profile `standard`.
  static let standardJudges: [Judge] = [.namedCheckzone, .kzonecheck, .nsdCheckzone]

  /// The verdicts of every judge that is installed; asked once.
  private static let all = Result { try ask(ZoneFixture.all) }

  /// The verdicts of one judge; nil, after a complaint, where it is not installed.
  static func of(_ judge: Judge) throws -> ServerVerdicts? {
    if let verdicts = try all.get()[judge] { return verdicts }
    MissingPrograms.report("\(judge.rawValue) is not installed")
    return nil
  }

  /// Whether a judge would load each of some zones `example.com`; nil, after a complaint, where it is
  /// not installed.
  static func of(_ judge: Judge, zones: [String]) throws -> [Bool]? {
    guard let program = Subprocess.path(ofProgram: judge.rawValue) else {
      MissingPrograms.report("\(judge.rawValue) is not installed")
      return nil
    }
    let directory = try TemporaryDirectory()
    var list = ""
    for (number, zone) in zones.enumerated() {
      try directory.write(Array(zone.utf8), to: "\(number)/zones/example.com")
      try directory.write(config, to: "\(number)/config")
      list += "\(number) example.com. example.com\n"
    }
    let accepts = try run(judge, program, list: list, in: directory)
    return try zones.indices.map { number in
      guard let verdict = accepts[number] else { throw Missing(name: zones[number]) }
      return verdict
    }
  }

  /// The settings of gdnsd.
  private static let config = "options => { listen => [ 127.0.0.1:15353 ] }\n"

  /// Runs a judge on each zone of a list; its verdicts, by the number in the list.
  private static func run(
    _ judge: Judge, _ program: String, list: String, in directory: TemporaryDirectory
  ) throws -> [Int: Bool] {
    let run = try Subprocess.run(
      "/bin/sh", ["-c", script(judge, program)], input: Array(list.utf8),
      directory: directory.path, timeout: 120)
    var accepts: [Int: Bool] = [:]
    for line in run.outputText.split(separator: "\n") {
      let words = line.split(separator: " ")
      if words.count == 2, let number = Int(words[0]) { accepts[number] = words[1] == "0" }
    }
    return accepts
  }

  /// Lays every fixture out as a gdnsd directory of its own, and runs all judges in each.
  private static func ask(_ fixtures: [ZoneFixture]) throws -> [Judge: ServerVerdicts] {
    let directory = try TemporaryDirectory()
    var list = ""
    for (number, fixture) in fixtures.enumerated() {
      let zones = "\(number)/zones"
      let file = GdnsdDirectory.fileName(ofZone: fixture.origin)
      let fileName = file.isEmpty ? "ROOT_ZONE" : file
      try directory.write(fixture.bytes, to: "\(zones)/\(fileName)")
      let includes = URL(fileURLWithPath: fixture.fixture.path).deletingLastPathComponent()
      try FileManager.default.createSymbolicLink(
        atPath: "\(directory.path)/\(zones)/include",
        withDestinationPath: includes.appending(path: "include").path)
      try directory.write(config, to: "\(number)/config")
      let origin = fixture.origin.hasSuffix(".") ? fixture.origin : fixture.origin + "."
      list += "\(number) \(origin) \(fileName)\n"
    }
    var verdicts: [Judge: ServerVerdicts] = [:]
    for judge in Judge.allCases {
      guard let program = Subprocess.path(ofProgram: judge.rawValue) else { continue }
      var accepts: [String: Bool] = [:]
      for (number, verdict) in try run(judge, program, list: list, in: directory)
      where fixtures.indices.contains(number) {
        accepts[fixtures[number].name] = verdict
      }
      verdicts[judge] = ServerVerdicts(accepts: accepts)
    }
    return verdicts
  }

  /// A script that reads the list and prints, for each line, its number and the judge's status.
  private static func script(_ judge: Judge, _ program: String) -> String {
    let command =
      switch judge {
      case .gdnsd: "'\(program)' -c .. checkconf"
      // Local, or it would ask the network about every name outside the zone.
      case .namedCheckzone: "'\(program)' -i local \"$origin\" \"$file\""
      case .kzonecheck: "'\(program)' -o \"$origin\" \"$file\""
      case .nsdCheckzone: "'\(program)' \"$origin\" \"$file\""
      }
    return """
      while read -r number origin file; do
        cd "$number/zones" || exit 1
        # In a shell of its own, which says where a judge crashes.
        (\(command)) </dev/null >../output 2>&1
        echo "$number $?"
        cd ../..
      done
      """
  }
}
