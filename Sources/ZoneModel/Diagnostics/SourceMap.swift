/// All files read in a run; turns a location back into file, line and column.
public struct SourceMap: Sendable {
  /// In the order of reading, which is the order of their locations.
  public private(set) var files: [SourceFile] = []

  /// The first location that no file has taken.
  private var nextBase: UInt32 = 1

  /// The bytes of all files together.
  var byteCount: Int { files.reduce(0) { $0 + $1.count } }

  /// A map without files.
  package init() {}

  /// Adds a file.
  ///
  /// - Returns: nil if all files together would exceed 4 GiB, the limit of locations.
  package mutating func add(name path: FilePath, bytes: [UInt8]) -> SourceFile? {
    let (next, overflow) = nextBase.addingReportingOverflow(
      UInt32(clamping: bytes.count).addingReportingOverflow(1).partialValue)
    guard !overflow, bytes.count < Int(UInt32.max) else { return nil }
    let file = SourceFile(path: path, bytes: bytes, base: SourceLocation(raw: nextBase))
    nextBase = next
    files.append(file)
    return file
  }

  /// Lets the bytes of a large file go, until a finding needs them.
  mutating func letGo(
    _ number: Int, load: @escaping @Sendable (FilePath) -> Result<[UInt8], FileFailure>
  ) {
    guard files[number].count >= Self.largeFile else { return }
    let path = files[number].path
    files[number].letGo { try? load(path).get() }
  }

  /// The size from which the bytes of a file are worth reading twice.
  private static let largeFile = 1 << 20

  /// Appends the files of another map.
  ///
  /// - Returns: by how much their locations move, modulo 2^32; nil if there is no room for them, or
  ///   if there are none.
  mutating func add(_ other: SourceMap) -> UInt32? {
    var shift: UInt32?
    for file in other.files {
      guard let added = add(name: file.path, bytes: file.bytes) else { return nil }
      shift = shift ?? (added.base.raw &- file.base.raw)
    }
    return shift
  }

  /// The file of a location, and the byte's offset there; nil for `.none`.
  package func find(_ location: SourceLocation) -> (file: SourceFile, offset: Int)? {
    var low = 0
    var high = files.count
    while low < high {
      let middle = (low + high) / 2
      if files[middle].base <= location { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let file = files[low - 1]
    let offset = Int(location.raw - file.base.raw)
    return offset <= file.count ? (file, offset) : nil
  }

  /// The file, line and column of a location; nil for `.none`.
  ///
  /// ```swift
  /// if let place = sources.place(of: finding.range.start) {
  ///   print(place.file.name, place.line, place.column)
  /// }
  /// ```
  ///
  /// The first question about a file counts its lines, further ones cost a few microseconds.
  public func place(of location: SourceLocation) -> SourcePlace? {
    guard let (file, offset) = find(location) else { return nil }
    if file.hasChanged {
      return SourcePlace(file: file, offset: 0, line: 1, column: 1, lineStart: 0)
    }
    let (line, lineStart, column) = file.lines.place(of: offset, in: file.bytes.span)
    return SourcePlace(
      file: file, offset: offset, line: line, column: column, lineStart: lineStart)
  }
}

/// A location resolved to a line of a file.
public struct SourcePlace: Sendable {
  /// The file of the place.
  public let file: SourceFile
  /// The byte's offset in the file.
  package let offset: Int
  /// The line number, from 1.
  public let line: Int
  /// From 1, counted in characters (Unicode scalars) of the line.
  public let column: Int
  /// The offset of the line's first byte.
  package let lineStart: Int

  /// The bytes of the line, without its end.
  package var lineBytes: ArraySlice<UInt8> {
    var end = lineStart
    while end < file.bytes.count, file.bytes[end] != UInt8(ascii: "\n") { end += 1 }
    if end > lineStart, file.bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return file.bytes[lineStart..<end]
  }
}

extension SourceMap {
  /// How many bytes the word at a location has, up to a blank, a quote or the end of the line;
  /// limited to what a finding marks.
  package func wordLength(at location: SourceLocation) -> Int {
    guard let (file, offset) = find(location), !file.hasChanged else { return 0 }
    return file.bytes[offset...].prefix(400)
      .prefix { $0.isASCIIGraphic && $0 != UInt8(ascii: "\"") }.count
  }
}
