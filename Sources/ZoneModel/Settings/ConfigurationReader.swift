/// Reads gdnsd's settings, and the files that they include, into a tree.
///
/// The language is gdnsd 3.8's: `key => value` or `key = value`, hashes in braces, arrays in brackets,
/// commas where one likes.
struct ConfigurationReader {
  /// Where the files are.
  let folder: ConfigurationFolder
  /// What was read so far.
  private(set) var tree = ConfigurationTree()
  /// The files that were read.
  private(set) var sources = SourceMap()
  /// What could not be read.
  private(set) var diagnostics = Diagnostics()
  /// The hashes and arrays that are open, of all files.
  private var open: [UInt32] = []
  /// The files that are being read, the outermost first.
  private var openFiles: [FilePath] = []
  /// How many includes there were, and files that they name.
  private var includeCount = 0
  /// How many names were looked through for those files.
  private var nameCount = 0
  /// How many bytes all files have.
  private var size = 0

  /// How deeply files may include each other.
  private static let depthLimit = 16
  /// How many includes and included files there may be.
  private static let includeLimit = 4096
  /// How many bytes all files may have together.
  private static let sizeLimit = 16 << 20

  /// What the contents of a file take the place of.
  private enum Place {
    /// Nothing: it is the first.
    case top
    /// A value.
    case value
    /// Keys of a hash with their values.
    case keys
  }

  /// Begins with nothing read.
  init(of folder: ConfigurationFolder) { self.folder = folder }

  /// Reads the settings and all that they include.
  ///
  /// - Throws: what makes gdnsd refuse them.
  mutating func read() throws(ConfigurationFault) {
    let path: FilePath = "\(folder.path)config"
    switch folder.load(path) {
    case .failure(let failure):
      _ = sources.add(name: path, bytes: [])
      let range = sources.files.first?.range(at: 0, count: 0) ?? .none
      throw ConfigurationFault("cannot read the settings: \(failure.reason)", at: range)
    case .success(let bytes):
      size = bytes.count
      guard size <= Self.sizeLimit, sources.add(name: path, bytes: bytes) != nil else {
        throw ConfigurationFault("the settings have more than \(Self.sizeLimit) bytes", at: .none)
      }
      tree.reserve(size)
      try read(0, as: .top)
    }
  }

  /// Reads one file.
  private mutating func read(_ number: Int, as place: Place) throws(ConfigurationFault) {
    let file = sources.files[number]
    openFiles.append(file.path)
    var scanner = ConfigurationScanner(file)
    try scanner.skipBlanks()
    let isArray = scanner.byte == UInt8(ascii: "[")
    if isArray, place != .value {
      throw ConfigurationFault("an array is not expected here", at: scanner.range())
    }
    if place != .keys { begin(isArray ? .array : .hash, at: scanner.location) }
    if isArray { scanner.skip() }
    try readMembers(&scanner, isArray: isArray)
    if place != .keys, !isArray { try end() }
    openFiles.removeLast()
  }

  /// Reads what is in a file's outermost hash or array, and the end of an array.
  private mutating func readMembers(
    _ scanner: inout ConfigurationScanner, isArray: Bool
  ) throws(ConfigurationFault) {
    let depth = open.count
    while true {
      try scanner.skipBlanks()
      guard let byte = scanner.byte, open.count >= depth else { break }
      let isInHash = open.last.map { tree.kind(of: Int($0)) == .hash } ?? true
      if byte == (isInHash ? UInt8(ascii: "}") : UInt8(ascii: "]")),
        open.count > depth || isArray
      {
        try end()
        scanner.skip()
        if open.count < depth { continue }
      } else if try isInHash ? readPair(&scanner) : readValue(&scanner) {
        // What has just begun is not followed by a comma.
        continue
      }
      try scanner.skipBlanks()
      if scanner.byte == UInt8(ascii: ",") { scanner.skip() }
    }
    if scanner.byte != nil {
      throw ConfigurationFault("nothing is expected behind the array", at: scanner.range())
    }
    guard open.count == (isArray ? depth - 1 : depth) else {
      let opened =
        open.last.map { SourceRange(start: tree.location(of: Int($0)), count: 1) } ?? .none
      throw ConfigurationFault("this is not closed before the file ends", at: opened)
    }
  }

  /// Reads a key and the beginning of its value, or an include in their place.
  ///
  /// - Returns: whether the value is a container, which has only begun.
  private mutating func readPair(
    _ scanner: inout ConfigurationScanner
  ) throws(ConfigurationFault) -> Bool {
    if scanner.byte == UInt8(ascii: "$") {
      try readInclude(&scanner, as: .keys)
      return false
    }
    try readScalar(&scanner)
    try scanner.skipBlanks()
    guard scanner.byte == UInt8(ascii: "=") else {
      throw ConfigurationFault("a key is followed by => and its value", at: scanner.range())
    }
    scanner.skip()
    if scanner.byte == UInt8(ascii: ">") { scanner.skip() }
    try scanner.skipBlanks()
    return try readValue(&scanner)
  }

