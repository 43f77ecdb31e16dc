extension ZoneFile {
  /// The records as a zone file in canonical form; see `Zone.formatted(absolute:)`.
  ///
  /// Look at `isWhole` before it replaces anything: what could not be read is not in it.
  public func formatted(absolute: Bool = false) -> [UInt8] {
    zone.formatted(absolute: absolute, sources: sources)
  }
}

extension Zone {
  /// The records as a zone file in canonical form: each once, on a line of its own, in aligned columns
  /// and in the order of RFC 4034 §6. Reading it gives the same records.
  ///
  /// - Parameter absolute: writes owners in full, with their final dot, instead of relative to the
  ///   zone's name.
  public func formatted(absolute: Bool = false) -> [UInt8] {
    formatted(absolute: absolute, sources: nil)
  }

  /// The records as a zone file, generic data as the files have it.
  fileprivate func formatted(absolute: Bool, sources: SourceMap?) -> [UInt8] {
    var printer = ZonePrinter(relativeTo: absolute ? nil : origin)
    printer.sources = sources
    var text: [UInt8] = []
    ZoneFormatter(self, printer: printer).write { text += $0 }
    return text
  }
}
