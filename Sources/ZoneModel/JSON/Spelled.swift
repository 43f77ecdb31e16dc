/// A string of a project file, and where it stands without its quotes.
struct Spelled {
  /// As it is meant, escapes undone.
  let text: String
  /// Where it stands.
  let range: SourceRange

  /// The text as bytes.
  var bytes: [UInt8] { Array(text.utf8) }
}
