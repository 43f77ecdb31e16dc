/// Records' data as differences show it: a few values, none of them long, harmless on a terminal.
enum RecordWords {
  /// How many values are shown.
  private static let limit = 3
  /// How many characters of one are shown.
  private static let length = 100

  /// Some data of one type, in their order, such as `192.0.2.1 192.0.2.2 and 98 more`.
  static func text(of values: [ArraySlice<UInt8>], _ type: RecordType) -> String {
    guard !values.isEmpty else { return "nothing" }
    var words = values.prefix(limit).map { value in
      // Printed text is ASCII; control characters in it are escaped.
      var text: [UInt8] = []
      RecordFormat.print(type, rdata: value.span, style: .standard, into: &text)
      let shown = String(decoding: text.prefix(length), as: UTF8.self)
      return shown.unicodeScalars.map(harmless).joined() + (text.count > length ? "…" : "")
    }
    if values.count > limit { words.append("and \(values.count - limit) more") }
    return words.joined(separator: " ")
  }
}
