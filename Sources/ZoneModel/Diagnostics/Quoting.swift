/// Text from input as a message shows it: in quotes, harmless on a terminal, and not endless.
///
/// Control characters, invisible and direction-changing ones are written as `\u{…}`; what is not
/// UTF-8 as `\u{fffd}`. Longer than 80 characters is cut.
public func quoted(_ bytes: some Collection<UInt8>) -> String {
  var text = "'"
  var shown = 0
  var rest = bytes.makeIterator()
  var decoder = UTF8()
  // Decoded from the bytes, so that one bad byte does not spoil its neighbours.
  decoding: while shown < 80 {
    switch decoder.decode(&rest) {
    case .scalarValue(let scalar): text.append(harmless(scalar))
    case .emptyInput: break decoding
    case .error: text.append("\\u{fffd}")
    }
    shown += 1
  }
  if shown == 80, rest.next() != nil { text.append("…") }
  return text + "'"
}

/// The text of a string as a message shows it; see `quoted(_:)` over bytes.
public func quoted(_ text: String) -> String { quoted(Array(text.utf8)) }

/// A character that cannot act on a terminal, or its number.
public func harmless(_ scalar: Unicode.Scalar) -> String {
  // Looking the category up is slow, and next to every character is plain.
  if scalar.value >= 0x20, scalar.value < 0x7F { return String(Character(scalar)) }
  return switch scalar.properties.generalCategory {
  case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
    .paragraphSeparator:
    "\\u{\(String(scalar.value, radix: 16))}"
  default: String(Character(scalar))
  }
}
