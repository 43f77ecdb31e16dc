/// What is wrong with a text that mail servers or certification authorities read.
struct PolicyFault: Error, Equatable {
  /// What is wrong, as the end of a sentence.
  let reason: String
  /// The byte of the mistake in the joined text.
  let offset: Int
  /// What to do.
  let fix: String?
  /// Whether readers go on as if the mistake were not there.
  let isHarmless: Bool

  /// A fault at a byte.
  init(_ reason: String, at offset: Int, fix: String? = nil, isHarmless: Bool = false) {
    self.reason = reason
    self.offset = offset
    self.fix = fix
    self.isHarmless = isHarmless
  }

  /// A fault of a text that is not all printable ASCII; nil if it is, blanks aside.
  init?(unprintable text: ArraySlice<UInt8>) {
    guard
      let place = text.firstIndex(where: {
        !$0.isASCIIGraphic && $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t")
      })
    else { return nil }
    if Self.isDash(text[place...]) {
      self.init(
        "\(quoted(text)) has a dash that is not a hyphen", at: text.startIndex,
        fix: "write the hyphen '-'")
    } else {
      self.init("\(quoted(text)) has a character that is not ASCII", at: text.startIndex)
    }
  }

  /// Whether text begins with a dash other than `-`, in UTF-8 or in Windows' 8-bit code.
  private static func isDash(_ text: ArraySlice<UInt8>) -> Bool {
    let dashes: [[UInt8]] = [
      [0x96], [0x97], [0xC2, 0xAD], [0xE2, 0x88, 0x92], [0xEF, 0xB9, 0x98], [0xEF, 0xB9, 0xA3],
      [0xEF, 0xBC, 0x8D],
    ]
    if dashes.contains(where: text.starts(with:)) { return true }
    // U+2010 to U+2015.
    let bytes = Array(text.prefix(3))
    return bytes.count == 3 && bytes[0] == 0xE2 && bytes[1] == 0x80
      && (0x90...0x95).contains(bytes[2])
  }
}
