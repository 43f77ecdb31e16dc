/// The result of comparing the forward and reverse records of a set of zones.
package struct PointerReport: Sendable {
  /// The findings, by the locations of the map of all zones.
  package let diagnostics: Diagnostics
  /// How many different addresses hosts have.
  package let addressCount: Int
}

extension PointerReport {
  /// Runs all checks of PTR records on the zones of one server.
  ///
  /// Zones that share a name, as private reverse zones of two levels do, belong to two servers and
  /// need two calls.
  package init(on zones: [CheckedZone], options: PointerOptions = PointerOptions()) {
    let layouts = Self.layouts(of: zones, options.workers)
    let finder = ZoneFinder(layouts)
    let index = PointerIndex(finder, workers: options.workers)
    let uses = NameUses(finder)
    var findings = PointerFindings(in: zones)
    ZoneNesting(finder: finder, options: options).report(&findings)
    MisplacedRecords(finder: finder, index: index, uses: uses).report(&findings)
    var sweep = AddressSweep(finder, index, uses)
    sweep.run(&findings)
    MissingPointers(demand: options.demand).report(&sweep, &findings)
    diagnostics = findings.diagnostics
    addressCount = sweep.addressCount
  }

  /// The zones laid out, a batch of them a worker.
  private static func layouts(of zones: [CheckedZone], _ workers: Workers) -> [ZoneLayout] {
    let size = 64
    return workers.map((zones.count + size - 1) / size) { batch in
      (batch * size..<min((batch + 1) * size, zones.count)).map {
        ZoneLayout(zones[$0], number: $0)
      }
    }.flatMap { $0 }
  }
}
