import Foundation
import Testing

/// Many small zones in one Knot: its checks of all of them in one run, and what it serves of them.
///
/// `kzonecheck` runs the same checks, but takes one zone a run.
struct KnotZones {
  /// Holds the settings, and what the programs say.
  private let directory: TemporaryDirectory
  /// The paths of Knot's programs.
  private let programs: (client: String, daemon: String)
  /// The zones by name, each with the path of its file.
  private let zones: [(origin: String, path: String)]

  /// Takes zones, no two of one name; nil where Knot is not installed, which has been complained
  /// about.
  init?(_ zones: [(origin: String, path: String)]) throws {
    guard let client = Subprocess.path(ofProgram: "knotc"),
      let daemon = Subprocess.path(ofProgram: "knotd")
    else {
      MissingPrograms.report("knotc or knotd is not installed")
      return nil
    }
    programs = (client, daemon)
    directory = try TemporaryDirectory()
    self.zones = zones
  }

  /// Writes the settings for some of the zones.
  private func configure(_ zones: ArraySlice<(origin: String, path: String)>) throws {
    // Without an address to listen at it serves its control socket alone.
    var settings = """
      server:
        rundir: \(directory.path)
        background-workers: 2
      database:
        storage: \(directory.path)
      log:
        - target: stderr
          any: info
      template:
        - id: default
          semantic-checks: on
          journal-content: none
          zonefile-sync: -1
          zonefile-load: whole
      zone:

      """
    for zone in zones { settings += "  - domain: \(zone.origin)\n    file: \(zone.path)\n" }
    try directory.write(settings, to: "knot.conf")
  }

  /// The names of the zones that Knot refuses, or finds something wrong with, as `kzonecheck` does.
  func refused() throws -> Set<String> { try refused(zones[...]) }

  /// The names of those that Knot refuses of some; it crashes on a few.
  private func refused(_ zones: ArraySlice<(origin: String, path: String)>) throws -> Set<String> {
    try configure(zones)
    let run = try Subprocess.run(
      programs.client, ["-c", "\(directory.path)/knot.conf", "zone-check"], timeout: 600)
    guard run.status == 0 || run.status == 1 else {
      if zones.count == 1 { return Set(zones.map(\.origin)) }
      let middle = zones.startIndex + zones.count / 2
      return try refused(zones[..<middle]).union(refused(zones[middle...]))
    }
    var names: Set<String> = []
    for line in run.errorText.split(separator: "\n") {
      // `error: [NAME.] zone loader, …` or `warning: [NAME.] check, node …`
      guard let match = line.firstMatch(of: /^(error|warning): \[([^\]]*)\.\] (.*)/),
        match.1 == "error" || match.3.hasPrefix("check, ")
      else { continue }
      names.insert(String(match.2))
    }
    return names
  }

  /// The records that Knot serves of each zone that it loads, one a line with its TTL, by name.
  func records() throws -> [String: [String]] { try records(zones[...]) }

  /// The records of some zones.
  private func records(
    _ zones: ArraySlice<(origin: String, path: String)>
  ) throws -> [String: [String]] {
    try configure(zones)
    let script = """
      '\(programs.daemon)' -c knot.conf </dev/null >log 2>&1 &
      daemon=$!
      # It takes no commands until all zones are loaded.
      until '\(programs.client)' -c knot.conf status >status 2>&1; do
        kill -0 $daemon || exit \(Self.crash)
        sleep 0.05
      done
      '\(programs.client)' -c knot.conf zone-read --
      kill $daemon || exit \(Self.crash)
      wait $daemon
      # It has a status of its own for zones that are not there.
      exit 0
      """
    let run = try Subprocess.run(
      "/bin/sh", ["-c", script], directory: directory.path, timeout: 600)
    if run.status == Self.crash {
      if zones.count == 1 { return [:] }
      let middle = zones.startIndex + zones.count / 2
      return try records(zones[..<middle]).merging(records(zones[middle...])) { first, _ in first }
    }
    var records: [String: [String]] = [:]
    for line in run.outputText.split(separator: "\n") {
      // `[NAME.] owner ttl type data`
      guard let end = line.firstIndex(of: "]"), line.hasPrefix("[") else { continue }
      let name = line[line.index(after: line.startIndex)..<end].dropLast()
      records[String(name), default: []].append(
        String(line[line.index(after: end)...].dropFirst()))
    }
    return records.mapValues { $0.sorted() }
  }

  /// The status of the script if the daemon has crashed.
  private static let crash: Int32 = 77
}
