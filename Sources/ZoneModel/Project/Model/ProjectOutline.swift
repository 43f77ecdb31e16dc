/// What a first pass over zonec.json collects: the paths of the roles, and the names of the levels.
struct ProjectOutline {
  /// The path of the role catalogue.
  private(set) var roles: Spelled?
  /// The names of the levels in the order of the file, valid or not.
  private(set) var levels: [String] = []

  /// Looks through a file; its faults are left for the second look to report.
  init(_ file: SourceFile) {
    var json = JSONReader(file)
    guard json.peekKind() == .object, json.enterObject() else { return }
    // Of a repeated key the first counts, as in the second pass.
    var seen: Set<String> = []
    while let key = json.nextKey() {
      let name = json.spelled(key).text
      guard seen.insert(name).inserted else { continue }
      switch name {
      case "roles" where json.peekKind() == .string:
        roles = json.readString().map { json.spelled($0) }
      case "levels" where json.peekKind() == .object:
        guard json.enterObject() else { continue }
        while let name = json.nextKey() { levels.append(json.spelled(name).text) }
      default: break
      }
    }
  }
}
