/// Names of hosts and zones: letters, digits and hyphens (RFC 952, RFC 1123 §2.1), small.
enum HostName {
  /// Why some text is no host name.
  enum Fault: Equatable {
    /// No text, two dots in a row, or a dot at an end.
    case emptyLabel
    /// More than 63 bytes between two dots (RFC 1035 §2.3.4).
    case labelTooLong
    /// Longer than its zone leaves room for.
    case nameTooLong(limit: Int)
    /// An underscore, which service labels have and host names have not.
    case underscore
    /// Another byte that is no letter, digit or hyphen.
    case badByte
    /// A label begins or ends with a hyphen.
    case hyphenAtEdge

    /// The fault in words.
    var text: String {
      switch self {
      case .emptyLabel: "has an empty label"
      case .labelTooLong: "has a label of more than 63 bytes"
      case .nameTooLong(let limit): "is longer than the \(limit) bytes that its zone leaves"
      case .underscore: "has an underscore, which a host name cannot have"
      case .badByte: "may have letters a to z, digits and hyphens only"
      case .hyphenAtEdge: "has a label that begins or ends with a hyphen"
      }
    }
  }

  /// Appends the labels of a relative name in wire form, small letters, without a root.
  ///
  /// - Parameter limit: how many bytes the wire form may have.
  /// - Returns: the fault that left `wire` as it was, or nil.
  static func append(_ text: Span<UInt8>, to wire: inout [UInt8], limit: Int = 254) -> Fault? {
    let start = wire.count
    guard let fault = appendLabels(text, to: &wire) ?? lengthFault(wire.count - start, limit) else {
      return nil
    }
    wire.removeSubrange(start...)
    return fault
  }

  /// The fault of being too long.
  private static func lengthFault(_ count: Int, _ limit: Int) -> Fault? {
    count > limit ? .nameTooLong(limit: max(limit - 1, 0)) : nil
  }

  /// The work of `append`, which undoes it after a fault.
  private static func appendLabels(_ text: Span<UInt8>, to wire: inout [UInt8]) -> Fault? {
    // Longer text cannot become a name; this keeps a huge string from filling the arena.
    if text.count > 1024 { return .nameTooLong(limit: 253) }
    var labelStart = wire.count
    wire.append(contentsOf: repeatElement(0, count: text.count + 1))
    var bytes = wire.mutableSpan
    var next = labelStart + 1
    for index in text.indices {
      let byte = text[index].asciiLowercased
      if byte &- 0x61 < 26 || byte.isASCIIDigit || byte == UInt8(ascii: "-") {
        bytes[next] = byte
      } else if byte == UInt8(ascii: ".") {
        if let fault = close(&bytes, labelStart, next) { return fault }
        labelStart = next
      } else {
        return byte == UInt8(ascii: "_") ? .underscore : .badByte
      }
      next &+= 1
    }
    return close(&bytes, labelStart, next)
  }

  /// Writes the length of the label that ends before `end` in front of it.
  @inline(__always)
  private static func close(
    _ wire: inout MutableSpan<UInt8>, _ labelStart: Int, _ end: Int
  ) -> Fault? {
    let count = end - labelStart - 1
    if count == 0 { return .emptyLabel }
    if count > WireName.maximumLabel { return .labelTooLong }
    wire[labelStart] = UInt8(truncatingIfNeeded: count)
    if wire[labelStart + 1] == UInt8(ascii: "-") || wire[end - 1] == UInt8(ascii: "-") {
      return .hyphenAtEdge
    }
    return nil
  }
}

extension JSONReader {
  /// A host name's text in small letters, after its check; `what` names it in a message.
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
        "bad-name", .error, "\(what) \(quoted(value.text)) \(fault.text)", in: value.range)
      return nil
    }
    let count = bytes.count { $0 == UInt8(ascii: ".") } + 1
    guard labels.contains(count) else {
      let wanted = labels.upperBound == 1 ? "one label" : "at least \(labels.lowerBound) labels"
      report(
        "bad-name", .error, "\(what) \(quoted(value.text)) must have \(wanted)", in: value.range)
      return nil
    }
    return String(decoding: bytes.map(\.asciiLowercased), as: UTF8.self)
  }

  /// A label that must be written in small letters, because it is looked up as written.
  mutating func checkedLabel(_ value: Spelled, _ what: String) -> String? {
    guard let name = checkedName(value, what, labels: 1...1) else { return nil }
    guard name == value.text else {
      report(
        "bad-name", .error, "\(what) \(quoted(value.text)) has capital letters", in: value.range,
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
    let spoken = Spelled(
      text: isAbsolute ? String(decoding: value.bytes.dropLast(), as: UTF8.self) : value.text,
      range: value.range)
    guard let name = checkedName(spoken, what, labels: labels...127) else { return nil }
    return try? DomainName(name)
  }
}
