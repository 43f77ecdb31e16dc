/// Names in other letters than ASCII's, as DNS has them (RFC 3492, RFC 5891).
enum Punycode {
  /// A name with each label that is not ASCII as `xn--…`, in lower case; nil if that cannot be made.
  static func asciiName(_ name: String) -> String? {
    var labels: [String] = []
    for label in name.lowercased().split(separator: ".", omittingEmptySubsequences: false) {
      if label.utf8.allSatisfy({ $0 < 0x80 }) {
        labels.append(String(label))
        continue
      }
      // A letter and its accent apart would be another name; this composes none.
      if label.unicodeScalars.contains(where: { 0x300...0x36F ~= $0.value }) { return nil }
      guard label.unicodeScalars.count <= WireName.maximumLabel else { return nil }
      labels.append("xn--" + encoded(label.unicodeScalars.map { Int($0.value) }))
    }
    return labels.contains { $0.utf8.count > WireName.maximumLabel }
      ? nil : labels.joined(separator: ".")
  }

  /// The characters of a label, some of them not ASCII, in the letters, digits and hyphens of RFC
  /// 3492 §6.3.
  private static func encoded(_ scalars: [Int]) -> String {
    var text = scalars.filter { $0 < 0x80 }.map { UInt8(truncatingIfNeeded: $0) }
    let basic = text.count
    if basic > 0 { text.append(UInt8(ascii: "-")) }
    var handled = basic
    var (next, delta, bias) = (0x80, 0, 72)
    while handled < scalars.count {
      let least = scalars.filter { $0 >= next }.min() ?? next
      delta += (least - next) * (handled + 1)
      next = least
      for scalar in scalars {
        if scalar < next { delta += 1 }
        guard scalar == next else { continue }
        append(delta, bias, to: &text)
        bias = adapted(delta, handled + 1, isFirst: handled == basic)
        delta = 0
        handled += 1
      }
      delta += 1
      next += 1
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends a number of variable length.
  private static func append(_ number: Int, _ bias: Int, to text: inout [UInt8]) {
    var rest = number
    var place = 36
    while true {
      let threshold = min(max(place - bias, 1), 26)
      if rest < threshold { break }
      text.append(digit(threshold + (rest - threshold) % (36 - threshold)))
      rest = (rest - threshold) / (36 - threshold)
      place += 36
    }
    text.append(digit(rest))
  }

  /// A digit from 0 to 35.
  private static func digit(_ value: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: value < 26 ? 0x61 + value : 0x30 + value - 26)
  }

  /// The bias after a number (RFC 3492 §6.1).
  private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var bias = 0
    while delta > 35 * 26 / 2 {
      delta /= 35
      bias += 36
    }
    return bias + 36 * delta / (delta + 38)
  }
}
