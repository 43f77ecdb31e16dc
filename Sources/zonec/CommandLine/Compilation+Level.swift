import ZoneModel

extension Compilation {
  /// The only level of a run, for commands that concern one server.
  ///
  /// - Throws: a failure to judge if there are several.
  func onlyLevel() throws(CommandFailure) -> String {
    if let level = levelNames.first, levelNames.count == 1 { return level }
    throw CommandFailure(
      .unjudged,
      "a server serves one level, but this run has \(levelNames.count): "
        + levelNames.prefix(5).map(quoted).joined(separator: ", ")
        + (levelNames.count > 5 ? ", …" : ""),
      hint: "name the level that the server serves: --level NAME")
  }
}
