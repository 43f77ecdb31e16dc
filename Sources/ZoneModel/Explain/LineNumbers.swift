/// The lines on which `build` writes records; a zone's are counted when it is first asked about.
final class LineNumbers {
  /// The compiled project whose files are numbered.
  private let project: DerivedProject
  /// By file, the line of each record.
  private var lines: [String: [UInt32]] = [:]

  /// Of the zones of a project.
  init(_ project: DerivedProject) { self.project = project }

  /// A record's file and line, such as `production/zones/webplatform.org:49`.
  func line(of record: FoundRecord) -> String {
    let path = project.path(of: record.zone)
    let own = lines[path] ?? GdnsdZone.lineNumbers(in: record.zone.zone)
    lines[path] = own
    return "\(path):\(own[record.index])"
  }
}
