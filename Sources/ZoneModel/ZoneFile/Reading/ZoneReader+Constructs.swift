/// What not every server reads.
extension ZoneReader {
  /// Whether any server of the profile refuses a construct.
  func matters(_ construct: Construct) -> Bool {
    !construct.row.refusedBy.isDisjoint(with: .of(options.profile))
  }

  /// Notes a construct at a token; see `note(_:at:count:fix:)`.
  mutating func note(_ construct: Construct, at token: Token, fix: String? = nil) {
    guard options.profile != .any else { return }
    note(construct, at: range(at: Int(token.start), count: Int(token.count)), fix: fix)
  }

  /// Notes a construct: an error at once if all servers of the profile refuse it, else counted for
  /// the warning at the end of the file.
  ///
  /// - Parameters:
  ///   - count: how many there are, of which `range` is the first.
  ///   - fix: says more than the table does.
  mutating func note(
    _ construct: Construct, at range: SourceRange, count: Int = 1, fix: String? = nil
  ) {
    // What `$GENERATE` makes is read by BIND alone.
    guard matters(construct), anchor == nil else { return }
    let servers = NameServers.of(options.profile)
    guard !construct.row.refusedBy.isSuperset(of: servers) else {
      let use = ConstructUse(construct: construct, first: range, count: count)
      return report(use, as: options.profile == .gdnsd ? .gdnsdSyntax : .refusedSyntax, fix: fix)
    }
    add(ConstructUse(construct: construct, first: range, count: count))
  }

  /// Counts a construct, whose first place is behind those that were counted before.
  private mutating func add(_ use: ConstructUse) {
    if let index = constructs.firstIndex(where: { $0.construct == use.construct }) {
      constructs[index].count += use.count
    } else {
      constructs.append(use)
    }
  }

  /// Counts what a later part of the same file has.
  mutating func add(constructsOf part: ZoneReader) {
    for use in part.constructs { add(use) }
  }

  /// Warns of what was counted in the file that ends here.
  mutating func reportConstructs() {
    for use in constructs { report(use, as: .unportableSyntax) }
    refusing.formUnion(constructs.reduce([]) { $0.union($1.construct.row.refusedBy) })
  }

  /// Says that no server loads the zone, if each refuses some construct that another reads.
  mutating func reportRefusal(at range: SourceRange) {
    guard options.profile == .standard, refusing.isSuperset(of: .standard) else { return }
    report(
      .refusedSyntax,
      "none of \(NameServers.standard.text) loads the zone: each is named in a warning", at: range)
  }

  /// Reports a construct.
  private mutating func report(_ use: ConstructUse, as check: Check, fix: String? = nil) {
    let row = use.construct.row
    let servers = row.refusedBy.intersection(.of(options.profile))
    let more =
      switch use.count {
      case 1: ""
      case 2: "; there is one more in this file"
      default: "; there are \(use.count - 1) more in this file"
      }
    report(check, "\(servers.doNotRead) \(row.what)\(more)", at: use.first, fix: fix ?? row.fix)
  }
}
