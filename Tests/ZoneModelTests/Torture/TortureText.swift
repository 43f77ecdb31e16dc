/// The bytes of a file of a torture case, put together quickly.
struct TortureText: Sendable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  /// The bytes.
  private(set) var bytes: [UInt8]

  /// Some text.
  init(stringLiteral text: String) { bytes = Array(text.utf8) }

  /// Bytes.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// A head, what a body says for each number below a count, and a tail.
  init(
    _ head: String = "", count: Int, separator: String = "", tail: String = "",
    each: (Int) -> String
  ) {
    bytes = Array(head.utf8)
    for number in 0..<count {
      if number > 0 { bytes += separator.utf8 }
      bytes += each(number).utf8
    }
    bytes += tail.utf8
  }

  /// Texts behind each other.
  static func + (first: Self, second: Self) -> Self {
    var sum = first
    sum.bytes += second.bytes
    return sum
  }
}
