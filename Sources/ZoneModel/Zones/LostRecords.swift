/// The records of a zone that could not be read, as far as their names and types are known.
///
/// No check reports that something is missing if it may be among them.
package struct LostRecords: Sendable {
  /// Their owners, as far as they are known, and for each the types of its lost records.
  private struct Owners {
    /// The owners.
    var names = NameTable()
    /// By the number of the owner.
    var types: [TypeSet] = []
  }

  /// One, or none if nothing is lost: then a zone, which is often copied, has little more to copy.
  private var owners: [Owners] = []
  /// The types of those whose owner is unknown.
  private var typesAnywhere: TypeSet = []
  /// The types of all.
  private(set) var allTypes: TypeSet = []

  /// Nothing is lost.
  init() {}

  /// Whether nothing is lost.
  var isEmpty: Bool { allTypes.isEmpty }

  /// Adds records of an owner, in wire form.
  mutating func add(_ lost: TypeSet, at owner: Span<UInt8>) {
    if owners.isEmpty { owners.append(Owners()) }
    let number = Int(owners[0].names.insert(owner))
    if number == owners[0].types.count { owners[0].types.append([]) }
    owners[0].types[number].formUnion(lost)
    allTypes.formUnion(lost)
  }

  /// Adds records whose owner is unknown.
  mutating func add(anywhere lost: TypeSet) {
    typesAnywhere.formUnion(lost)
    allTypes.formUnion(lost)
  }

  /// Adds those of another part of the zone.
  mutating func add(_ other: LostRecords) {
    add(anywhere: other.typesAnywhere)
    other.forEachOwner { add($1, at: $0) }
  }

  /// Calls `body` with every owner that is known, and the types of its lost records.
  func forEachOwner(_ body: (Span<UInt8>, TypeSet) -> Void) {
    guard let owners = owners.first else { return }
    for (number, types) in owners.types.enumerated() {
      let range = owners.names.range(of: UInt32(truncatingIfNeeded: number))
      body(owners.names.bytes.span.extracting(range), types)
    }
  }

  /// Whether a name may have a record of some types that is lost.
  func mayHave(_ wanted: TypeSet, at name: Span<UInt8>) -> Bool {
    if allTypes.isDisjoint(with: wanted) { return false }
    if !typesAnywhere.isDisjoint(with: wanted) { return true }
    guard let owners = owners.first, let number = owners.names.find(name) else { return false }
    return !owners.types[Int(number)].isDisjoint(with: wanted)
  }

  /// Whether a question for some types of a name may lead to a lost record: its own, or that of a
  /// wildcard, a delegation or a DNAME above it.
  ///
  /// - Parameter origin: how many bytes the zone's own name has.
  func mayAnswer(_ wanted: TypeSet, for name: Span<UInt8>, origin: Int) -> Bool {
    if isEmpty { return false }
    if mayHave(wanted, at: name) { return true }
    var start = 0
    var wildcard: [UInt8] = []
    while name.count - start > origin {
      start += Int(name[start]) + 1
      let above = name.extracting(start..<name.count)
      if mayHave(above.count > origin ? [.ns, .dname] : .dname, at: above) { return true }
      wildcard.removeAll(keepingCapacity: true)
      wildcard += [1, UInt8(ascii: "*")]
      wildcard.append(above)
      if mayHave(wanted, at: wildcard.span) { return true }
    }
    return false
  }
}
