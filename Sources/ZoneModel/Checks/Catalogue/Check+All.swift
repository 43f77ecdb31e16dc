/// The catalogue: every finding that zonec can give.
extension Check {
  /// In the order of their ids.
  package static let all: [Check] =
    (ofReaders + ofLimits + ofDerivations + ofOutput + ofAllowances + ofProviders + ofChoices
    + ofPointers + ofDirectories + ZoneCheck.all.map(\.check) + ProjectCheck.all.map(\.check))
    .sorted { $0.id < $1.id }

  /// Those of what reads JSON, projects and zone files.
  static var ofReaders: [Check] {
    ofCollecting + ofSettings + ofJSON + ofNames + ofProjectFiles + ofInventories + ofZoneFiles
      + ofDirectives
  }

  /// Those whose findings may be left out at a user's wish: all but the faults of what is read.
  ///
  /// A line that cannot be read was not checked, so its findings are always shown.
  package static var choosable: [Check] { all.filter(\.isChoosable) }

  /// By id.
  private static let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }

  /// The check of an id; nil where there is none.
  package static func named(_ id: String) -> Check? { byID[id] }
}
