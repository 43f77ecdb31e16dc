/// A string of a project file, and its place without the quotes.
struct Spelled {
  /// The text, with its escapes decoded.
  let text: String
  /// Its place in the file.
  let range: SourceRange

  /// The text as bytes.
  var bytes: [UInt8] { Array(text.utf8) }
}
