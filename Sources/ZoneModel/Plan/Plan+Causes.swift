extension Plan {
  /// Why zones change, as far as is known, each in a line such as `mail moved 10.10.10.112 →
  /// 10.10.10.113 in production`: hosts first, then pools, then what concerns whole zones.
  ///
  /// Zones that come or go have no cause but that.
  public var causes: [String] {
    let causes = PlanCauses(self)
    return causes.causes.map(causes.title)
  }

  /// The records that change in a zone; none where the whole zone comes or goes.
  public func changes(in change: ZoneChange) -> [ZoneFile.Change] {
    change.state == .changed ? change.old.changes(to: newZone(of: change)) : []
  }
}
