import Foundation
import Testing

/// The records of zones, with their TTLs, as BIND, Knot and NSD have them once loaded.
struct LoadedRecords {
  /// One record a line, sorted, by the place of the zone; nil where the server refuses it.
  private(set) var byBIND: [Int: [String]] = [:]
  /// The same of NSD.
  private(set) var byNSD: [Int: [String]] = [:]
  /// The same of Knot.
  private(set) var byKnot: [Int: [String]] = [:]

  /// Loads zones, no two of one name, with all three servers; nil where one is not installed.
  init?(_ zones: [GrammarZone]) throws {
    guard let bind = Subprocess.path(ofProgram: "named-compilezone"),
      let nsd = Subprocess.path(ofProgram: "nsd-checkzone")
    else {
      MissingPrograms.report("named-compilezone or nsd-checkzone is not installed")
      return nil
    }
    let directory = try TemporaryDirectory()
    // Each zone has a folder of its own, for the files that it includes.
    for (place, zone) in zones.enumerated() {
      try directory.write(zone.bytes, to: "\(place)/zone")
      try directory.makeDirectory("\(place)/inc")
      for (path, bytes) in zone.files { try directory.write(bytes, to: "\(place)/\(path)") }
    }
    let path = directory.path
    guard
      let knot = try KnotZones(
        zones.enumerated().map { ($0.element.origin, "\(path)/\($0.offset)/zone") })
    else { return nil }
    let loaded = try knot.records()
    let list = zones.enumerated().map { "\($0.offset) \($0.element.origin)\n" }.joined()
    let listPath = try directory.write(list, to: "list")
    let script = """
      while read -r place origin; do
        cd "$place"
        '\(bind)' -q -i none -k ignore -m ignore -n ignore -r ignore -M ignore -S ignore \
          -f text -F text -s full -o bind "$origin." zone </dev/null >/dev/null 2>&1 || rm -f bind
        cd ..
      done <'\(listPath)' &
      while read -r place origin; do
        cd "$place"
        '\(nsd)' -p "$origin." zone </dev/null >nsd 2>/dev/null || rm -f nsd
        cd ..
      done <'\(listPath)' &
      wait
      """
    _ = try Subprocess.run("/bin/sh", ["-c", script], directory: directory.path, timeout: 3000)
    for place in zones.indices {
      byKnot[place] = loaded[zones[place].origin]
      byBIND[place] = Self.lines(ofFile: "\(directory.path)/\(place)/bind")?.map { line in
        // BIND keeps the case of each set's owner and of one of several equal names, fmt that of the
        // first.
        let words = line.split { $0 == " " || $0 == "\t" }.map(String.init)
        guard words.count > 3 else { return line }
        let data = words[4...].joined(separator: " ")
        let isName = Self.typesOfNames.contains(words[3])
        return (words[..<4].map { $0.lowercased() } + [isName ? data.lowercased() : data])
          .joined(separator: " ")
      }.sorted()
      byNSD[place] = Self.lines(ofFile: "\(directory.path)/\(place)/nsd").map(Self.whole)
    }
  }

  /// Types whose records are the same to BIND if their names differ only in case.
  private static let typesOfNames: Set<String> = [
    "NS", "CNAME", "SOA", "PTR", "MX", "SRV", "DNAME", "RP", "AFSDB", "KX", "MB", "MG", "MR",
    "MINFO",
  ]

  /// The lines of a file; nil where there is none.
  private static func lines(ofFile path: String) -> [String]? {
    guard let bytes = try? Subprocess.bytes(ofFile: path) else { return nil }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// The records that NSD prints, each with its owner in full, on one line.
  private static func whole(_ lines: [String]) -> [String] {
    var records: [String] = []
    var origin = ""
    var owner = ""
    var isOpen = false
    for line in lines where !line.hasPrefix("; ") {
      if line.hasPrefix("$ORIGIN ") {
        origin = String(line.dropFirst("$ORIGIN ".count))
      } else if isOpen {
        // The second line of an SOA.
        records.append((records.popLast() ?? "") + line)
      } else if let first = line.first, first == "\t" {
        records.append(owner + line)
      } else {
        let name = line.prefix { $0 != "\t" }
        owner = name.hasSuffix(".") ? String(name) : "\(name).\(origin == "." ? "" : origin)"
        records.append(owner + line.dropFirst(name.count))
      }
      isOpen = line.hasSuffix("(")
    }
    return records.sorted()
  }
}
