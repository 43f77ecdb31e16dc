/// What cuts names off from a zone: delegations (RFC 1034 §4.2), and DNAME records above them.
struct ZoneCuts: Sendable {
  /// Means that a name has no owner.
  static let none = UInt32.max

  /// For each owner the delegation above it that is nearest to the apex, or `none`; empty if
  /// nothing is cut off.
  private let delegations: [UInt32]
  /// For each owner the nearest owner of a DNAME above it, or `none`; empty if there is no DNAME.
  private let redirections: [UInt32]

  /// Finds the cuts of a zone.
  ///
  /// - Parameters:
  ///   - hasDelegations: whether there are NS records.
  ///   - hasRedirections: whether there are DNAME records; without both nothing is cut off.
  init(
    _ zone: Zone, _ types: [TypeSet], apex: UInt32?, hasDelegations: Bool, hasRedirections: Bool
  ) {
    let apexRedirects = apex.map { types[Int($0)].contains(.dname) } ?? false
    guard hasDelegations || hasRedirections, apexRedirects || Self.hasCuts(zone, types, apex: apex)
    else {
      delegations = []
      redirections = []
      return
    }
    var delegations = [UInt32](repeating: Self.none, count: zone.names.count)
    var redirections = hasRedirections ? delegations : []
    let names = zone.names.bytes.span
    let originCount = zone.origin.wire.count
    for owner in 0..<UInt32(types.count) where owner != apex {
      let name = names.extracting(zone.names.range(of: owner))
      var index = name.count > originCount ? Int(name[0]) + 1 : name.count
      if apexRedirects, let apex { redirections[Int(owner)] = apex }
      var hasRedirection = false
      while name.count - index > originCount {
        if let ancestor = zone.names.find(name.extracting(index..<name.count)) {
          let found = types[Int(ancestor)]
          if found.contains(.ns) { delegations[Int(owner)] = ancestor }
          if found.contains(.dname), !hasRedirection {
            redirections[Int(owner)] = ancestor
            hasRedirection = true
          }
        }
        index += Int(name[index]) + 1
      }
    }
    self.delegations = delegations
    self.redirections = redirections
  }

  /// Whether any owner below the apex has NS or DNAME records.
  private static func hasCuts(_ zone: Zone, _ types: [TypeSet], apex: UInt32?) -> Bool {
    let cutting: TypeSet = [.ns, .dname]
    return types.indices.contains { index in
      !types[index].isDisjoint(with: cutting) && UInt32(truncatingIfNeeded: index) != apex
    }
  }

  /// Whether no name of the zone is cut off.
  var isEmpty: Bool { delegations.isEmpty }

  /// The delegation above an owner that is nearest to the apex.
  @inline(__always)
  func delegation(above owner: UInt32) -> UInt32? {
    guard !delegations.isEmpty else { return nil }
    let found = delegations[Int(owner)]
    return found == Self.none ? nil : found
  }

  /// The nearest owner of a DNAME above an owner.
  @inline(__always)
  func redirection(above owner: UInt32) -> UInt32? {
    guard !redirections.isEmpty else { return nil }
    let found = redirections[Int(owner)]
    return found == Self.none ? nil : found
  }
}
