/// Why some text is not a domain name.
public struct DomainNameError: Error, Hashable {
  /// The kind of mistake.
  public let code: Code
  /// The byte of the text with the mistake.
  public let offset: Int

  /// The mistakes that a name can have.
  public enum Code: Hashable, Sendable {
    /// Two dots in a row, a dot in front, or no text at all.
    case emptyLabel
    /// More than 63 bytes between two dots.
    case labelTooLong
    /// More than 255 bytes in wire form.
    case nameTooLong
    /// A backslash that neither `DDD` up to 255 nor a character follows.
    case badEscape

    /// The mistake in words, for a message.
    public var text: String {
      switch self {
      case .emptyLabel: "has an empty label"
      case .labelTooLong: "has a label of more than 63 bytes"
      case .nameTooLong: "is longer than 255 bytes"
      case .badEscape: "has a bad escape"
      }
    }
  }
}
