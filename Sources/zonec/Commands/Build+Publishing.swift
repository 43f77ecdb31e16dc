import ZoneModel

/// Putting what is compiled in its place.
extension Build {
  /// Writes what changed and says so; where it was asked for, gdnsd checks it before it is in place
  /// and loads it after that.
  func publish(
    _ compilation: Compilation, _ texts: NamelessTexts?, under lock: OutputLock,
    _ console: inout Console
  ) throws(CommandFailure) {
    let publication = try CommandFailure.writing { () throws(PublishFailure) in
      try Publisher(lock: lock, texts: texts).stage(
        compilation.outputs, stale: compilation.staleFiles)
    }
    guard let deployment else {
      return try CommandFailure.writing { () throws(PublishFailure) in
        let waysBack = try Rollback.extendUnfinished(by: publication)
        try commit(publication, of: compilation, &console)
        for var way in waysBack { try way.settle() }
      }
    }
    let level = try compilation.onlyLevel()
    try deployment.check(publication, of: level, &console)
    var rollback = try CommandFailure.writing { () throws(PublishFailure) in
      var rollback = try Rollback(of: level, in: publication.directory)
      if deployment.reloads || rollback.isUnfinished {
        try rollback.keep(whatIsChangedBy: publication)
      }
      return rollback
    }
    do throws(PublishFailure) {
      try rollback.guarding { () throws(PublishFailure) in
        try commit(publication, of: compilation, &console)
      }
    } catch {
      console.note(rollback.left)
      throw CommandFailure(error)
    }
    guard deployment.reloads else { return }
    let request = try deployment.load(publication, of: level, or: &rollback, &console)
    if isQuiet { return }
    console.note(
      request.map { "gdnsd has loaded the zones (\($0.rawValue))" }
        ?? "gdnsd had loaded them already")
  }

  /// Puts the files in their places, and says which.
  private func commit(
    _ publication: Publication, of compilation: Compilation, _ console: inout Console
  ) throws(PublishFailure) {
    var written = 0
    var removed = 0
    try publication.commit { event in
      switch event {
      case .wrote(let file):
        written += 1
        console.print(line("wrote", file))
      case .removed(let path):
        removed += 1
        console.print("removed \(plain(path.text))")
      case .kept(let path):
        if !isQuiet { console.note("left alone \(plain(path.text)): no file that zonec wrote") }
      }
    }
    summarize(compilation, written: written, removed: removed, &console)
  }
}
