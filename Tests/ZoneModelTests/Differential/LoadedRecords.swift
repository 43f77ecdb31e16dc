import Foundation
import Testing

/// The records of zones, with their TTLs, as BIND and NSD have them once loaded.
struct LoadedRecords {
  /// One record a line, sorted, by the place of the zone; nil where the server refuses it.
  private(set) var byBIND: [Int: [String]] = [:]
  /// The same of NSD.
  private(set) var byNSD: [Int: [String]] = [:]

  /// Loads zones with both servers; nil where one is not installed.
  init?(_ zones: [GrammarZone]) throws {
    guard let bind = Subprocess.path(ofProgram: "named-compilezone"),
      let nsd = Subprocess.path(ofProgram: "nsd-checkzone")
    else {
      MissingPrograms.report("named-compilezone or nsd-checkzone is not installed")
      return nil
    }
    let directory = try TemporaryDirectory()
    // Equal names in one run: each zone has a folder of its own.
    for (place, zone) in zones.enumerated() {
      try directory.write(zone.bytes, to: "\(place)/zone")
      try directory.makeDirectory("\(place)/inc")
      for (path, bytes) in zone.files { try directory.write(bytes, to: "\(place)/\(path)") }
    }
    let list = zones.enumerated().map { "\($0.offset) \($0.element.origin)\n" }.joined()
    let path = try directory.write(list, to: "list")
    let script = """
      while read -r place origin; do
        cd "$place"
        '\(bind)' -q -i none -k ignore -m ignore -n ignore -r ignore -M ignore -S ignore \
          -f text -F text -s full -o bind "$origin." zone </dev/null >/dev/null 2>&1 || rm -f bind
        cd ..
      done <'\(path)' &
      while read -r place origin; do
        cd "$place"
        '\(nsd)' -p "$origin." zone </dev/null >nsd 2>/dev/null || rm -f nsd
        cd ..
      done <'\(path)' &
      wait
      """
    _ = try Subprocess.run("/bin/sh", ["-c", script], directory: directory.path, timeout: 3000)
    for place in zones.indices {
      byBIND[place] = Self.lines(ofFile: "\(directory.path)/\(place)/bind")
      byNSD[place] = Self.lines(ofFile: "\(directory.path)/\(place)/nsd")
    }
  }

  /// The records of a file, the owners in small letters; nil where there is no file.
  private static func lines(ofFile path: String) -> [String]? {
    guard let bytes = try? Subprocess.bytes(ofFile: path) else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { line in
      let words = line.split(maxSplits: 1) { $0 == " " || $0 == "\t" }
      return words.count == 2 ? words[0].lowercased() + " " + words[1] : String(line)
    }
    return lines.filter { !$0.hasPrefix("; ") }.sorted()
  }
}
