/// What the value of a tag must be.
enum TagRule: Sendable {
  /// Any text.
  case any
  /// One of some words, in any case.
  case oneOf([String])
  /// Words between colons, each one of some.
  case eachOf([String])
  /// Words between colons, of which readers must know one.
  case someOf([String])
  /// A number.
  case number(ClosedRange<Int>)
  /// Addresses for reports, with commas between; of any scheme if none is named.
  case reports([String])
  /// One to 32 letters and digits.
  case identifier
  /// A public key in base64, or nothing for a key that was revoked; read with the tag `k`.
  case key

  /// What is wrong with a value, and what to do; nil if nothing is.
  func fault(
    in value: ArraySlice<UInt8>, beside tags: [TagList.Tag]
  ) -> (reason: String, fix: String?)? {
    switch self {
    case .any: nil
    case .oneOf(let words): Self.choiceFault(in: value, words)
    case .eachOf(let words):
      Self.parts(of: value, at: ":").lazy.compactMap { Self.choiceFault(in: $0, words) }.first
    case .someOf(let words):
      Self.parts(of: value, at: ":").contains { Self.choiceFault(in: $0, words) == nil }
        ? nil : ("\(quoted(value)) is not \(Self.list(words))", nil)
    case .number(let range):
      value.count <= 10 && !value.isEmpty && value.allSatisfy(\.isASCIIDigit)
        && range.contains(value.reduce(0) { $0 * 10 + Int($1 - 0x30) })
        ? nil
        : ("\(quoted(value)) is not a number from \(range.lowerBound) to \(range.upperBound)", nil)
    case .reports(let schemes):
      Self.parts(of: value, at: ",").lazy.compactMap { Self.addressFault(in: $0, schemes) }.first
    case .identifier:
      (1...32).contains(value.count)
        && value.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit }
        ? nil : ("\(quoted(value)) is not 1 to 32 letters and digits", nil)
    case .key: Self.keyFault(in: value, beside: tags).map { ($0, nil) }
    }
  }

  /// The parts of a value between separators, without the blanks around them.
  private static func parts(
    of value: ArraySlice<UInt8>, at separator: Unicode.Scalar
  ) -> [ArraySlice<UInt8>] {
    value.split(separator: UInt8(ascii: separator), omittingEmptySubsequences: false)
      .map(TagList.trimmed)
  }

  /// What is wrong with a word that must be one of some.
  private static func choiceFault(
    in value: ArraySlice<UInt8>, _ words: [String]
  ) -> (reason: String, fix: String?)? {
    let isOne = words.contains { word in
      word.utf8.elementsEqual(value.lazy.map(\.asciiLowercased))
    }
    if isOne { return nil }
    let near =
      value.count > 1
      ? nearestSpelling(of: String(decoding: value, as: UTF8.self), among: words) : nil
    return (
      "\(quoted(value)) is not \(list(words))", near.map { "did you mean '\($0)'?" }
    )
  }

  /// Words as `none, quarantine or reject`.
  private static func list(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return "\(words.dropLast().joined(separator: ", ")) or \(last)"
  }

  /// What is wrong with an address for reports: `mailto:x@example.com`, maybe with `!10m` after it.
  private static func addressFault(
    in value: ArraySlice<UInt8>, _ schemes: [String]
  ) -> (reason: String, fix: String?)? {
    if value.isEmpty { return ("there is no address before or after a ','", nil) }
    if value.contains(where: TagList.isBlank) {
      return ("\(quoted(value)) has a blank in an address", "separate addresses with commas")
    }
    let colon = value.firstIndex(of: UInt8(ascii: ":")) ?? value.endIndex
    let scheme = String(decoding: value[..<colon].map(\.asciiLowercased), as: UTF8.self)
    guard colon < value.endIndex, scheme.utf8.first?.isASCIILetter == true,
      scheme.utf8.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || "+-.".utf8.contains($0) })
    else {
      return (
        "\(quoted(value)) is not a URI",
        value.contains(UInt8(ascii: "@")) ? "write mailto: before the address" : nil
      )
    }
    if !schemes.isEmpty, !schemes.contains(scheme) {
      return ("\(quoted(value)) does not begin with \(list(schemes.map { "\($0):" }))", nil)
    }
    let rest = value[(colon + 1)...]
    let at = rest.lastIndex(of: UInt8(ascii: "@"))
    if scheme == "mailto", at == nil || at == rest.startIndex || at == rest.endIndex - 1 {
      return ("\(quoted(value)) is not a mail address", nil)
    }
    return nil
  }

  /// What is wrong with a public key.
  private static func keyFault(
    in value: ArraySlice<UInt8>, beside tags: [TagList.Tag]
  ) -> String? {
    let digits = value.filter { !TagList.isBlank($0) }
    var key: [UInt8] = []
    do throws(FieldFault) {
      try Base64Text.parse(digits.span, into: &key)
    } catch {
      return "the key \(error.reason)"
    }
    if key.isEmpty { return nil }
    let kind = tags.first { $0.name.elementsEqual("k".utf8) }?.value.map(\.asciiLowercased)
    if kind == Array("ed25519".utf8) {
      return key.count == 32 ? nil : "the key has \(key.count) bytes, not the 32 of Ed25519"
    }
    guard kind == nil || kind == Array("rsa".utf8) else { return nil }
    guard let count = encodedCount(of: key) else { return "the key is not one of RSA" }
    if count == key.count { return nil }
    return count > key.count
      ? "the key is cut off: it has \(key.count) of \(count) bytes"
      : "the key has \(key.count - count) bytes too many"
  }

  /// How many bytes a DER sequence takes, by its first bytes; nil if it is none.
  private static func encodedCount(of bytes: [UInt8]) -> Int? {
    guard bytes.first == 0x30, bytes.count > 4 else { return nil }
    switch bytes[1] {
    case ..<0x80: return 2 + Int(bytes[1])
    case 0x81: return 3 + Int(bytes[2])
    case 0x82: return 4 + Int(bytes[2]) << 8 + Int(bytes[3])
    default: return nil
    }
  }
}
