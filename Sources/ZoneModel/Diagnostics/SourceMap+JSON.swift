extension SourceMap {
  /// The range of a JSON string from the byte after its opening quote.
  func stringRange(at location: SourceLocation) -> SourceRange {
    guard let (file, offset) = find(location), !file.hasChanged else {
      return SourceRange(start: location)
    }
    let bytes = file.bytes
    var end = offset
    while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
      end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    return SourceRange(start: location, count: min(end, bytes.count) - offset)
  }
}
