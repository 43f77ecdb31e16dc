/// A zone file as `fmt` reads it: in the language of the servers that the text is for, and with their
/// TTL where it names none.
package struct FormatInput: Sendable {
  /// The file.
  package let file: ZoneFile
  /// Whether gdnsd alone can load it.
  package let isOnlyForGdnsd: Bool
  /// Whether words in it mean what they mean to gdnsd, because that reads it.
  package let hasGdnsdMeaning: Bool
  /// Whether gdnsd reads other names from it than the other servers do, and nobody has said for whom
  /// the text is.
  package let isAmbiguous: Bool

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - forGdnsd: whether the text is for gdnsd.
  ///   - inPlace: whether lines stay as they are: then a record without a TTL stays without.
  ///   - settings: those of the gdnsd that loads the file.
  ///   - read: reads the file.
  package init<Failure: Error>(
    forGdnsd: Bool, inPlace: Bool, settings: GdnsdSettings = GdnsdSettings(),
    read: (ReadOptions) throws(Failure) -> ZoneFile
  ) throws(Failure) {
    var options = ReadOptions()
    options.settings = settings
    options.profile = forGdnsd ? .any : .standard
    options.takesGdnsdTTL = forGdnsd
    if inPlace { options.defaultTTL = TTLText.unwritten }
    var file = try read(options)
    var isOnlyForGdnsd = false
    if !forGdnsd, Self.isFaulty(file) {
      options.profile = .gdnsd
      isOnlyForGdnsd = !Self.isFaulty(try read(options))
      // Here a text that is too long is split.
      options.profile = .any
      options.takesGdnsdTTL = isOnlyForGdnsd
      file = try read(options)
    }
    if forGdnsd || isOnlyForGdnsd, Self.mayHaveAnotherMeaning(file) {
      // What gdnsd reads means what it reads; other files are only to become readable to it.
      var isForGdnsd = isOnlyForGdnsd
      if !isForGdnsd {
        var own = options
        own.profile = .gdnsd
        isForGdnsd = !Self.isFaulty(try read(own))
      }
      options.takesGdnsdMeaning = isForGdnsd
      if options.takesGdnsdMeaning { file = try read(options) }
    }
    if !file.zone.records.contains(where: { $0.type == .soa }),
      options.initialTTL != nil
        || file.diagnostics.all.contains(where: { $0.isOf(.ttlMissing) })
    {
      // A part of a zone gets its TTL from the rest, or from a project.
      options.defaultTTL = TTLText.unwritten
      file = try read(options)
    }
    self.file = file
    self.isOnlyForGdnsd = isOnlyForGdnsd
    hasGdnsdMeaning = options.takesGdnsdMeaning
    guard !forGdnsd, !isOnlyForGdnsd, !Self.isFaulty(file),
      file.sources.files.contains(where: { Self.mayHaveFinalLabel($0.bytes) })
    else {
      isAmbiguous = false
      return
    }
    options.profile = .any
    let other = try read(options)
    isAmbiguous = !file.zone.changes(to: other.zone).allSatisfy { $0.removed == $0.added }
  }

  /// Whether records would be lost.
  package var isFaulty: Bool { Self.isFaulty(file) }

  /// Whether a file has errors; a byte order mark belongs to no record, so leaving it out fixes it.
  private static func isFaulty(_ file: ZoneFile) -> Bool {
    file.diagnostics.all.contains { $0.severity == .error && !$0.isOf(.byteOrderMark) }
  }

  /// Whether gdnsd may read something in a file otherwise than the other servers: a backslash, or a
  /// parenthesis in the first column. `@Z` without quotes is always as gdnsd has it.
  private static func mayHaveAnotherMeaning(_ file: ZoneFile) -> Bool {
    file.sources.files.contains { source in
      var before = UInt8(ascii: "\n")
      for byte in source.bytes {
        if byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "(") && before == UInt8(ascii: "\n")
          || byte == UInt8(ascii: "\"") && "zZfF".utf8.contains(before)
        {
          return true
        }
        before = byte
      }
      return false
    }
  }

  /// Whether `@Z` or `@F` occurs in some text.
  private static func mayHaveFinalLabel(_ text: [UInt8]) -> Bool {
    var rest = text[...]
    while let place = rest.firstIndex(of: UInt8(ascii: "@")) {
      rest = rest[(place + 1)...]
      if let letter = rest.first, "zZfF".utf8.contains(letter) { return true }
    }
    return false
  }
}
