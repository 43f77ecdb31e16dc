extension String {
  /// How many combining characters in a row no language exceeds (Unicode Standard Annex #15, stream-safe
  /// text).
  private static let longestRow = 30

  /// Decodes other people's bytes into text that costs what it weighs when it is compared or hashed.
  ///
  /// For that Swift sorts combining characters that follow each other, in time that grows with the
  /// square of their number: 160 kB of them take nine seconds. Those after the thirtieth are written as
  /// `\u{…}`.
  package init(bounded bytes: some Collection<UInt8>) {
    self.init(decoding: bytes, as: UTF8.self)
    // There is none before U+0300.
    guard bytes.contains(where: { $0 >= 0xCC }) else { return }
    var text = ""
    var row = 0
    for scalar in unicodeScalars {
      row = scalar.isCombining ? row + 1 : 0
      if row <= Self.longestRow {
        text.unicodeScalars.append(scalar)
      } else {
        text += "\\u{\(String(scalar.value, radix: 16))}"
      }
    }
    self = text
  }
}

extension Unicode.Scalar {
  /// Whether the character belongs to the one before it.
  fileprivate var isCombining: Bool {
    if value < 0x300 { return false }
    // A few marks of class 0 are taken apart into marks of other classes.
    return properties.canonicalCombiningClass != .notReordered
      || properties.generalCategory == .nonspacingMark
  }
}
