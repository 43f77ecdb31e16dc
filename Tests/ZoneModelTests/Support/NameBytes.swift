/// Names between text and wire form, in plain words rather than fast.
enum NameBytes {
  /// The wire form of a name in text, with or without its final dot; `\X` and `\DDD` are read.
  static func wire(of text: String) -> [UInt8] {
    var wire: [UInt8] = []
    var label: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "."), !label.isEmpty {
        wire += [UInt8(label.count)] + label
        label = []
      } else if byte == UInt8(ascii: "\\") {
        let digits = String(decoding: rest.prefix(3), as: UTF8.self)
        if digits.utf8.count == 3, let value = UInt8(digits) {
          label.append(value)
          rest = rest.dropFirst(3)
        } else if let escaped = rest.popFirst() {
          label.append(escaped)
        }
      } else if byte != UInt8(ascii: ".") {
        label.append(byte)
      }
    }
    if !label.isEmpty { wire += [UInt8(label.count)] + label }
    return wire + [0]
  }

  /// The text of a name in wire form, with its final dot.
  static func text(of wire: [UInt8]) -> String {
    var text = ""
    var rest = wire[...]
    while let length = rest.popFirst(), length > 0 {
      for byte in rest.prefix(Int(length)) {
        let character = Character(Unicode.Scalar(byte))
        let isPlain = character.isLetter || character.isNumber || "-_*/".contains(character)
        if byte < 0x80, isPlain {
          text.append(character)
        } else {
          let digits = String(byte)
          text += "\\" + String(repeating: "0", count: 3 - digits.utf8.count) + digits
        }
      }
      text += "."
      rest = rest.dropFirst(Int(length))
    }
    return text.isEmpty ? "." : text
  }

  /// A number as two bytes, the high one first.
  static func bytes(of value: UInt16) -> [UInt8] { [UInt8(value >> 8), UInt8(value & 0xFF)] }
}
