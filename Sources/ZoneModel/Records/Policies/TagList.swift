/// A text of tags, `v=DKIM1; k=rsa; p=…`, as DKIM, DMARC, MTA-STS and TLS-RPT write it
/// (RFC 6376 §3.2).
struct TagList {
  /// One tag.
  struct Tag {
    /// Its name, as written.
    let name: ArraySlice<UInt8>
    /// What follows its `=`, without the blanks around it.
    let value: ArraySlice<UInt8>
  }

  /// Its tags, in order.
  private(set) var tags: [Tag] = []
  /// What cannot be read of it.
  private(set) var faults: [PolicyFault] = []

  /// More faults of one text do not help.
  static let maximumFaults = 10

  /// Reads a text.
  init(_ text: ArraySlice<UInt8>) {
    var names: Set<ArraySlice<UInt8>> = []
    var start = text.startIndex
    while start < text.endIndex, faults.count < Self.maximumFaults {
      let end = text[start...].firstIndex(of: UInt8(ascii: ";")) ?? text.endIndex
      do throws(PolicyFault) {
        if let tag = try Self.tag(Self.trimmed(text[start..<end]), isLast: end == text.endIndex) {
          if !names.insert(tag.name).inserted {
            throw PolicyFault("the tag \(quoted(tag.name)) is there twice", at: start)
          }
          tags.append(tag)
        }
      } catch {
        faults.append(error)
      }
      start = end + 1
    }
  }

  /// Reads one tag; nil for nothing after the last `;`.
  private static func tag(
    _ text: ArraySlice<UInt8>, isLast: Bool
  ) throws(PolicyFault) -> Tag? {
    let place = text.startIndex
    if text.isEmpty {
      if isLast { return nil }
      throw PolicyFault("there is no tag before a ';'", at: place)
    }
    if let fault = PolicyFault(unprintable: text) { throw fault }
    guard let equals = text.firstIndex(of: UInt8(ascii: "=")) else {
      throw PolicyFault("\(quoted(text)) has no '='", at: place)
    }
    let name = trimmed(text[..<equals])
    guard let first = name.first, first.isASCIILetter || first.isASCIIDigit,
      name.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || "_-.".utf8.contains($0) })
    else {
      throw PolicyFault("\(quoted(name)) is not the name of a tag", at: place)
    }
    return Tag(name: name, value: trimmed(text[(equals + 1)...]))
  }

  /// Text without the blanks around it.
  static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let text = text.drop(while: isBlank)
    guard let last = text.lastIndex(where: { !isBlank($0) }) else { return text }
    return text[...last]
  }

  /// Whether a byte may surround names and values.
  static func isBlank(_ byte: UInt8) -> Bool {
    [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n")].contains(byte)
  }
}
