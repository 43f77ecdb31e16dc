import Foundation
import Testing

/// A sample under `fixtures/`: a file, or a directory of files that belong together.
struct Fixture: Sendable, CustomTestStringConvertible {
  /// Below `fixtures/`, such as `reject/cname-and-other-data.zone`.
  let name: String
  /// Absolute.
  let path: String

  var testDescription: String { name }

  /// A fault that a sample marks in place.
  struct Mark: Hashable, Comparable, Sendable {
    /// The file, below the fixture; empty where the fixture is a single file.
    let file: String
    /// Counted from 1.
    let line: Int
    /// The id of the finding.
    let id: String

    static func < (lhs: Self, rhs: Self) -> Bool {
      (lhs.file, lhs.line, lhs.id) < (rhs.file, rhs.line, rhs.id)
    }
  }

  /// The top of the project's working tree.
  static let root = Repository.root.path

  /// Every file and directory of `fixtures/<folder>` in order of name; none where it is missing.
  static func all(in folder: String) -> [Fixture] {
    let directory = "\(root)/fixtures/\(folder)"
    return names(in: directory).map {
      Fixture(name: "\(folder)/\($0)", path: "\(directory)/\($0)")
    }
  }

  /// Every file of `fixtures/<folder>` whose name ends in `.` and this.
  static func all(in folder: String, withExtension ending: String) -> [Fixture] {
    all(in: folder).filter { $0.name.hasSuffix(".\(ending)") }
  }

  /// The file's bytes.
  func bytes() throws -> [UInt8] { try Subprocess.bytes(ofFile: path) }

  /// The file as text.
  func text() throws -> String { String(decoding: try bytes(), as: UTF8.self) }

  /// The faults that comments of the form `; expect: id` or `// expect: id, id` mark, in order.
  ///
  /// A mark is on the line of its fault. Where there can be no comment, as at a missing last line
  /// end, a mark says how many lines further up or down the fault is: `; expect+1: id`.
  func markedFaults() throws -> [Mark] {
    guard isDirectory else { return try Self.marks(inFile: path, named: "") }
    return try Self.files(under: path).flatMap {
      try Self.marks(inFile: "\(path)/\($0)", named: $0)
    }.sorted()
  }

  /// Whether it is a directory of files.
  var isDirectory: Bool { Self.isDirectory(path) }

  /// The marks of one file.
  private static func marks(inFile path: String, named name: String) throws -> [Mark] {
    let text = String(decoding: try Subprocess.bytes(ofFile: path), as: UTF8.self)
    var marks: [Mark] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      guard let match = line.firstMatch(of: /(?:;|\/\/) *expect([+-][0-9]+)?: *(.*)/) else {
        continue
      }
      let shift = match.1.flatMap { Int($0) } ?? 0
      for id in match.2.split(whereSeparator: { ", \t\r".contains($0) }) {
        marks.append(Mark(file: name, line: index + 1 + shift, id: String(id)))
      }
    }
    return marks.sorted()
  }

  /// The paths of all files below a directory, relative to it, in order.
  static func files(under directory: String) -> [String] {
    (FileManager.default.enumerator(atPath: directory)?.compactMap { $0 as? String } ?? [])
      .filter { !isDirectory("\(directory)/\($0)") }
      .sorted()
  }

  /// The names in a directory, in order, without hidden ones.
  static func names(in directory: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? [])
      .filter { !$0.hasPrefix(".") }
      .sorted()
  }

  /// Whether a directory lies at a path.
  static func isDirectory(_ path: String) -> Bool {
    (try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType)
      == .typeDirectory
  }
}
