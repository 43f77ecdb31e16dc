import Glibc

/// A file that is written from its beginning to its end, through one buffer.
@safe struct TextFile: ~Copyable {
  /// The C library's file; nil where it could not be opened.
  private let file: UnsafeMutablePointer<FILE>?
  /// What has not been handed over yet.
  private var buffer: [UInt8] = []
  /// Whether all could be written so far.
  private var isGood: Bool

  /// Writes a file anew; false where that fails.
  static func write(to path: String, _ body: (inout TextFile) -> Void) -> Bool {
    var file = TextFile(path)
    body(&file)
    return file.close()
  }

  /// Opens a file.
  private init(_ path: String) {
    unsafe file = fopen(path, "w")
    isGood = unsafe file != nil
  }

  /// Adds text.
  mutating func add(_ text: String) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= 1 << 18 { flush() }
  }

  /// Adds so many characters of an alphabet, at random.
  mutating func add(_ count: Int, of alphabet: [UInt8], from random: inout SeededGenerator) {
    for _ in 0..<count { buffer.append(alphabet[random.below(alphabet.count)]) }
  }

  /// Hands the buffer over.
  private mutating func flush() {
    if let file = unsafe file {
      let written = unsafe fwrite(&buffer, 1, buffer.count, file)
      isGood = isGood && written == buffer.count
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Ends the file; false where anything failed.
  private consuming func close() -> Bool {
    flush()
    guard let file = unsafe file else { return false }
    return unsafe fclose(file) == 0 && isGood
  }
}
