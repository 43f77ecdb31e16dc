import Glibc
import ZoneModel

/// How a level's files get to the gdnsd of this machine: it checks them before they are in place,
/// loads them afterwards, and they are rolled back if it does not load them.
struct Deployment {
  /// The checker and the daemon.
  let gdnsd: GdnsdProgram
  /// Whether the daemon is to load them.
  let reloads: Bool

  /// What the command line asks for; nil if gdnsd is not to be asked at all.
  init?(_ arguments: Arguments, access: FileAccess) throws(CommandFailure) {
    reloads = arguments.contains(.reload)
    let configuration = arguments.path(of: .gdnsdConfig)
    guard reloads || configuration != nil else { return nil }
    if arguments.contains(.dryRun) {
      let option = reloads ? Option.reload : .gdnsdConfig
      throw CommandFailure(
        .unjudged,
        "\(option.name) cannot be used with --dry-run: nothing is written, so gdnsd "
          + "has nothing to read")
    }
    gdnsd = try GdnsdProgram(
      configuration: configuration ?? GdnsdProgram.usualConfiguration, reloads: reloads,
      access: access)
  }

  /// Lets gdnsd check the files before they are in place, even where none of them changes: its
  /// settings and other people's files may have. Only what the daemon has loaded needs no check.
  ///
  /// - Throws: its refusal; then nothing has been written.
  func check(
    _ publication: Publication, of level: String, _ console: inout Console
  ) throws(CommandFailure) {
    if reloads {
      try confirmPlace(of: publication, level)
      let state = try CommandFailure.writing { () throws(PublishFailure) in
        try LoadedState(of: publication, level, gdnsd)
      }
      let last = try last(of: level, publication)
      if !publication.hasChanges, state == last { return }
    }
    let verdict = try CommandFailure.writing { () throws(PublishFailure) in
      try StagedSet(publication: publication, level: level, gdnsd: gdnsd).check()
    }
    switch verdict {
    case .accepted: return
    case .unknown(let reason): throw CommandFailure(.unjudged, "\(reason): nothing written")
    case .failed(let reason): throw CommandFailure(.unwritten, "\(reason): nothing written")
    case .refused(let lines):
      say(lines, &console)
      throw CommandFailure(.findings, "gdnsd would not load these zones: nothing written")
    }
  }

  /// Makes the daemon load what was published, unless it already has.
  ///
  /// - Parameter rollback: the rollback to what it loaded last.
  /// - Returns: the request to the daemon; nil if none was needed.
  /// - Throws: a failure to write, if it does not load; then the earlier files have been restored.
  func load(
    _ publication: Publication, of level: String, or rollback: inout Rollback,
    _ console: inout Console
  ) throws(CommandFailure) -> GdnsdProgram.Request? {
    let state = try CommandFailure.writing { () throws(PublishFailure) in
      try LoadedState(of: publication, level, gdnsd)
    }
    let last = try last(of: level, publication)
    var request: GdnsdProgram.Request?
    if state != last {
      // Only a new process reads the settings. Where nothing is known of them they are taken for
      // read: the daemon may be one that must not be replaced, as the first of a container.
      let next: GdnsdProgram.Request =
        last.map { $0.settings != state.settings } == true ? .replace : .reload
      let answer = gdnsd.ask(next)
      guard answer == .loaded else { throw recover(from: answer, by: &rollback, &console) }
      request = next
    }
    try CommandFailure.writing { () throws(PublishFailure) in
      if request != nil { try state.save(beside: publication, level) }
      try rollback.forget()
    }
    return request
  }

  /// What the daemon loaded last; nil if that is not known.
  private func last(
    of level: String, _ publication: Publication
  ) throws(CommandFailure) -> LoadedState? {
    try CommandFailure.writing { () throws(PublishFailure) in
      try LoadedState.last(of: level, in: publication.directory)
    }
  }

