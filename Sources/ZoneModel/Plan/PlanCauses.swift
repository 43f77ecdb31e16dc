/// A plan's elements by cause.
package struct PlanCauses: Sendable {
  /// The causes: hosts first, then pools, then those of whole zones.
  package let causes: [Cause]
  /// The elements, those of a cause in a row, in the order of zones and changes.
  let elements: [PlanElement]
  /// The terms of SPF records.
  let terms: [String]
  /// The plan that is explained.
  let plan: Plan
  /// The places of its zones by their names: each level may have a reverse zone of one name.
  let zonesByName: [DomainName: [Int]]

  /// Finds the causes of a plan's changes.
  package init(_ plan: Plan) {
    self.plan = plan
    zonesByName = Dictionary(grouping: plan.zones.indices) { plan.zones[$0].name }
    guard let projectIndex = plan.compilation.derived?.projectIndex else {
      (causes, elements, terms) = ([], [], [])
      return
    }
    let found = Plan.Elements(of: plan)
    let kinds = CauseFinder(plan, projectIndex, found).causes()
    var number: [Cause.Kind: Int] = [:]
    for kind in kinds where number[kind] == nil { number[kind] = 0 }
    let sorted = number.keys.sorted()
    for (index, kind) in sorted.enumerated() { number[kind] = index }
    // A counting sort, so that elements keep their order within a cause.
    let causeOf = kinds.map { number[$0] ?? 0 }
    var starts = [Int](repeating: 0, count: sorted.count + 1)
    for cause in causeOf { starts[cause + 1] += 1 }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    var next = starts
    var order = found.all
    for (element, cause) in zip(found.all, causeOf) {
      order[next[cause]] = element
      next[cause] += 1
    }
    elements = order
    terms = found.terms
    causes = sorted.enumerated().map { index, kind in
      Cause(kind: kind, elements: starts[index]..<starts[index + 1])
    }
  }
}
