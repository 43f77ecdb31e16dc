extension DomainName {
  /// The name of the file in gdnsd's zones directory: small letters, no final dot, `@` for `/`.
  ///
  /// Made from the labels, so nothing in a name can lead out of the directory.
  var zoneFileName: String {
    if wire.count == 1 { return "ROOT_ZONE" }
    var text: [UInt8] = []
    for label in labels {
      if !text.isEmpty { text.append(UInt8(ascii: ".")) }
      for byte in label {
        switch byte.asciiLowercased {
        case UInt8(ascii: "/"): text.append(UInt8(ascii: "@"))
        case let byte where byte.isASCIIDigit || byte.isASCIILetter: text.append(byte)
        case UInt8(ascii: "-"), UInt8(ascii: "_"): text.append(byte)
        default: text.append(escaped: byte)
        }
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
