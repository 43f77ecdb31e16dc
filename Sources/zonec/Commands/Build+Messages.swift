import ZoneModel

/// What a build says of itself.
extension Build {
  /// Shows the findings.
  ///
  /// - Returns: `.clean` where nothing forbids to write.
  func report(_ compilation: Compilation, _ console: inout Console) -> ExitStatus {
    console.show(
      compilation.diagnostics.filter { !isQuiet || $0.severity != .info }, in: compilation.sources)
    let status = status(of: compilation)
    if !isQuiet, let counts = DiagnosticPrinter.summary(of: compilation.diagnostics) {
      console.note(status == .clean ? counts : "\(counts): nothing written")
    }
    return status
  }

  /// `.clean` where no finding forbids to write.
  func status(of compilation: Compilation) -> ExitStatus {
    if !compilation.isReadable { return .unjudged }
    let hasWarning = compilation.diagnostics.contains { $0.severity == .warning }
    return compilation.mayBeWritten && !(isStrict && hasWarning) ? .clean : .findings
  }

  /// Says what a build would do.
  func plan(_ compilation: Compilation, _ console: inout Console) {
    let changed = compilation.outputs.filter { !$0.isUnchanged }
    for file in changed { console.print(line("would write", file)) }
    for path in compilation.staleFiles { console.print("would remove \(plain(path.text))") }
    summarize(
      compilation, written: changed.count, removed: compilation.staleFiles.count, &console)
  }

  /// Says what was done, or would be.
  func summarize(
    _ compilation: Compilation, written: Int, removed: Int, _ console: inout Console
  ) {
    if isQuiet { return }
    let unchanged = compilation.outputs.filter(\.isUnchanged)
    if isVerbose { for file in unchanged { console.note(line("unchanged", file)) } }
    if written + removed == 0 {
      let count = compilation.outputs.count
      console.note("nothing changed: \(files(count)) \(count == 1 ? "is" : "are") as compiled")
      return
    }
    var parts = [files(written) + (isDryRun ? " to write" : " written")]
    if removed > 0 { parts.append("\(removed) " + (isDryRun ? "to remove" : "removed")) }
    if !unchanged.isEmpty { parts.append("\(unchanged.count) unchanged") }
    console.note(parts.joined(separator: ", "))
  }

  /// A number of files in words.
  private func files(_ count: Int) -> String { count == 1 ? "1 file" : "\(count) files" }

  /// A line about a file.
  func line(_ verb: String, _ file: OutputFile) -> String {
    let facts = [
      file.serial.map { "serial \($0.number)" }, file.recordCount.map { "\($0) records" },
    ].compactMap { $0 }
    return "\(verb) \(plain(file.path))"
      + (facts.isEmpty ? "" : "  " + facts.joined(separator: ", "))
  }
}
