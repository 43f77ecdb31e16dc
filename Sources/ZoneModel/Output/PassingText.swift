/// A text as it is made, a part at a time: compared with the file in its place as long as the two are
/// the same, and stored from then on.
struct PassingText {
  /// Where it belongs.
  private let path: OutputPath
  /// What is in its place; nil if nothing is.
  private let old: StandingText?
  /// Begins the stored text.
  private let store: TextStore
  /// How many bytes have passed.
  private var count = 0
  /// The text, if it is not what is in its place.
  private var new: OutputFile.Content?

  /// How many bytes are handed on at a time: they stay in the processor's cache.
  static let partSize = 1 << 18

  /// A text without bytes.
  init(_ path: OutputPath, over old: StandingText?, in store: TextStore) {
    self.path = path
    self.old = old
    self.store = store
  }

  /// Takes the next part.
  mutating func take(_ part: [UInt8]) {
    let range = count..<(count + part.count)
    count = range.upperBound
    if new == nil {
      if let old, old.part(range) == part { return }
      begin(range.lowerBound)
    }
    append(part)
  }

  /// Stores what has passed so far, which is what the file in the place begins with.
  private mutating func begin(_ count: Int) {
    new = store.begin(path).map { .stored($0) } ?? .bytes([])
    guard let old else { return }
    for start in stride(from: 0, to: count, by: Self.partSize) {
      append(old.part(start..<min(start + Self.partSize, count)))
    }
  }

  /// Appends to the stored text.
  private mutating func append(_ part: [UInt8]) {
    switch new {
    case .stored(let text): text.append(part)
    case .bytes(var bytes):
      // Taken out first: a buffer held twice would be copied.
      new = nil
      bytes += part
      new = .bytes(bytes)
    case .standing, nil: break
    }
  }

  /// The text, now that all of it has passed, and whether it is in its place already.
  mutating func finish() -> (content: OutputFile.Content, isUnchanged: Bool) {
    if new == nil {
      if let old, old.count == count { return (.standing(old), true) }
      begin(count)
    }
    return (new ?? .bytes([]), false)
  }
}
