/// A digest that identifies a reviewed plan when it is carried out.
///
/// It covers every byte that would be written and every byte that would be lost, with the paths. It
/// leaves out the new serial of a zone and the manifest, which repeats it: a serial contains the
/// day, and a plan made on Monday is the same plan on Tuesday.
public enum PlanDigest {
  /// The digest of replacing the existing files with a compilation, in hexadecimal.
  public static func of(_ compilation: Compilation, after standing: StandingFiles) -> String {
    var digest = SHA256()
    digest.update(Array("zonec plan 1\n".utf8))
    let outputs = compilation.outputs.filter {
      !$0.isUnchanged && !$0.path.hasSuffix("/" + Manifest.path)
    }
    for output in outputs.sorted(by: { $0.path < $1.path }) {
      add(output.path, from: standing.read(output.path), to: output.bytes, to: &digest)
    }
    for path in standing.stale.sorted() {
      add(path, from: standing.read(path), to: nil, to: &digest)
    }
    var text: [UInt8] = []
    text.append(hex: digest.finish())
    return String(decoding: text, as: UTF8.self)
  }

  /// Adds a file: its path, its old and its new content.
  private static func add(
    _ path: String, from old: [UInt8]?, to new: [UInt8]?, to digest: inout SHA256
  ) {
    add(Array(path.utf8)[...], to: &digest)
    add(old.map { $0[...] }, to: &digest)
    guard let new, let serial = serialRange(in: new) else {
      return add(new.map { $0[...] }, to: &digest)
    }
    add(new[..<serial.lowerBound], to: &digest)
    // Whether it moves is part of the plan, how far is not.
    let isKept = old.map { old in
      serialRange(in: old).map { old[$0].elementsEqual(new[serial]) } ?? false
    }
    add(Array((isKept == true ? "keeps" : "moves").utf8)[...], to: &digest)
    add(new[serial.upperBound...], to: &digest)
  }

  /// Adds some bytes behind their number, so that no two lists of them look alike; nil is no file.
  private static func add(_ bytes: ArraySlice<UInt8>?, to digest: inout SHA256) {
    var head: [UInt8] = []
    head.append(decimal: UInt64(bytes?.count ?? 0))
    head.append(bytes == nil ? "-" : "+")
    digest.update(head)
    if let bytes { digest.update(bytes.span) }
  }

  /// The range of the serial in the text of a zone that zonec wrote: the third word after the first
  /// line's SOA; nil in any other file.
  static func serialRange(in bytes: [UInt8]) -> Range<Int>? {
    var start = 0
    while start < bytes.count {
      let line = bytes[start...].prefix { $0 != UInt8(ascii: "\n") }
      start = line.endIndex + 1
      if line.isEmpty || line.first == UInt8(ascii: ";") || line.first == UInt8(ascii: "$") {
        continue
      }
      let words = line.split(separator: UInt8(ascii: " "))
      guard let soa = words.firstIndex(where: { $0.elementsEqual("SOA".utf8) }),
        soa + 3 < words.count, words[soa + 3].allSatisfy(\.isASCIIDigit)
      else { return nil }
      return words[soa + 3].startIndex..<words[soa + 3].endIndex
    }
    return nil
  }
}
