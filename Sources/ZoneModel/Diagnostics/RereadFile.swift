import Synchronization

/// The bytes of a file that were let go when it had been read, and are read again for findings.
///
/// A class, because all copies of a file share the bytes once they are needed again.
final class RereadFile: Sendable {
  /// How many bytes there were.
  let count: Int
  /// Tells other bytes from those that there were.
  private let digest: UInt64
  /// Reads the file.
  private let load: @Sendable () -> [UInt8]?
  /// The bytes, if they have been needed; empty if they are no longer what they were.
  private let known = Mutex<[UInt8]?>(nil)

  /// Lets the bytes of a file go.
  init(_ bytes: [UInt8], load: @escaping @Sendable () -> [UInt8]?) {
    count = bytes.count
    digest = Self.digest(of: bytes)
    self.load = load
  }

  /// The bytes; none if the file has changed or cannot be read any more.
  var bytes: [UInt8] {
    known.withLock { known in
      if let bytes = known { return bytes }
      let bytes = load() ?? []
      let isSame = bytes.count == count && Self.digest(of: bytes) == digest
      known = isSame ? bytes : []
      return isSame ? bytes : []
    }
  }

  /// A number that any small change of the bytes changes; eight bytes a step in four rows, because
  /// one multiplication waits for the one before.
  private static func digest(of bytes: [UInt8]) -> UInt64 {
    let text = bytes.span
    var rows: (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
    var index = 0
    func mix(_ row: UInt64, _ word: UInt64) -> UInt64 {
      let mixed = (row ^ word) &* 0x9E37_79B9_7F4A_7C15
      return mixed ^ mixed >> 32
    }
    while index &+ 32 <= text.count {
      rows.0 = mix(rows.0, text.word(at: index))
      rows.1 = mix(rows.1, text.word(at: index &+ 8))
      rows.2 = mix(rows.2, text.word(at: index &+ 16))
      rows.3 = mix(rows.3, text.word(at: index &+ 24))
      index &+= 32
    }
    while index < text.count {
      rows.0 = mix(rows.0, UInt64(text[index]))
      index &+= 1
    }
    return mix(mix(rows.0, rows.1), mix(rows.2, rows.3))
  }
}
