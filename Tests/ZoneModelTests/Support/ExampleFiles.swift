@testable import ZoneModel

/// The files of an example of a check, and the faults that they mark.
struct ExampleFiles {
  /// The text of each, by name.
  var files: [String: [UInt8]] = [:]
  /// Names of what cannot be read.
  private(set) var unreadable: Set<String> = []
  /// The faults, as `file:line id`, in order.
  private(set) var marks: [String] = []

  /// The file of an example that is one zone.
  static let zoneFile = "example.com"

  /// The files of the entries of an example, each set into the frame that its kind has.
  init(_ text: String, _ kind: CheckExample.Kind) {
    var parts: [String: [String]] = [:]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      for line in Self.lines(of: String(line)) {
        let pieces = line.split(separator: ":", maxSplits: 1)
        switch kind {
        case .zone, .standardZone: parts[Self.zoneFile, default: []].append(line)
        default:
          parts[String(pieces[0]), default: []].append(String(pieces.last?.dropFirst() ?? ""))
        }
      }
    }
    let whole: [String: String] =
      switch kind {
      case .zone, .standardZone: parts.mapValues(Self.zone)
      case .directory, .standardDirectory:
        Dictionary(uniqueKeysWithValues: parts.map { ($0.key, Self.zone($0.value, named: $0.key)) })
      case .project: ExampleFrame(parts).files
      }
    for (name, text) in whole.sorted(by: { $0.key < $1.key }) {
      if text.contains("{unreadable}") { unreadable.insert(name) }
      marks += Self.marks(in: text, of: name)
      files[name] = Self.bytes(of: text)
    }
    marks.sort()
  }

  /// The lines that one line is short for.
  private static func lines(of line: String) -> [String] {
    guard let range = line.firstMatch(of: /\{(\d+)\.\.\.(\d+)\}/), let first = Int(range.1),
      let last = Int(range.2), first <= last
    else { return [line] }
    return (first...last).map { number in
      line.replacing(/\{\d+\.\.\.\d+\}/, with: "\(number)").replacing(
        "{n+1}", with: "\(number + 1)")
    }
  }

  /// A zone that is an example by itself.
  private static func zone(_ lines: [String]) -> String {
    let head = """
      $TTL 3600
      @  900 SOA ns1 hostmaster 2026112200 7200 1800 1209600 900
      @  NS ns1
      @  NS ns2
      ns1  A 192.0.2.1
      ns2  A 192.0.2.2

      """
    let text = lines.joined(separator: "\n") + "\n"
    return text.contains("$TTL")
      || text.contains("SOA") && text.hasPrefix("@") && text.contains("NS")
      ? text : head + text
  }

  /// A file of a directory, with a zone's head where it is a zone.
  private static func zone(_ lines: [String], named name: String) -> String {
    let isZone = (try? ZoneFileName.zone(of: name)) != nil && !ZoneFileName.isSkipped(name)
    let text = lines.joined(separator: "\n") + "\n"
    guard isZone, !text.contains("{unreadable}") else { return text }
    var head = ZoneFiles.head
    // The mark of what a file's first line says of all of it.
    if let mark = text.firstMatch(of: /\{head\}(.*)\n/) {
      head.replace("900\n", with: "900\(mark.1)\n", maxReplacements: 1)
    }
    return head + text.replacing(/\{head\}.*\n/, with: "")
  }

  /// The faults that a file marks.
  private static func marks(in text: String, of name: String) -> [String] {
    var marks: [String] = []
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      guard let match = line.firstMatch(of: /(?:;|\/\/) *expect(\+1)?: *([a-z0-9, -]+)/) else {
        continue
      }
      for id in match.2.split(whereSeparator: { $0 == "," || $0 == " " }) {
        // A file of the output is not one of the project: the message names it.
        let place = "\(name):\(number + (match.1 == nil ? 1 : 2)) "
        marks.append((name.hasPrefix("build/") ? "" : place) + id)
      }
    }
    return marks
  }

  /// A text's bytes, with those that it only names.
  private static func bytes(of text: String) -> [UInt8] {
    let ended = text.split(separator: "{end}", maxSplits: 1).first.map(String.init) ?? ""
    var bytes: [UInt8] = []
    var rest = (text.contains("{end}") ? ended : text)[...]
    while let match = rest.firstMatch(of: /\{byte ([0-9A-F]{2})\}/) {
      bytes += Array(rest[..<match.range.lowerBound].utf8)
      bytes.append(UInt8(match.1, radix: 16) ?? 0)
      rest = rest[match.range.upperBound...]
    }
    return bytes + Array(rest.utf8)
  }
}
