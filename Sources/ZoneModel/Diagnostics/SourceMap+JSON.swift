extension SourceMap {
  /// The range of a JSON string from the byte after its opening quote.
  func stringRange(at location: SourceLocation) -> SourceRange {
    guard let (file, offset) = find(location) else { return SourceRange(start: location) }
    var end = offset
    while end < file.bytes.count, file.bytes[end] != UInt8(ascii: "\"") {
      end += file.bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    return SourceRange(start: location, count: min(end, file.bytes.count) - offset)
  }
}
