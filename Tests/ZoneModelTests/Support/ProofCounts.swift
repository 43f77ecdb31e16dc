import Foundation

/// How much the tests have tried, for docs/reliability.md.
///
/// `make torture` names a file in ZONEC_COUNTS, to which each test appends what it has counted when it
/// passed: a line of a number and words. Otherwise nothing is kept.
enum ProofCounts {
  /// The file.
  private static let path = ProcessInfo.processInfo.environment["ZONEC_COUNTS"]

  /// Says that something was tried so many times, and nothing came of it.
  static func add(_ count: Int, _ what: String) {
    FileHandle.standardError.write(Data("\(what): \(count)\n".utf8))
    // Appended by one call, so that tests of one run can do it at once.
    guard let path, let file = unsafe fopen(path, "a") else { return }
    _ = unsafe fputs("\(count) \(what)\n", file)
    _ = unsafe fclose(file)
  }

  /// The sums, by words; empty where nothing was counted.
  static func read() -> [String: Int] {
    guard let path, let data = FileManager.default.contents(atPath: path) else { return [:] }
    var counts: [String: Int] = [:]
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 1)
      guard words.count == 2, let count = Int(words[0]) else { continue }
      counts[String(words[1]), default: 0] += count
    }
    return counts
  }
}
