/// A hash of gdnsd's settings, asked for the values of its keys.
struct SettingsHash {
  /// All that the settings say.
  let tree: ConfigurationTree
  /// The hash.
  let node: ConfigurationTree.Node

  /// The hash that a key has; nil if there is none, or if it could not be read.
  func hash(_ name: String) throws(ConfigurationFault) -> SettingsHash? {
    guard let value = tree.value(of: name, in: node) else { return nil }
    switch tree.kind(of: value) {
    case .hash: return SettingsHash(tree: tree, node: value)
    case .unread: return nil
    case .scalar, .array:
      throw ConfigurationFault("the value of \(name) is not a hash, { … }", at: place(of: name))
    }
  }

  /// The number that a key has; nil if there is none, or if it could not be read.
  func number(
    _ name: String, _ bounds: ClosedRange<UInt32>
  ) throws(ConfigurationFault) -> UInt32? {
    guard let text = try scalar(name) else { return nil }
    if let number = Self.number(text), bounds.contains(number) { return number }
    throw ConfigurationFault(
      "\(name) \(quoted(text)) is not a number from \(bounds.lowerBound) to \(bounds.upperBound)",
      at: place(of: name))
  }

  /// Whether a key is true; nil if it is not there, or if it could not be read.
  func flag(_ name: String) throws(ConfigurationFault) -> Bool? {
    guard let text = try scalar(name) else { return nil }
    let word = text.map(\.asciiLowercased)
    if word.elementsEqual("true".utf8) { return true }
    if word.elementsEqual("false".utf8) { return false }
    throw ConfigurationFault("\(name) \(quoted(text)) is not true or false", at: place(of: name))
  }

  /// The text that a key has; nil if there is none, or if it could not be read.
  private func scalar(_ name: String) throws(ConfigurationFault) -> ArraySlice<UInt8>? {
    guard let value = tree.value(of: name, in: node) else { return nil }
    switch tree.kind(of: value) {
    case .scalar: return tree.bytes(of: value)
    case .unread: return nil
    case .hash, .array:
      throw ConfigurationFault("the value of \(name) is not a single one", at: place(of: name))
    }
  }

  /// Where the value of a key is, or else the hash.
  func place(of name: String) -> SourceRange {
    let value = tree.value(of: name, in: node)
    return SourceRange(
      start: tree.location(of: value ?? node), count: value.map { tree.bytes(of: $0).count } ?? 1)
  }

  /// A number as C reads it: after blanks and a sign, decimal, or octal behind `0`, or hexadecimal
  /// behind `0x`; nil for other texts, and for what is too large.
  private static func number(_ text: ArraySlice<UInt8>) -> UInt32? {
    var rest = text.drop { $0 == UInt8(ascii: " ") || 9...13 ~= $0 }
    if rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    var base: UInt64 = 10
    if rest.first == UInt8(ascii: "0"), rest.count > 1 {
      rest = rest.dropFirst()
      base = 8
      if rest.first.map({ $0 | 0x20 }) == UInt8(ascii: "x") {
        rest = rest.dropFirst()
        base = 16
      }
    }
    if rest.isEmpty { return nil }
    var number: UInt64 = 0
    for byte in rest {
      guard let digit = byte.hexValue, digit < base else { return nil }
      // Limited: it is too large however many digits follow.
      number = min(number * base + UInt64(digit), 1 << 40)
    }
    return UInt32(exactly: number)
  }
}
