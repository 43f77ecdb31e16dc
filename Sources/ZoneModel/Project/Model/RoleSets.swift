/// The distinct sets of roles that hosts have, found by the hosts' names without their digits.
struct RoleSets {
  /// Each set in ascending order.
  private(set) var sets: [[RoleID]] = []
  /// The number of each set.
  private var numbers: [[RoleID]: UInt32] = [:]
  /// First labels without their digits.
  private var labels = NameTable()
  /// The set of each of `labels`.
  private var setOfLabel: [UInt32] = []
  /// The set of the label looked up last.
  private var lastSet: UInt32?
  /// The label looked up last, without its digits.
  private var spareLabel: [UInt8] = []
  /// The names of the roles.
  let names: ProjectNames

  /// An empty collection of sets.
  init(_ names: ProjectNames) { self.names = names }

  /// The number of a set of roles, in any order.
  mutating func number(of roles: [RoleID]) -> UInt32 {
    let ordered = Set(roles).sorted()
    if let number = numbers[ordered] { return number }
    let number = UInt32(truncatingIfNeeded: sets.count)
    numbers[ordered] = number
    sets.append(ordered)
    return number
  }

  /// The roles in a host's name; one that is not known is reported once.
  @inline(__always)
  mutating func set(
    of name: NameRange, in bytes: [UInt8], _ string: JSONString, _ json: inout JSONReader
  ) -> UInt32 {
    // Most hosts come beside others of their kind.
    if let lastSet, isLastLabel(name, in: bytes) { return lastSet }
    let set = lookUp(name, in: bytes, string, &json)
    lastSet = set
    return set
  }

  /// Whether a name's first label without its digits is the one looked up last.
  @inline(__always)
  private func isLastLabel(_ name: NameRange, in bytes: [UInt8]) -> Bool {
    let start = Int(name.start) + 1
    var matched = 0
    for index in start..<(start + Int(bytes[start - 1])) where !bytes[index].isASCIIDigit {
      guard matched < spareLabel.count, spareLabel[matched] == bytes[index] else { return false }
      matched &+= 1
    }
    return matched == spareLabel.count
  }

  /// The set of a first label, by the table of known labels.
  private mutating func lookUp(
    _ name: NameRange, in bytes: [UInt8], _ string: JSONString, _ json: inout JSONReader
  ) -> UInt32 {
    // Taken out of the struct for a while, so that its bytes can be lent beside the table.
    var label: [UInt8] = []
    swap(&label, &spareLabel)
    defer { swap(&label, &spareLabel) }
    label.removeAll(keepingCapacity: true)
    let start = Int(name.start) + 1
    for index in start..<(start + Int(bytes[start - 1])) where !bytes[index].isASCIIDigit {
      label.append(bytes[index])
    }
    let known = setOfLabel.count
    let number = Int(labels.insert(label.span))
    if number < known { return setOfLabel[number] }
    let set = readRoles(bytes[start..<(start + Int(bytes[start - 1]))], string, &json)
    setOfLabel.append(set)
    return set
  }

  /// Looks up what of a label tells roles.
  private mutating func readRoles(
    _ label: ArraySlice<UInt8>, _ string: JSONString, _ json: inout JSONReader
  ) -> UInt32 {
    var roles: [RoleID] = []
    let hyphen = UInt8(ascii: "-")
    let parts =
      switch names.rolesFrom {
      case .parts: label.split(separator: hyphen)
      case .label: [label]
      case .list: [ArraySlice<UInt8>]()
      }
    for part in parts {
      let letters = part.filter { !$0.isASCIIDigit }
      if letters.isEmpty { continue }
      let name = String(decoding: letters, as: UTF8.self)
      if let role = names.roles[name] {
        roles.append(role)
      } else if names.hasRoles {
        // With escapes, the text's bytes are not those of the file: then all of it is marked.
        let place =
          string.decoded == nil
          ? json.file.range(
            at: string.start + part.startIndex - label.startIndex, count: part.count)
          : json.sourceRange(of: string)
        report(name, at: place, &json)
      }
    }
    return number(of: roles)
  }

  /// Reports a part of a name that is no role.
  private func report(_ name: String, at range: SourceRange, _ json: inout JSONReader) {
    let nearest = nearestSpelling(of: name, among: names.roleNames)
    json.report(
      .unknownRole, "no role is named \(quoted(name)), which is part of the host's name",
      in: range,
      fix: (nearest.map { "write \"\($0)\", " } ?? "")
        + "add \"\(name)\" to the role catalogue, or list the host's \"roles\"")
  }
}
