import Testing

/// An input at its worst, in any size, and the command that meets it.
///
/// To add one: an entry in a list of `TortureCase.all`. The short form runs it in every test, the full form
/// (`make torture`) makes its row of docs/reliability.md.
struct TortureCase: Sendable, CustomTestStringConvertible {
  /// What is attacked: the heading above its row.
  enum Area: String, CaseIterable {
    /// Text that is read as a zone file.
    case zoneFiles = "Zone files"
    /// Records that zone checks look at.
    case zones = "Zones"
    /// A whole directory of gdnsd's.
    case directories = "Zone directories"
    /// JSON, whatever it says.
    case json = "JSON"
    /// A sound project.
    case projects = "Projects"
    /// What an earlier build left.
    case outputs = "Output directories"
    /// What a name server answers.
    case servers = "Answers of servers"
  }

  /// Where it belongs.
  let area: Area
  /// What the input is, in a few words; no two are the same.
  let name: String
  /// n of the full form, for a release build; it is also run at 2n and 4n.
  let size: Int
  /// n of the short form, for a debug build.
  let shortSize: Int
  /// The command line, run in the folder that holds the files.
  let arguments: [String]
  /// How zonec may end: never by a signal.
  let statuses: Set<Int32>
  /// What the input weighs, in bytes, where that is not the size of its files: a line that asks for a
  /// thousand is held to what it asks for.
  let weight: (@Sendable (Int) -> Int)?
  /// The files of a size, by path.
  let files: @Sendable (Int) -> [String: TortureText]
  /// A server that answers while the command runs; its address is the word `SERVER` of the command
  /// line, its port `PORT`.
  let server: (@Sendable (Int) -> LyingServer.Lie)?

  /// A case.
  init(
    _ area: Area, _ name: String, size: Int, short: Int, _ arguments: [String],
    statuses: Set<Int32> = [0, 1, 2], weight: (@Sendable (Int) -> Int)? = nil,
    server: (@Sendable (Int) -> LyingServer.Lie)? = nil,
    files: @escaping @Sendable (Int) -> [String: TortureText]
  ) {
    self.area = area
    self.name = name
    self.size = size
    self.shortSize = short
    self.arguments = arguments
    self.statuses = statuses
    self.weight = weight
    self.files = files
    self.server = server
  }

  /// The name.
  var testDescription: String { name }

  /// Every case, in the order of the table.
  static let all: [TortureCase] = {
    let lists = [
      zoneFiles, zones, directories, json, readers, projects, levels, products, questions, outputs,
      servers,
    ]
    return Area.allCases.flatMap { area in lists.joined().filter { $0.area == area } }
  }()
}
