/// Data of any type as `\# LENGTH HEX` (RFC 3597 §5).
enum GenericRdata {
  /// Whether the tokens are in the generic form.
  static func isMarked(_ text: Span<UInt8>, _ tokens: Span<Token>) -> Bool {
    guard tokens.count > 0, tokens[0].count == 2, !tokens[0].isQuoted else { return false }
    let start = Int(tokens[0].start)
    return text[start] == UInt8(ascii: "\\") && text[start + 1] == UInt8(ascii: "#")
  }

  /// Reads the form, and holds a known type's data to its format.
  static func parse(
    _ type: RecordType, text: Span<UInt8>, tokens: Span<Token>, into rdata: inout [UInt8]
  ) throws(FieldError) {
    let start = rdata.count
    var next = 1
    var field = "length"
    do throws(FieldFault) {
      guard next < tokens.count else { throw .missing }
      if tokens[next].isQuoted { throw FieldFault("may not be in quotes") }
      let length = Int(
        try NumberText.parse(text.extracting(tokens[next].range), upTo: UInt64(UInt16.max)))
      next += 1
      field = "data"
      if next < tokens.count { try HexText.parseRest(text, tokens, &next, into: &rdata) }
      if rdata.count - start != length {
        next = 1
        field = "length"
        throw FieldFault("is not the length of the data, \(rdata.count - start) bytes")
      }
    } catch {
      rdata.removeSubrange(start...)
      throw FieldError(field: field, reason: error.reason, token: next, offset: error.offset)
    }
    do throws(FieldError) {
      try FieldValidator.validate(type, rdata: rdata.span.extracting(start...))
    } catch {
      rdata.removeSubrange(start...)
      throw locate(error, in: tokens)
    }
  }

  /// A mistake in the data, at the digits of its byte; after the last byte, at the length.
  private static func locate(_ error: FieldError, in tokens: Span<Token>) -> FieldError {
    var digit = error.offset * 2
    for index in min(2, tokens.count)..<tokens.count {
      let count = Int(tokens[index].count)
      if digit < count {
        return FieldError(field: error.field, reason: error.reason, token: index, offset: digit)
      }
      digit -= count
    }
    return FieldError(field: error.field, reason: error.reason, token: 1, offset: 0)
  }

  /// Appends data in the generic form.
  static func append(_ rdata: Span<UInt8>, to text: inout [UInt8]) {
    text.append("\\# ")
    text.append(decimal: UInt64(rdata.count))
    if rdata.isEmpty { return }
    text.append(UInt8(ascii: " "))
    for index in rdata.indices {
      text.append(digit(rdata[index] >> 4))
      text.append(digit(rdata[index] & 15))
    }
  }

  /// The digit of a value below 16, in lower case.
  private static func digit(_ value: UInt8) -> UInt8 {
    value &+ (value < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
  }
}
