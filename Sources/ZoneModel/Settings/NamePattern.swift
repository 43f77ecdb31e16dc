/// A pattern of the names in a directory, as fnmatch(3) has it: `*`, `?`, `[a-z]`, and a backslash
/// before a byte that means only itself.
struct NamePattern {
  /// As written.
  private let bytes: [UInt8]

  /// The longest pattern: a name has no more bytes either, and what is compared is bounded.
  static let lengthLimit = 255

  /// Whether a name is a pattern: otherwise it names one file.
  static func isPattern(_ name: FilePath) -> Bool {
    var isEscaped = false
    for byte in name.bytes {
      if !isEscaped, "*?[".utf8.contains(byte) { return true }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return false
  }

  /// A pattern; nil if it is too long, or may have letters of other languages: `[[.ch.]]`, `[[=a=]]`.
  init?(_ name: FilePath) {
    guard name.bytes.count <= Self.lengthLimit else { return nil }
    bytes = name.bytes
    guard let first = bytes.firstIndex(of: UInt8(ascii: "[")) else { return }
    for index in bytes.indices.dropLast()
    where index > first && bytes[index] == UInt8(ascii: "[") && ".=".utf8.contains(bytes[index + 1])
    {
      return nil
    }
  }

  /// Whether a name has the form of the pattern. A dot at its beginning is only matched by a dot.
  func matches(_ name: FilePath) -> Bool {
    let name = name.bytes
    if name.first == UInt8(ascii: "."), !beginsWithDot { return false }
    var index = 0
    var next = 0
    // Where to go on if the last `*` must take one byte more.
    var star: (pattern: Int, name: Int)?
    while index < name.count {
      if next < bytes.count, bytes[next] == UInt8(ascii: "*") {
        star = (next + 1, index)
        next += 1
      } else if let end = element(at: next, matching: name[index]) {
        index += 1
        next = end
      } else if let (pattern, start) = star {
        star = (pattern, start + 1)
        next = pattern
        index = start + 1
      } else {
        return false
      }
    }
    return bytes[next...].allSatisfy { $0 == UInt8(ascii: "*") }
  }

  /// Whether the first byte must be a dot.
  private var beginsWithDot: Bool {
    bytes.first == UInt8(ascii: ".") || bytes.starts(with: #"\."#.utf8)
  }

  /// Where the element at a place ends, if it matches a byte.
  private func element(at start: Int, matching byte: UInt8) -> Int? {
    guard start < bytes.count else { return nil }
    switch bytes[start] {
    case UInt8(ascii: "?"): return start + 1
    case UInt8(ascii: "["):
      guard let (matches, end) = bracket(at: start, matching: byte) else {
        // Without its end it is a byte like others.
        return byte == bytes[start] ? start + 1 : nil
      }
      return matches ? end : nil
    case UInt8(ascii: "\\"):
      guard start + 1 < bytes.count else { return nil }
      return byte == bytes[start + 1] ? start + 2 : nil
    default: return byte == bytes[start] ? start + 1 : nil
    }
  }

  /// Whether the bytes in brackets hold one, and where the brackets end; nil if they do not.
  private func bracket(at start: Int, matching byte: UInt8) -> (matches: Bool, end: Int)? {
    var index = start + 1
    let isNot = index < bytes.count && "!^".utf8.contains(bytes[index])
    if isNot { index += 1 }
    var isFirst = true
    var isFound = false
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "]"), !isFirst { return (isFound != isNot, index + 1) }
      isFirst = false
      if let (name, end) = className(at: index) {
        if Self.isOf(name, byte) { isFound = true }
        index = end
        continue
      }
      guard let (low, middle) = member(at: index) else { return nil }
      index = middle
      var high = low
      if index + 1 < bytes.count, bytes[index] == UInt8(ascii: "-"),
        bytes[index + 1] != UInt8(ascii: "]")
      {
        guard let (last, end) = member(at: index + 1) else { return nil }
        high = last
        index = end
      }
      if low <= byte, byte <= high { isFound = true }
    }
    return nil
  }

  /// The byte at a place in brackets, and where the next is.
  private func member(at index: Int) -> (byte: UInt8, end: Int)? {
    guard bytes[index] == UInt8(ascii: "\\") else { return (bytes[index], index + 1) }
    return index + 1 < bytes.count ? (bytes[index + 1], index + 2) : nil
  }

  /// The name in `[:digit:]` at a place in brackets, and where the next is.
  private func className(at index: Int) -> (name: ArraySlice<UInt8>, end: Int)? {
    guard bytes[index...].starts(with: "[:".utf8) else { return nil }
    let start = index + 2
    var end = start
    while end < bytes.count, bytes[end].isASCIILetter { end += 1 }
    guard bytes[end...].starts(with: ":]".utf8) else { return nil }
    return (bytes[start..<end], end + 2)
  }

  /// Whether a byte is in a class of bytes.
  private static func isOf(_ name: ArraySlice<UInt8>, _ byte: UInt8) -> Bool {
    let isGraphic = 0x21...0x7E ~= byte
    let isAlphanumeric = byte.isASCIILetter || byte.isASCIIDigit
    switch String(decoding: name, as: UTF8.self) {
    case "alpha": return byte.isASCIILetter
    case "digit": return byte.isASCIIDigit
    case "alnum": return isAlphanumeric
    case "upper": return byte.isASCIILetter && byte != byte.asciiLowercased
    case "lower": return byte.isASCIILetter && byte == byte.asciiLowercased
    case "xdigit": return byte.isASCIIDigit || 0x61...0x66 ~= byte | 0x20
    case "punct": return isGraphic && !isAlphanumeric
    case "graph": return isGraphic
    case "print": return isGraphic || byte == 0x20
    case "blank": return byte == 0x20 || byte == 0x09
    case "space": return byte == 0x20 || 0x09...0x0D ~= byte
    case "cntrl": return byte < 0x20 || byte == 0x7F
    default: return false
    }
  }
}
