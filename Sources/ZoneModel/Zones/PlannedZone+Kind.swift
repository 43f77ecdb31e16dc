extension PlannedZone {
  /// The level that the zone belongs to; nil for one that serves all.
  var ownLevel: Int? {
    switch kind {
    case .publicForward(let level), .internalForward(let level): level
    case .reverse(let part): part.level
    }
  }

  /// Whether the zone is only for the VMs.
  var isInternal: Bool {
    switch kind {
    case .publicForward: false
    case .internalForward: true
    case .reverse(let part): part.level != nil
    }
  }

  /// Whether the zone holds PTR records.
  var isReverse: Bool {
    if case .reverse = kind { true } else { false }
  }
}
