import Foundation
import ZoneModel

@testable import zonec

// Tests name files by text.

extension Dictionary where Key == String {
  /// The value of a path.
  subscript(path: FilePath) -> Value? { self[path.description] }
}

extension URL {
  /// The place of a path below this one.
  func appending(path: FilePath) -> URL { appending(path: path.description) }
}

extension SourceMap {
  /// Takes a file in.
  mutating func add(name: String, bytes: [UInt8]) -> SourceFile? {
    add(name: FilePath(name), bytes: bytes)
  }
}

extension FileAccess {
  /// Reads a whole regular file.
  func read(_ path: String) throws(FileFailure) -> [UInt8] { try read(FilePath(path)) }
}

extension OutputDirectory {
  /// Opens a directory.
  static func open(
    _ path: String, creating: Bool, access: FileAccess
  ) throws(PublishFailure) -> OutputDirectory? {
    try open(FilePath(path), creating: creating, access: access)
  }
}

extension Arguments {
  /// Sorts the words behind the program's name.
  init(_ words: [String], commands: [Command] = Command.all) throws(CommandFailure) {
    try self.init(words.map { FilePath($0) }, commands: commands)
  }
}

extension Command {
  /// Runs a command line.
  static func run(_ words: [String], _ console: inout Console) -> zonec.ExitStatus {
    run(words.map { FilePath($0) }, &console)
  }
}

extension ZoneFileName {
  /// The zone that a file is for.
  static func zone(of file: String) throws(Failure) -> DomainName {
    try zone(of: FilePath(file))
  }

  /// Whether gdnsd skips a file of this name.
  static func isSkipped(_ file: String) -> Bool { isSkipped(FilePath(file)) }
}

extension String {
  /// Whether it ends in a name.
  func hasSuffix(_ name: FilePath) -> Bool { hasSuffix(name.description) }
}

extension GdnsdProgram {
  /// Looks the programs up.
  init(configuration: String, reloads: Bool, access: FileAccess) throws(CommandFailure) {
    try self.init(configuration: FilePath(configuration), reloads: reloads, access: access)
  }
}
