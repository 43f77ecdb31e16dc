/// A changed RRset as far as one cause explains it, as reports show it.
package struct RRsetLine: Sendable {
  /// The zone's place in `Plan.zones`.
  package let zone: Int
  /// The owner, as an absolute name.
  package let owner: DomainName
  /// The mnemonic of the type.
  package let type: String
  /// Whether the whole RRset is added, removed or changed.
  package let kind: RRsetChange.Kind
  /// The data of the removed records.
  package let removed: [String]
  /// The data of the added records.
  package let added: [String]
  /// Whether these are terms of an SPF record, not records.
  package let isTerms: Bool
  /// How many records the old RRset has.
  package let oldCount: Int
  /// How many records the new RRset has.
  package let newCount: Int
  /// The old and the new TTL in seconds, if the cause is that they differ.
  package let ttls: (old: UInt32, new: UInt32)?
  /// The place of a hand-written record.
  package let place: SourceLocation
}

extension PlanCauses {
  /// Calls `body` for each RRset of a cause, in the order of zones; a line is made only when it is
  /// needed.
  ///
  /// - Parameter body: the zone's place in `Plan.zones`, and a function that makes the line.
  package func forEachRRset(of cause: Cause, _ body: (_ zone: Int, _ line: () -> RRsetLine) -> Void)
  {
    var rest = elements[cause.elements]
    while let first = rest.first {
      let own = rest.prefix { $0.zone == first.zone && $0.change == first.change }
      rest = rest[own.endIndex...]
      body(Int(first.zone)) { line(own, first) }
    }
  }

  /// What is shown of one RRset.
  private func line(_ own: ArraySlice<PlanElement>, _ first: PlanElement) -> RRsetLine {
    let zone = plan.zones[Int(first.zone)]
    let new = plan.newZone(of: zone)
    let change = zone.difference.changes[Int(first.change)]
    var (removed, added): ([String], [String]) = ([], [])
    var isTerms = false
    var hasTTL = false
    for element in own {
      switch element.kind {
      case .recordGone: removed.append(zone.old.text(of: Int(element.place)))
      case .recordCome: added.append(new.text(of: Int(element.place)))
      case .termGone: removed.append(terms[Int(element.place)])
      case .termCome: added.append(terms[Int(element.place)])
      case .ttl: hasTTL = true
      }
      isTerms = isTerms || element.kind == .termGone || element.kind == .termCome
    }
    let record = change.newPlace == .max ? nil : new.records[Int(change.newPlace)]
    let isByHand = record.map { new.groups[Int($0.group)].rule == .handWritten } ?? false
    return RRsetLine(
      zone: Int(first.zone), owner: change.owner(zone.old, new), type: change.type.description,
      kind: change.kind, removed: removed, added: added, isTerms: isTerms,
      oldCount: Int(change.oldCount), newCount: Int(change.newCount),
      ttls: hasTTL ? (change.oldTTL, change.newTTL) : nil,
      place: isByHand ? record?.location ?? .none : .none)
  }
}
