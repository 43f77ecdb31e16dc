/// Why data could not be read, and the place of the mistake.
package struct FieldError: Error, Sendable, Equatable {
  /// The field with the mistake, such as `preference`; empty if it concerns the whole record.
  package let field: String
  /// What is wrong with it, in words that follow the quoted text.
  package let reason: String
  /// The token with the mistake; the count of the tokens if one is missing.
  package let token: Int
  /// The byte of the mistake in the token.
  package let offset: Int
}

/// Why one field could not be read, before the table walker adds the field's name and its token.
struct FieldFault: Error {
  /// What is wrong, in words that follow the quoted text.
  let reason: String
  /// The byte of the mistake: in the token while text is read, in the data while that is checked.
  let offset: Int
  /// The part with the mistake, if a field has parts with names of their own.
  let part: String?

  /// A fault of a field or one of its parts.
  init(_ reason: String, at offset: Int = 0, in part: String? = nil) {
    self.reason = reason
    self.offset = offset
    self.part = part
  }

  /// A field that the text or the data ends before.
  static let missing = FieldFault("is missing")
  /// A field that must not be in quotes.
  static let quoted = FieldFault("may not be in quotes")
  /// Text of a type that has no text of its own.
  static let onlyGeneric = FieldFault(
    "is not valid data: the type has only the form \\# LENGTH HEX")
  /// A field that the data ends within.
  static func cutShort(at offset: Int) -> FieldFault { FieldFault("is incomplete", at: offset) }
}
