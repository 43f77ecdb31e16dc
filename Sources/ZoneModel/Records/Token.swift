/// A piece of zone-file text between blanks: one word, or the text between two quotes.
package struct Token: Sendable, Equatable {
  /// The first byte in the file, after the opening quote where there is one.
  package let start: UInt32
  /// How many bytes, without the quotes.
  package let count: UInt32
  /// Whether it was in quotes.
  package let isQuoted: Bool
  /// Whether a backslash occurs in it.
  package let hasEscapes: Bool

  /// The token of `count` bytes from `start`.
  package init(start: Int, count: Int, isQuoted: Bool = false, hasEscapes: Bool = false) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.count = UInt32(truncatingIfNeeded: count)
    self.isQuoted = isQuoted
    self.hasEscapes = hasEscapes
  }

  /// Its range in the file.
  package var range: Range<Int> { Int(start)..<(Int(start) + Int(count)) }
}
