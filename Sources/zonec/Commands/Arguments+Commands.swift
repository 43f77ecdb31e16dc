import ZoneModel

extension Arguments {
  /// Sorts the words behind the program's name, for any of zonec's commands.
  ///
  /// - Throws: a usage failure that names the word and the nearest known one.
  init(_ words: [FilePath]) throws(CommandFailure) {
    try self.init(words, commands: Command.all)
  }
}
