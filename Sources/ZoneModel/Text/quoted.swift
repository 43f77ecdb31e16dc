/// Text from input as a message shows it: in quotes, harmless on a terminal, and not endless.
///
/// Shown as `harmless(_:)` shows bytes. Longer than 80 characters is cut.
package func quoted(_ bytes: some Collection<UInt8>) -> String {
  // No character has more than 4 bytes.
  let (text, isWhole) = harmless(Array(bytes.prefix(4 * 80 + 1)), limit: 80)
  return "'\(text)\(isWhole ? "" : "…")'"
}

/// The text of a string as a message shows it; see `quoted(_:)` over bytes.
package func quoted(_ text: String) -> String { quoted(Array(text.utf8)) }

/// A character that cannot act on a terminal, or its number.
package func harmless(_ scalar: Unicode.Scalar) -> String {
  // Looking the category up is slow, and next to every character is plain.
  if scalar.value >= 0x20, scalar.value < 0x7F { return String(Character(scalar)) }
  return switch scalar.properties.generalCategory {
  case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
    .paragraphSeparator, .spaceSeparator:
    "\\u{\(String(scalar.value, radix: 16))}"
  default: String(Character(scalar))
  }
}

/// Bytes as a line shows them, whoever wrote them.
///
/// Control characters, invisible and direction-changing ones, and blanks other than the usual one are
/// written as `\u{…}`, and bytes that are not UTF-8 as `\x{…}`, so that two names look alike only
/// where they are.
package func harmless(_ bytes: [UInt8]) -> String { harmless(bytes, limit: .max).text }

/// The first characters of some bytes as a line shows them, and whether they are all.
private func harmless(_ bytes: [UInt8], limit: Int) -> (text: String, isWhole: Bool) {
  let head = bytes.prefix(limit)
  // Next to every text is plain.
  if head.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
    return (String(decoding: head, as: UTF8.self), head.count == bytes.count)
  }
  var text = ""
  var shown = 0
  var index = 0
  while index < bytes.count {
    if shown == limit { return (text, false) }
    if let scalar = scalar(in: bytes, at: index) {
      text += harmless(scalar)
      index += UTF8.width(scalar)
    } else {
      text += harmless(byte: bytes[index])
      index += 1
    }
    shown += 1
  }
  return (text, true)
}

/// A byte that is not UTF-8, as a line shows it.
package func harmless(byte: UInt8) -> String { "\\x{\(String(byte, radix: 16))}" }

/// The character that begins at a byte; nil if none does.
private func scalar(in bytes: [UInt8], at index: Int) -> Unicode.Scalar? {
  let first = bytes[index]
  if first < 0x80 { return Unicode.Scalar(first) }
  let length = (~first).leadingZeroBitCount
  guard 2...4 ~= length, index + length <= bytes.count else { return nil }
  return String(validating: bytes[index..<index + length], as: UTF8.self)?.unicodeScalars.first
}
