/// Names of hosts and zones: letters, digits and hyphens (RFC 952, RFC 1123 §2.1), small.
enum HostName {
  /// Why some text is not a host name.
  enum Fault: Equatable {
    /// No text, two dots in a row, or a dot at an end.
    case emptyLabel
    /// More than 63 bytes between two dots (RFC 1035 §2.3.4).
    case labelTooLong
    /// Longer than its zone leaves room for.
    case nameTooLong(limit: Int)
    /// An underscore, which service labels have and host names have not.
    case underscore
    /// Another byte that is not a letter, digit or hyphen.
    case badByte
    /// A label begins or ends with a hyphen.
    case hyphenAtEdge

    /// The fault in words.
    var text: String {
      switch self {
      case .emptyLabel: "has an empty label"
      case .labelTooLong: "has a label of more than 63 bytes"
      case .nameTooLong(let limit): "is longer than the \(limit) bytes that fit in its zone"
      case .underscore: "has an underscore, which a host name cannot have"
      case .badByte: "may have letters a to z, digits and hyphens only"
      case .hyphenAtEdge: "has a label that begins or ends with a hyphen"
      }
    }

    /// What to do about it.
    var fix: String {
      switch self {
      case .emptyLabel: "write one dot between labels, and none at the ends"
      case .labelTooLong, .nameTooLong: "choose a shorter name"
      case .underscore: "write a hyphen"
      case .badByte: "use only letters, digits and hyphens"
      case .hyphenAtEdge: "begin and end each label with a letter or digit"
      }
    }
  }

  /// Appends the labels of a relative name in wire form, lower case, without a root.
  ///
  /// - Parameter limit: how many bytes the wire form may have.
  /// - Returns: the fault that left `wire` as it was, or nil.
  static func append(_ text: Span<UInt8>, to wire: inout [UInt8], limit: Int = 254) -> Fault? {
    // Longer text cannot become a name; this keeps a huge string from filling the arena.
    if text.count >= limit { return .nameTooLong(limit: max(limit - 1, 0)) }
    var fault: Fault?
    wire.append(addingCapacity: text.count + 1) { output in
      fault = appendLabels(text, to: &output)
      if fault != nil { output.removeAll() }
    }
    return fault
  }

  /// Whether bytes of a file are one label in lower case, as most host names are.
  ///
  /// Eight bytes at a time; a name close to the file's end is left to `append`.
  @inline(__always)
  static func isPlainLabel(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    guard !range.isEmpty, range.count <= WireName.maximumLabel,
      range.upperBound + 8 <= bytes.count,
      bytes[range.lowerBound] != UInt8(ascii: "-"), bytes[range.upperBound - 1] != UInt8(ascii: "-")
    else { return false }
    let ones: UInt64 = 0x0101_0101_0101_0101
    var index = range.lowerBound
    while index < range.upperBound {
      var word = UInt64(littleEndian: bytes.word(at: index))
      let rest = range.upperBound - index
      // After the end, `a` takes the place of whatever follows.
      if rest < 8 {
        let mask = (UInt64(1) << UInt64(rest * 8)) - 1
        word = word & mask | (ones &* 0x61) & ~mask
      }
      // The top bit of each byte is set if the byte is at least the first and not after the last.
      if word & (ones &* 0x80) != 0 { return false }
      let isLetter = (word &+ ones &* (0x80 - 0x61)) & ~(word &+ ones &* (0x7F - 0x7A))
      let isDigit = (word &+ ones &* (0x80 - 0x30)) & ~(word &+ ones &* (0x7F - 0x39))
      let isHyphen = (word &+ ones &* (0x80 - 0x2D)) & ~(word &+ ones &* (0x7F - 0x2D))
      if (isLetter | isDigit | isHyphen) & (ones &* 0x80) != ones &* 0x80 { return false }
      index &+= 8
    }
    return true
  }

