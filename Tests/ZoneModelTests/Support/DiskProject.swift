import Foundation
import Testing
import ZoneModel

/// A project of the repository, compiled in memory.
struct DiskProject: Sendable, CustomTestStringConvertible {
  /// Its folder, relative to the repository.
  let name: String
  /// What an earlier build left.
  var previous: [String: [UInt8]] = [:]
  /// The day of the build.
  var day = CalendarDay.fixed
  /// Changes a file's text before it is read.
  private var edit: @Sendable (String, String) -> String = { $1 }

  /// The projects that tests compile.
  static let examples = [DiskProject(name: "zones"), DiskProject(name: "fixtures/estate")]

  /// A project in a folder of the repository.
  init(name: String) { self.name = name }

  /// The folder.
  var testDescription: String { name }

  /// The compilation of all levels.
  func compiled(workers: Workers = .serial) -> Compilation {
    compile(input(workers: workers))
  }

  /// All levels, with every file's text changed once more as it is read.
  func input(
    workers: Workers = .serial,
    edit further: @escaping @Sendable (String, String) -> String = { $1 }
  ) -> CompilerInput {
    CompilerInput(
      projectPath: "\(name)/zonec.json",
      load: { [edit] path in
        guard let data = try? Data(contentsOf: Repository.root.appending(path: path)) else {
          return .failure(FileFailure(reason: "no such file"))
        }
        let name = path.description
        let text = further(name, edit(name, String(decoding: data, as: UTF8.self)))
        return .success(Array(text.utf8))
      },
      previous: { [previous] in previous[$0] }, today: day, workers: workers)
  }

  /// The project with the hosts of every inventory in another order.
  ///
  /// Inventories of the examples have one host a line.
  func shufflingHosts(seed: UInt64) -> DiskProject {
    var shuffled = self
    shuffled.edit = { path, text in
      var lines = text.components(separatedBy: "\n")
      let hosts = lines.indices.filter {
        let line = lines[$0].trimmingCharacters(in: .whitespaces)
        return line.hasPrefix("{ \"name\":") || line.hasPrefix("{\"name\":")
      }
      guard hosts.count > 1, !path.hasSuffix("zonec.json"), !path.hasSuffix("roles.json") else {
        return text
      }
      var generator = SeededGenerator(seed: seed)
      let order = hosts.shuffled(using: &generator)
      let moved = order.map { lines[$0] }
      for (place, line) in zip(hosts, moved) { lines[place] = line }
      return lines.joined(separator: "\n")
    }
    return shuffled
  }
}
