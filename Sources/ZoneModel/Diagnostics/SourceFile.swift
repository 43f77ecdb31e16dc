/// One input file: its bytes, and the name that findings print.
public struct SourceFile: Sendable {
  /// Its path, as the caller named it.
  public let path: FilePath

  /// The file as read, unchanged.
  public let bytes: [UInt8]

  /// The location of the first byte; every byte, and the end, has one of its own.
  package let base: SourceLocation

  /// Finds lines and columns.
  let lines = LineIndex()

  /// The path as findings print it.
  public var name: String { path.description }

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