  /// The work of `append`, which undoes it after a fault.
  private static func appendLabels(
    _ text: Span<UInt8>, to output: inout OutputSpan<UInt8>
  ) -> Fault? {
    var labelStart = 0
    output.append(0)
    for index in text.indices {
      let byte = text[index].asciiLowercased
      if byte &- 0x61 < 26 || byte.isASCIIDigit || byte == UInt8(ascii: "-") {
        output.append(byte)
      } else if byte == UInt8(ascii: ".") {
        if let fault = close(&output, labelStart) { return fault }
        labelStart = output.count
        output.append(0)
      } else {
        return byte == UInt8(ascii: "_") ? .underscore : .badByte
      }
    }
    return close(&output, labelStart)
  }

  /// Writes a label's length before it.
  @inline(__always)
  private static func close(_ output: inout OutputSpan<UInt8>, _ labelStart: Int) -> Fault? {
    let count = output.count - labelStart - 1
    if count == 0 { return .emptyLabel }
    if count > WireName.maximumLabel { return .labelTooLong }
    output[labelStart] = UInt8(truncatingIfNeeded: count)
    let hyphen = UInt8(ascii: "-")
    let hasHyphen = output[labelStart + 1] == hyphen || output[output.count - 1] == hyphen
    return hasHyphen ? .hyphenAtEdge : nil
  }
}

extension JSONReader {
  /// A host name's text in lower case, after its check; `what` names it in a message.
  ///
  /// - Parameters:
  ///   - limit: how many bytes its wire form may have.
  ///   - labels: how many labels it may have.
  mutating func checkedName(
    _ value: Spelled, _ what: String, limit: Int = 254, labels: ClosedRange<Int> = 1...127
  ) -> String? {
    var wire: [UInt8] = []
    let bytes = value.bytes
    if let fault = HostName.append(bytes.span, to: &wire, limit: limit) {
      report(
        .badName, "\(what) \(quoted(value.text)) \(fault.text)", in: value.range,
        fix: Self.asciiForm(of: value).map { "write \"\($0)\"" } ?? fault.fix)
      return nil
    }
    let count = bytes.count { $0 == UInt8(ascii: ".") } + 1
    guard labels.contains(count) else {
      let wanted = labels.upperBound == 1 ? "one label" : "at least \(labels.lowerBound) labels"
      report(
        .badName, "\(what) \(quoted(value.text)) must have \(wanted)", in: value.range,
        fix: labels.upperBound == 1
          ? "write the part before the first dot" : "write the full name, such as www.example.org")
      return nil
    }
    return String(decoding: bytes.map(\.asciiLowercased), as: UTF8.self)
  }

  /// A name in other letters as DNS has it; nil for other names.
  private static func asciiForm(of value: Spelled) -> String? {
    guard value.text.utf8.contains(where: { $0 >= 0x80 }), let name = Punycode.asciiName(value.text)
    else { return nil }
    var wire: [UInt8] = []
    return HostName.append(Array(name.utf8).span, to: &wire) == nil ? name : nil
  }

  /// A label that must be in lower case, because it is looked up as written.
  mutating func checkedLabel(_ value: Spelled, _ what: String) -> String? {
    guard let name = checkedName(value, what, labels: 1...1) else { return nil }
    guard name == value.text else {
      report(
        .badName, "\(what) \(quoted(value.text)) has capital letters", in: value.range,
        fix: "write \"\(name)\"")
      return nil
    }
    return name
  }

  /// An absolute name of letters, digits and hyphens, with or without its final dot.
  mutating func checkedDomain(
    _ value: Spelled, _ what: String, atLeast labels: Int
  ) -> DomainName? {
    let isAbsolute = value.text.utf8.last == UInt8(ascii: ".")
    let withoutFinalDot = Spelled(
      text: isAbsolute ? String(decoding: value.bytes.dropLast(), as: UTF8.self) : value.text,
      range: value.range)
    guard let name = checkedName(withoutFinalDot, what, labels: labels...127) else { return nil }
    return try? DomainName(name)
  }
}
