/// A character that looks like a blank or like nothing, and is no ASCII.
struct UnusualBlank {
  /// Its bytes.
  let range: Range<Int>
  /// The character.
  private let scalar: Unicode.Scalar

  /// The first one in some bytes.
  init?(in bytes: ArraySlice<UInt8>) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let length = bytes[index] < 0xC2 ? 1 : bytes[index] < 0xE0 ? 2 : bytes[index] < 0xF0 ? 3 : 4
      let end = min(index + length, bytes.endIndex)
      if length > 1,
        let scalar = String(validating: bytes[index..<end], as: UTF8.self)?.unicodeScalars.first
      {
        let category = scalar.properties.generalCategory
        if category == .spaceSeparator || category == .format {
          self.scalar = scalar
          range = index..<end
          return
        }
        index = end
      } else {
        index += 1
      }
    }
    return nil
  }

  /// What it is.
  var text: String {
    let number = String(scalar.value, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(4 - number.utf8.count, 0)) + number
    if scalar.value == 0xA0 { return "a no-break space (U+\(padded))" }
    return isBlank ? "an unusual blank (U+\(padded))" : "an invisible character (U+\(padded))"
  }

  /// What to do about it.
  var fix: String { isBlank ? "write an ordinary blank" : "remove it" }

  /// Whether it is as wide as a blank.
  private var isBlank: Bool { scalar.properties.generalCategory == .spaceSeparator }
}