  /// Reads a value, or the beginning of a container.
  ///
  /// - Returns: whether it is a container, which has only begun.
  private mutating func readValue(
    _ scanner: inout ConfigurationScanner
  ) throws(ConfigurationFault) -> Bool {
    switch scanner.byte {
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      begin(scanner.byte == UInt8(ascii: "[") ? .array : .hash, at: scanner.location)
      scanner.skip()
      return true
    case UInt8(ascii: "$"): try readInclude(&scanner, as: .value)
    default: try readScalar(&scanner)
    }
    return false
  }

  /// Reads a text.
  private mutating func readScalar(
    _ scanner: inout ConfigurationScanner
  ) throws(ConfigurationFault) {
    let location = scanner.location
    let word = try scanner.word()
    tree.addScalar(at: location) { scanner.append(word, to: &$0) }
  }

  /// Begins a hash or an array.
  private mutating func begin(_ kind: ConfigurationTree.Kind, at location: SourceLocation) {
    open.append(UInt32(clamping: tree.count))
    tree.add(kind, at: location)
  }

  /// Ends the hash or array that was begun last.
  private mutating func end() throws(ConfigurationFault) {
    guard let node = open.popLast().map({ Int($0) }) else { return }
    tree.close(node)
    guard tree.kind(of: node) == .hash, let key = tree.repeatedKey(in: node) else { return }
    throw ConfigurationFault(
      "the key \(quoted(tree.bytes(of: key))) was there before",
      at: SourceRange(
        start: tree.location(of: key), count: sources.wordLength(at: tree.location(of: key))))
  }

  /// Reads `$include{path}`, and what it names.
  private mutating func readInclude(
    _ scanner: inout ConfigurationScanner, as place: Place
  ) throws(ConfigurationFault) {
    guard scanner.skip("$include{") else {
      throw ConfigurationFault("only $include{ begins with $", at: scanner.range())
    }
    try scanner.skipBlanks()
    let word = try scanner.word()
    try scanner.skipBlanks()
    guard scanner.byte == UInt8(ascii: "}") else {
      throw ConfigurationFault("$include{ ends with }", at: scanner.range())
    }
    scanner.skip()
    let range = scanner.range(of: word)
    let path = FilePath(scanner.file.bytes[word.range])
    // Before the directory is read: it may be large, and hold nothing that is included.
    try countInclude(at: range)
    let files = folder.files(named: path, from: openFiles.last ?? "", counting: &nameCount)
    guard nameCount <= ConfigurationFolder.nameLimit else {
      throw ConfigurationFault(
        "the directories of includes have more than \(ConfigurationFolder.nameLimit) names",
        at: range)
    }
    switch files {
    case .failure(let failure): leaveOut("\(quoted(path)) \(failure.reason)", at: range)
    case .success(let files):
      if place == .value, files.isEmpty {
        return leaveOut("\(quoted(path)) has no files", at: range)
      }
      if place == .value, files.count > 1 {
        throw ConfigurationFault(
          "\(quoted(path)) names \(files.count) files, but one takes the place of a value",
          at: range)
      }
      for file in files {
        if let number = try load(file, range) { try read(number, as: place) }
      }
    }
  }

  /// Loads an included file.
  ///
  /// - Returns: its number among the files; nil if it is left out.
  private mutating func load(
    _ path: FilePath, _ range: SourceRange
  ) throws(ConfigurationFault) -> Int? {
    if openFiles.contains(path) {
      throw ConfigurationFault("\(quoted(path)) includes itself", at: range)
    }
    guard openFiles.count <= Self.depthLimit else {
      throw ConfigurationFault(
        "more than \(Self.depthLimit) files include each other", at: range)
    }
    try countInclude(at: range)
    switch folder.load(path) {
    case .failure(let failure):
      leaveOut("\(quoted(path)) cannot be read: \(failure.reason)", at: range)
      return nil
    case .success(let bytes):
      size += bytes.count
      guard size <= Self.sizeLimit, sources.add(name: path, bytes: bytes) != nil else {
        throw ConfigurationFault("the settings have more than \(Self.sizeLimit) bytes", at: range)
      }
      return sources.files.count - 1
    }
  }

  /// Counts an include, or a file that one names.
  private mutating func countInclude(at range: SourceRange) throws(ConfigurationFault) {
    includeCount += 1
    guard includeCount <= Self.includeLimit else {
      throw ConfigurationFault(
        "there are more than \(Self.includeLimit) includes and included files", at: range)
    }
  }

  /// Leaves out what an include names, and says so.
  private mutating func leaveOut(_ problem: String, at range: SourceRange) {
    tree.add(.unread, at: range.start)
    diagnostics.add(
      Diagnostic(
        .unreadableSettings, "\(problem): zonec goes by gdnsd's defaults for what is in it",
        at: range))
  }
}
