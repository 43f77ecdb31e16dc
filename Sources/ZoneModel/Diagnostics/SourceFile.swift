/// One input file: its bytes, and the name that findings print.
public struct SourceFile: Sendable {
  /// Its path, as the caller named it.
  public let path: FilePath

  /// What holds the bytes.
  private enum Content: Sendable {
    /// They are in memory.
    case held([UInt8])
    /// They are read again when they are needed.
    case reread(RereadFile)
  }

  /// The bytes, or the way to them.
  private var content: Content

  /// The file as read, unchanged; empty if it has changed since (`hasChanged`).
  public var bytes: [UInt8] {
    switch content {
    case .held(let bytes): bytes
    case .reread(let file): file.bytes
    }
  }

  /// How many bytes it had when it was read.
  package var count: Int {
    switch content {
    case .held(let bytes): bytes.count
    case .reread(let file): file.count
    }
  }

  /// Whether it is no longer what was read: then nothing in it can be shown.
  var hasChanged: Bool { bytes.count != count }

  /// The location of the first byte; every byte, and the end, has one of its own.
  package let base: SourceLocation

  /// Finds lines and columns.
  let lines = LineIndex()

  /// A file with its bytes.
  init(path: FilePath, bytes: [UInt8], base: SourceLocation) {
    self.path = path
    content = .held(bytes)
    self.base = base
  }

  /// Lets the bytes go; `load` reads them again if a finding needs them.
  mutating func letGo(load: @escaping @Sendable () -> [UInt8]?) {
    if case .held(let bytes) = content { content = .reread(RereadFile(bytes, load: load)) }
  }

  /// The path as findings print it.
  public var name: String {
    if case .reread = content, hasChanged { return "\(path) (changed since it was read)" }
    return path.description
  }

  /// The location of a byte, `0...bytes.count`.
  package func location(at offset: Int) -> SourceLocation {
    SourceLocation(raw: base.raw &+ UInt32(truncatingIfNeeded: offset))
  }

  /// The range of `count` bytes from `offset`.
  package func range(at offset: Int, count: Int) -> SourceRange {
    SourceRange(start: location(at: offset), count: count)
  }
}

/// A byte in one of the files that were read; a `SourceMap` knows its file, line and column.
///
/// Files lie end to end in one space of 32 bits: four bytes, so that every record can afford to know
/// where it comes from.
public struct SourceLocation: Hashable, Comparable, Sendable {
  /// The byte's number among all bytes read, from 1; 0 is no place at all.
  package let raw: UInt32

  /// Wraps a number from a `SourceMap`.
  package init(raw: UInt32) { self.raw = raw }

  /// No place: of what comes from no file.
  package static let none = SourceLocation(raw: 0)

  /// The order of files, then of bytes in them.
  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.raw < rhs.raw }
}

/// Some bytes in a row of one file.
public struct SourceRange: Hashable, Sendable {
  /// The location of the first byte.
  public let start: SourceLocation
  /// How many bytes; 0 marks a place between two.
  public let count: Int

  /// The range of `count` bytes from `start`.
  package init(start: SourceLocation, count: Int = 0) {
    self.start = start
    self.count = count
  }

  /// No place at all.
  public static let none = SourceRange(start: .none)
}
