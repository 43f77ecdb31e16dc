/// A digest that identifies a reviewed plan when it is carried out.
///
/// It covers every byte that would be written and every byte that would be lost, with the paths. It
/// leaves out the new serial of a zone and the manifest, which repeats it: a serial contains the
/// day, and a plan made on Monday is the same plan on Tuesday.
package enum PlanDigest {
  /// The digest of replacing the existing files with a compilation, in hexadecimal.
  package static func of(_ compilation: Compilation, after standing: StandingFiles) -> String {
    var digest = SHA256()
    digest.update(Array("zonec plan 1\n".utf8))
    let outputs = compilation.outputs.filter { !$0.isUnchanged && !$0.location.isManifest }
    for output in outputs.sorted(by: { $0.location < $1.location }) {
      add(output.location, from: standing.read(output.location), to: output, to: &digest)
    }
    for path in (standing.stale ?? compilation.staleFiles).sorted() {
      add(path, from: standing.read(path), to: nil, to: &digest)
    }
    var text: [UInt8] = []
    text.append(hex: digest.finish())
    return String(decoding: text, as: UTF8.self)
  }

  /// Adds a file: its path, what is there, and what comes.
  private static func add(
    _ path: OutputPath, from old: [UInt8]?, to new: OutputFile?, to digest: inout SHA256
  ) {
    add(Array(path.text.utf8)[...], to: &digest)
    add(old.map { $0[...] }, to: &digest)
    guard let new, let origin = path.zone, let serial = SerialFinder.usualRange(in: new.bytes)
    else { return add(new?.bytes[...], to: &digest) }
    add(new.bytes[..<serial.lowerBound], to: &digest)
    // Whether it moves is part of the plan, how far is not.
    let isKept = old.map { SerialFinder.serial(in: $0, of: origin) == new.serial }
    add(Array((isKept == true ? "keeps" : "moves").utf8)[...], to: &digest)
    add(new.bytes[serial.upperBound...], to: &digest)
  }

  /// Adds some bytes behind their number, so that no two lists of them look alike; nil is no file.
  private static func add(_ bytes: ArraySlice<UInt8>?, to digest: inout SHA256) {
    var head: [UInt8] = []
    head.append(decimal: UInt64(bytes?.count ?? 0))
    head.append(bytes == nil ? "-" : "+")
    digest.update(head)
    if let bytes { digest.update(bytes.span) }
  }
}
