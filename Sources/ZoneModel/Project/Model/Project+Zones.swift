extension Project {
  /// Where the project asks for a zone.
  func range(of planned: PlannedZone) -> SourceRange {
    switch planned.kind {
    case .publicForward(let level), .internalForward(let level): levels[level].range
    case .reverse(let part): networks[part.network].range
    }
  }
}