  /// Refuses to reload a gdnsd that reads its zones elsewhere.
  private func confirmPlace(
    of publication: Publication, _ level: String
  ) throws(CommandFailure) {
    let access = publication.directory.access
    let read: FilePath = "\(gdnsd.configuration)/zones"
    let written = publication.directory.fullPath(of: "\(level)/zones")
    do throws(SystemError) {
      if let zones = publication.folders["\(level)/zones"] {
        let served = try access.open(.workingDirectory, read, O_RDONLY | O_DIRECTORY)
        let theirs = try access.statusOfOpen(served)
        if try access.statusOfOpen(zones).isSameFile(as: theirs) { return }
      }
    } catch {
      guard [ENOENT, ENOTDIR, ELOOP].contains(error.code) else {
        throw CommandFailure(.unwritten, "cannot read \(quoted(read)): \(error.reason)")
      }
    }
    throw CommandFailure(
      .unjudged,
      "\(quoted(read)) is not a link to \(quoted(written)): gdnsd would not see the zones",
      hint: "make the first a symbolic link to the second; docs/deploy.md shows how")
  }

  /// Finds out why the daemon has not loaded the zones, and puts the earlier ones back unless they
  /// are as good as any.
  ///
  /// - Returns: what to end the run with.
  private func recover(
    from answer: GdnsdProgram.Answer, by rollback: inout Rollback, _ console: inout Console
  ) -> CommandFailure {
    // The daemon writes the reason to its log only: ask the checker about the same files.
    let verdict = gdnsd.check(gdnsd.configuration)
    if case .refused(let lines) = verdict { say(lines, &console) }
    switch answer {
    case .unreachable(let lines):
      say(lines, &console)
      guard case .refused = verdict else {
        return CommandFailure(
          .unwritten, "the zones are written, but gdnsd was not reached to load them",
          hint: "it loads them when it starts; the next zonec build --reload asks it again")
      }
    case .refused(let lines):
      say(lines, &console)
      if case .accepted = verdict {
        console.note(
          "gdnsd: its checker accepts these zones; see its log. Can the user that it runs as "
            + "read them? Have its settings changed since it started?")
      }
    case .loaded: break
    }
    return goBack(by: &rollback, from: verdict, &console)
  }

  /// Puts the files of the daemon's last load back.
  private func goBack(
    by rollback: inout Rollback, from refusal: GdnsdProgram.Verdict, _ console: inout Console
  ) -> CommandFailure {
    guard rollback.isUnfinished else {
      return CommandFailure(
        .unwritten, "gdnsd has not loaded the zones; no file had changed, so none was restored")
    }
    do throws(PublishFailure) {
      try rollback.putBack()
    } catch {
      console.note(rollback.left)
      return CommandFailure(
        .unwritten,
        "gdnsd has not loaded the zones, and \(quoted(error.path)) could not be restored: "
          + error.reason)
    }
    let verdict = gdnsd.check(gdnsd.configuration)
    if case .refused(let lines) = verdict, verdict != refusal { say(lines, &console) }
    if !rollback.left.isEmpty {
      console.note(rollback.left)
      let count = rollback.left.count
      let words = count == 1 ? "1 file was" : "\(count) files were"
      return CommandFailure(
        .unwritten,
        "gdnsd has not loaded the zones, and not all earlier files are restored: \(words) left "
          + "alone",
        hint: "move them out of the way and build again, or keep them in the project")
    }
    if case .refused = verdict {
      return CommandFailure(
        .unwritten,
        "gdnsd has not loaded the zones; the earlier files are restored, but it would not "
          + "load them either")
    }
    return CommandFailure(
      .unwritten, "gdnsd has not loaded the zones; the earlier files are restored and served")
  }

  /// Shows words of gdnsd.
  private func say(_ lines: [String], _ console: inout Console) {
    for line in lines { console.note("gdnsd: \(line)") }
  }
}

extension LoadedState {
  /// What a daemon would load now.
  fileprivate init(
    of publication: Publication, _ level: String, _ gdnsd: GdnsdProgram
  ) throws(PublishFailure) {
    guard let zones = publication.folders["\(level)/zones"] else {
      throw PublishFailure(
        publication.directory.fullPath(of: "\(level)/zones"), SystemError(code: ENOENT))
    }
    self = try .current(
      zones: zones, configuration: gdnsd.configuration, access: publication.directory.access)
  }

  /// Remembers it in the level's directory.
  fileprivate func save(
    beside publication: Publication, _ level: String
  ) throws(PublishFailure) {
    do throws(SystemError) {
      guard let folder = publication.folders[level] else { throw SystemError(code: ENOENT) }
      try save(in: folder, publication.directory.access)
    } catch {
      throw PublishFailure(publication.directory.fullPath(of: "\(level)/.zonec-loaded"), error)
    }
  }
}
