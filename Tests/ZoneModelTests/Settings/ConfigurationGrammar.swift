/// Makes up settings of gdnsd by grammar, about half of them with a mistake.
enum ConfigurationGrammar {
  /// A value, and at times something that does not belong there.
  static func value(_ random: inout SeededGenerator) -> [UInt8] {
    var text = Array(value(depth: 3, &random).utf8)
    if Bool.random(using: &random) { return text }
    let place = Int.random(in: 0...text.count, using: &random)
    let pieces = [
      "{", "}", "[", "]", "=", "=>", ",", "\"", "\\", "#", ";", "$", "\n", " ", "\\300", "\\12",
      "x",
      "$include{none}", "\r", "\0", "=>>", ",,", "i = j,",
    ]
    if Bool.random(using: &random) {
      text.insert(contentsOf: Array((pieces.randomElement(using: &random) ?? "").utf8), at: place)
    } else if place < text.count {
      text.remove(at: place)
    }
    return text
  }

  /// A name of a resource, and a key that spells it.
  static func key(_ random: inout SeededGenerator) -> (name: String, key: [UInt8]) {
    let letters = Array("ab-_9A.".utf8)
    let name = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      letters.randomElement(using: &random) ?? 0x61
    }
    var key: [UInt8] = []
    for byte in name {
      switch Int.random(in: 0..<4, using: &random) {
      case 0 where !(0x30...0x39 ~= byte): key += [0x5C, byte]
      case 1: key += Array((byte < 100 ? "\\0" : "\\").utf8) + Array(String(byte).utf8)
      default: key.append(byte)
      }
    }
    if Bool.random(using: &random) { key = [0x22] + key + [0x22] }
    return (String(decoding: name, as: UTF8.self), key)
  }

  /// A value that has others in it down to a depth.
  private static func value(depth: Int, _ random: inout SeededGenerator) -> String {
    switch Int.random(in: 0..<(depth > 0 ? 6 : 2), using: &random) {
    case 0: return word(&random)
    case 1:
      return ["$include{list}", "$include{pair}", word(&random)].randomElement(using: &random) ?? ""
    case 2, 3:
      let values = (0..<Int.random(in: 0...3, using: &random)).map { _ in
        value(depth: depth - 1, &random)
      }
      return "[" + joined(values, &random) + "]"
    default:
      var pairs = (0..<Int.random(in: 0...3, using: &random)).map { number in
        word(&random) + String(number) + blank(&random)
          + (["=", "=>"].randomElement(using: &random) ?? "=") + blank(&random)
          + value(depth: depth - 1, &random)
      }
      if Int.random(in: 0..<4, using: &random) == 0 {
        let include = ["$include{pair}", "$include{d}", "$include{\"d/t*\"}", "$include{ d/on? }"]
        pairs.append(include.randomElement(using: &random) ?? "")
      }
      return "{" + joined(pairs, &random) + "}"
    }
  }

  /// Parts with what may be between them.
  private static func joined(_ parts: [String], _ random: inout SeededGenerator) -> String {
    var text = blank(&random)
    for part in parts {
      let ends = [" ", "\n", ",", " , ", ";c\n", "\t"]
      text += part + (ends.randomElement(using: &random) ?? " ")
    }
    return text
  }

  /// Something that means nothing.
  private static func blank(_ random: inout SeededGenerator) -> String {
    ["", "", " ", "\n", "\t", " # c }\n", "; \"\n"].randomElement(using: &random) ?? ""
  }

  /// A word; with a digit behind it, it is another one, unless it is quoted.
  private static func word(_ random: inout SeededGenerator) -> String {
    ["a", "b>", "\\097", "x\\ y", "k\\\"", "1.2.3.4", "up\\=", "é", "m\\\nn", ">", "a$b", "%p!r"]
      .randomElement(using: &random) ?? "a"
  }
}
