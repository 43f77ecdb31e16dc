import Foundation
import Synchronization
import Testing
import ZoneModel

@testable import zonec

/// A small project before and after a change, published step by step into a sandbox.
///
/// The change touches everything that publishing can do: a zone comes, one goes, two change,
/// resolv.conf changes, and so does the manifest.
struct DeployedProject {
  /// How a publication goes on when the files are in place.
  enum Ending: CaseIterable {
    /// Nobody is asked to load them.
    case published
    /// The same, with texts that waited in files without a name.
    case streamed
    /// Nobody was there to load them.
    case unreached
    /// They are loaded.
    case loaded
    /// They are refused, and the earlier ones come back.
    case refused
  }

  /// Before the change.
  static let before = project(network: "10.0.0", fallback: "8.8.8.8", records: "")
  /// After it.
  static let after = project(
    network: "10.0.1", fallback: "8.8.4.4", records: "www A 192.0.2.80")

  /// One of the two.
  private static func project(network: String, fallback: String, records: String) -> TestProject {
    TestProject(
      settings: """
        "networks": [{ "cidr": "\(network).0/24", "scope": "private" }],
        "resolver": { "nameserver": { "role": "salt" }, "fallback": ["\(fallback)"] },
        """, roles: "\"web\": { \"does\": \"web\" },",
      hosts: "{ \"name\": \"web\", \"private\": \"\(network).2\" },", records: records)
  }

  /// The real system calls, but for those that wait for the disk.
  static let quick: FileAccess = {
    var access = FileAccess.system
    access.synchronize = { (_) throws(SystemError) in }
    return access
  }()

  /// Compilations over the same files, kept because they are needed again and again.
  private static let compilations = Mutex<[[String: [UInt8]]: Compilation]>([:])

  /// A project's compilation over the existing files.
  private static func compiled(
    _ project: TestProject, on standing: [String: [UInt8]]
  ) -> Compilation {
    var key = standing
    for (path, text) in project.files { key[path] = Array(text.utf8) }
    if let known = compilations.withLock({ $0[key] }) { return known }
    var project = project
    project.previous = standing
    let compilation = project.compiled()
    compilations.withLock { $0[key] = compilation }
    return compilation
  }

  /// Publishes a project into a sandbox's `build`, as `zonec build` does.
  static func publish(
    _ project: TestProject, in sandbox: Sandbox, ending: Ending, access: FileAccess = quick
  ) throws {
    let opened = try OutputDirectory.open(sandbox.path("build"), creating: true, access: access)
    let directory = try #require(opened)
    let lock = try #require(
      try OutputLock.take(in: directory, creating: true, patience: 5_000, onWait: {}))
    var texts: NamelessTexts?
    let compilation: Compilation
    if ending == .streamed {
      let waiting = NamelessTexts(for: directory.path, directory, access)
      let reading = PublishedReading(of: directory, largeFile: 0)
      var input = project.input
      input.standing = reading.files
      input.store = waiting.store(leastRecords: 0)
      compilation = compile(input)
      try reading.confirm()
      texts = waiting
    } else {
      compilation = compiled(project, on: try standing(in: directory))
    }
    try #require(compilation.mayBeWritten, "\(compilation.diagnostics)")
    let publication = try Publisher(lock: lock, texts: texts, workers: .serial)
      .stage(compilation.outputs, stale: compilation.staleFiles)
    if ending == .published || ending == .streamed {
      let waysBack = try Rollback.extendUnfinished(by: publication)
      try publication.commit { _ in }
      for var way in waysBack { try way.settle() }
      return
    }
    var rollback = try Rollback(of: "live", in: directory)
    try rollback.keep(whatIsChangedBy: publication)
    try rollback.guarding { () throws(PublishFailure) in try publication.commit { _ in } }
    switch ending {
    case .published, .streamed, .unreached: return
    case .loaded: try rollback.forget()
    case .refused: try rollback.putBack()
    }
  }

  /// The files of the output directory, for the compiler.
  private static func standing(in directory: OutputDirectory) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    guard let names = FileManager.default.subpaths(atPath: directory.path.description) else {
      return files
    }
    for name in names
    where (!name.contains("/.") || name.hasSuffix("/.zonec-manifest.json"))
      && FileManager.default.contents(atPath: "\(directory.path)/\(name)") != nil
    {
      if let bytes = try directory.read(name) { files[name] = bytes }
    }
    return files
  }

  /// Writes a project into a sandbox, in its `p`.
  static func write(_ project: TestProject, to sandbox: Sandbox) throws {
    for (path, text) in project.files { try sandbox.write(text, to: path) }
  }

  /// Files of other people among those of a build.
  static let foreign = [
    "build/live/zones/foreign.test":
      "@ 300 IN SOA ns hostmaster 1 300 300 300 300\n@ 300 IN NS ns\nns 300 IN A 192.0.2.1\n",
    "build/live/zones/.include": "yours", "build/live/notes": "yours", "build/README": "yours",
  ]

  /// A sandbox in which the project before the change was published, among files of others.
  static func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try publish(before, in: sandbox, ending: .published)
    for (path, text) in foreign { try sandbox.write(text, to: path) }
    return sandbox
  }

  /// Every file of a sandbox with its text.
  static func snapshot(_ sandbox: Sandbox) -> [String: String] {
    sandbox.files().reduce(into: [:]) { $0[$1] = sandbox.text(of: $1) }
  }
}
