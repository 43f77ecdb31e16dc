import Foundation
import Testing

/// The source files of a module, with the floors that docs/design.md gives their folders.
struct House {
  /// What the table of floors is about.
  static let modules = ["ZoneModel", "zonec"]

  /// A row of the table: a folder, and how many rows it is above the ground.
  struct Floor {
    /// Below `Sources/MODULE`.
    let folder: String
    /// The first row is 1.
    let number: Int
  }

  /// A source file.
  struct File {
    /// Below `Sources/MODULE`.
    let path: String
    /// The file's name without `.swift`.
    let name: String
    /// That of the nearest folder around it that has one.
    let floor: Floor?
    /// The types that it declares for other files, too.
    let types: Set<String>
    /// The types that it declares, for itself alone, too.
    let ownTypes: Set<String>
    /// The types that it extends.
    let extended: Set<String>
    /// The members that it declares for other files, too.
    let members: Set<String>
    /// Whatever else it gives a name to.
    let named: Set<String>
    /// Every capitalised word.
    let words: Set<String>
    /// Every name behind a dot.
    let uses: Set<String>
    /// The functions of no type that it declares for other files, too.
    let functions: Set<String>
    /// Every name before a parenthesis that no dot comes before.
    let calls: Set<String>
    /// The modules that it imports.
    let imports: Set<String>
  }

  /// In the order of their paths.
  let files: [File]
  /// The rows of the table, from the ground up.
  let folders: [String]

  /// Files that declare no type of their own: the program's start, and functions and extensions of
  /// nobody's type.
  static let otherNames: Set = ["start", "quoted", "nearestSpelling"]

  /// Members that the standard library has, too, so that a use does not say whose it is.
  static let commonNames: Set = [
    "all", "append", "contains", "count", "description", "first", "hash", "index", "indices",
    "init",
    "isEmpty", "last", "lowercased", "map", "max", "min", "number", "path", "reduce", "rawValue",
    "sort", "sorted", "start", "text", "values", "name", "print", "write", "read", "close", "open",
    "prefix", "insert", "starts", "release", "isAbsolute",
  ]

  /// Both modules, read once.
  private static let all = Result {
    try Dictionary(uniqueKeysWithValues: modules.map { ($0, try House(reading: $0)) })
  }

  /// A module's house.
  init(_ module: String) throws { self = try #require(try Self.all.get()[module]) }

  /// Reads a module.
  private init(reading module: String) throws {
    let design = try String(contentsOfFile: "\(Fixture.root)/docs/design.md", encoding: .utf8)
    folders = design.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 3, Int(cells[0]) != nil, cells[1].hasPrefix("`\(module)/") else {
        return nil
      }
      return String(cells[1].dropFirst(module.count + 2).dropLast())
    }
    let floors = folders.enumerated().map { Floor(folder: $0.element, number: $0.offset + 1) }
    let root = "\(Fixture.root)/Sources/\(module)"
    files = try FileManager.default.subpathsOfDirectory(atPath: root)
      .filter { $0.hasSuffix(".swift") }.sorted()
      .map { path in
        let text = try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
        return File(path, text, floors)
      }
  }

  /// The floors on which each name is declared.
  func floors(of names: KeyPath<File, Set<String>>) -> [String: Set<Int>] {
    var floors: [String: Set<Int>] = [:]
    for file in files {
      guard let floor = file.floor else { continue }
      for name in file[keyPath: names] { floors[name, default: []].insert(floor.number) }
    }
    return floors
  }

  /// Every name of a member that other files see.
  var members: Set<String> { files.reduce(into: []) { $0.formUnion($1.members) } }

  /// The floor of a folder.
  func floor(of folder: String) -> Int? { folders.firstIndex(of: folder).map { $0 + 1 } }
}

extension House.File {
  /// What declares a type.
  private static let typeKeywords = ["struct", "enum", "class", "protocol", "typealias"]

  /// Takes a file apart, a line at a time: the engine of regular expressions would take minutes.
  fileprivate init(_ path: String, _ text: String, _ floors: [House.Floor]) {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    self.path = path
    name = String(path.split(separator: "/").last?.dropLast(".swift".count) ?? "")
    floor = floors.filter { folder == $0.folder || folder.hasPrefix($0.folder + "/") }
      .max { $0.folder.utf8.count < $1.folder.utf8.count }
    var types: Set<String> = []
    var ownTypes: Set<String> = []
    var extended: Set<String> = []
    var members: Set<String> = []
    var named: Set<String> = []
    var words: Set<String> = []
    var uses: Set<String> = []
    var functions: Set<String> = []
    var calls: Set<String> = []
    var imports: Set<String> = []
    var isInText = false
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      // Lines between triple quotes are text.
      let isTextLine = isInText
      if line.contains(tripleQuote: ()) { isInText.toggle() }
      if isTextLine || isInText { continue }
      let isArrayExtension = line.starts(with: "extension [".utf8)
      let line = SourceLine(line)
      if let type = line.declared(Self.typeKeywords, at: 0) {
        types.insert(type)
      }
      if let type = line.declared(Self.typeKeywords, at: 0, butForItself: true) {
        ownTypes.insert(type)
      }
      if let type = line.declared(["extension"], at: 0) {
        extended.insert(isArrayExtension ? "Array" : type)
      }
      if let module = line.declared(["import"], at: 0) { imports.insert(module) }
      if let member = line.declared(["func", "var", "let", "case"], at: 2) {
        members.insert(member)
      }
      if let function = line.declared(["func"], at: 0) { functions.insert(function) }
      calls.formUnion(line.words.filter { $0.isCalled && !$0.isBehindDot }.map(\.text))
      named.formUnion(line.named)
      words.formUnion(
        line.words.filter { $0.text.utf8.first.map { 65...90 ~= $0 } ?? false }.map(\.text))
      uses.formUnion(line.words.filter { $0.isBehindDot }.map(\.text))
    }
    (self.types, self.ownTypes, self.extended) = (types, ownTypes, extended)
    self.members = members
    (self.named, self.functions, self.calls) = (named, functions, calls)
    (self.words, self.uses, self.imports) = (words, uses, imports)
  }
}

extension Substring.UTF8View {
  /// Whether three quotes follow each other.
  fileprivate func contains(tripleQuote: ()) -> Bool {
    var count = 0
    for byte in self {
      count = byte == UInt8(ascii: "\"") ? count + 1 : 0
      if count == 3 { return true }
    }
    return false
  }
}
