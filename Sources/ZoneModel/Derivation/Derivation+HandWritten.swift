extension Derivation {
  /// D10: the records of the project's zone files, each file a group of its own.
  static let handWrittenRecords = Derivation(rule: .handWritten) {
    projectIndex, planned, diagnostics in
    let zones: [Zone]
    switch planned.kind {
    case .publicForward(let level): zones = projectIndex.handWritten[level].publicZones
    case .internalForward(let level): zones = projectIndex.handWritten[level].internalZones
    case .reverse: return
    }
    for zone in zones { planned.zone.add(contentsOf: zone) }
  }
}
