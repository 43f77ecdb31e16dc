/// The decimal digits of the numbers that a byte can hold, made once.
enum OctetText {
  /// For each number its digits, the first in the lowest byte, and in the highest how many they are.
  private static let words: [UInt32] = (0...255).map { number in
    let digits = Array(String(number).utf8)
    var word = UInt32(digits.count) << 24
    for (index, digit) in digits.enumerated() { word |= UInt32(digit) << UInt32(index * 8) }
    return word
  }

  /// The digits of a number, the first in the lowest byte, and how many they are.
  @inline(__always)
  static func digits(of number: UInt8) -> (word: UInt32, count: Int) {
    let word = words[Int(number)]
    return (word & 0xFF_FFFF, Int(word >> 24))
  }
}
