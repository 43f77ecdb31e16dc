import Glibc
import Synchronization
import Testing

@testable import ZoneModel
@testable import zonec

/// A build reads each file of the output directory once.
struct OutputReadingTests {
  /// The real system calls, which count how often a file of each name is opened to be read whole.
  private final class Counting: Sendable {
    /// The names of open files.
    private let names = Mutex<[ObjectIdentifier: FilePath]>([:])
    /// How often each was read.
    private let counts = Mutex<[String: Int]>([:])

    /// The system calls.
    var access: FileAccess {
      var access = DeployedProject.quick
      let system = access
      access.open = { [self] (folder, name, flags) throws(SystemError) in
        let file = try system.open(folder, name, flags)
        names.withLock { $0[ObjectIdentifier(file)] = name }
        return file
      }
      access.openBeneath = { [self] (folder, path, flags) throws(SystemError) in
        let file = try system.openBeneath(folder, path, flags)
        names.withLock { $0[ObjectIdentifier(file)] = path }
        return file
      }
      access.readToEnd = { [self] (file, size) throws(SystemError) in
        if let name = names.withLock({ $0[ObjectIdentifier(file)] }) {
          counts.withLock { $0[name.description, default: 0] += 1 }
        }
        return try system.readToEnd(file, size)
      }
      return access
    }

    /// How often each of some files was read.
    func counts(of files: [String]) -> [String: Int] {
      counts.withLock { counts in
        Dictionary(uniqueKeysWithValues: files.map { ($0, counts[$0] ?? 0) })
      }
    }
  }

  /// Runs `zonec build` in a sandbox.
  private func build(
    _ sandbox: Sandbox, _ words: [String], _ access: FileAccess = DeployedProject.quick
  ) throws -> (status: zonec.ExitStatus, notes: String) {
    var console = Console.memory()
    let arguments = try Arguments(
      ["build", sandbox.path("p"), "--output", sandbox.path("build")] + words)
    let status = try Build(arguments, access: access).run(&console)
    return (status, String(decoding: console.notes.pending, as: UTF8.self))
  }

  /// The file names of `DeployedProject.before`, of which one goes, and the rest but one changes.
  private static let files = [
    "example.org", "live.test", "0.0.10.in-addr.arpa", "resolv.conf", "resolv.conf.salt",
    ".zonec-manifest.json",
  ]

  /// Each of them once.
  private static let once = Dictionary(uniqueKeysWithValues: files.map { ($0, 1) })

  @Test("serials, comparison, guard and digest of one build read a file once, whatever it decides")
  func readsOnce() throws {
    let sandbox = try Sandbox()
    try DeployedProject.write(DeployedProject.before, to: sandbox)
    #expect(try build(sandbox, []).status == .clean)
    try DeployedProject.write(DeployedProject.after, to: sandbox)
    for file in Self.files {
      #expect(sandbox.files().contains { $0.hasSuffix("/" + file) }, "\(file) was not built")
    }

    let refused = Counting()
    let zeros = String(repeating: "0", count: 64)
    let first = try build(sandbox, ["--expect", zeros], refused.access)
    #expect(first.status == .refused)
    #expect(refused.counts(of: Self.files) == Self.once)

    let words = " digest is "
    let start = try #require(first.notes.firstRange(of: words)?.upperBound)
    let digest = String(first.notes[start...].prefix(64))
    let done = Counting()
    // Whatever these let pass, whether a pool is left empty is still looked at.
    let second = try build(
      sandbox, ["--expect", digest, "--allow-shrink", "--allow-apex-ns"], done.access)
    #expect(second.status == .clean, "\(second.notes)")
    #expect(done.counts(of: Self.files) == Self.once)

    let idle = Counting()
    #expect(try build(sandbox, [], idle.access).status == .clean)
    #expect(idle.counts(of: ["example.org", "live.test"]) == ["example.org": 1, "live.test": 1])
  }

  @Test("compiling, the plan, the guard and the digest ask for a file once")
  func asksOnce() throws {
    let files = Dictionary(
      DeployedProject.before.compiled().outputs.map { ($0.path, $0.bytes) },
      uniquingKeysWith: { $1 })
    let asked = Mutex<[String: Int]>([:])
    let standing = StandingFiles { path in
      asked.withLock { $0[path.text, default: 0] += 1 }
      return files[path.text]
    }
    let project = DeployedProject.after
    let compilation = compile(
      CompilerInput(
        projectPath: "p/zonec.json",
        load: { path in .success(Array((project.files[path.description] ?? "").utf8)) },
        standing: standing, today: .fixed))
    #expect(compilation.mayBeWritten, "\(compilation.ids)")
    #expect(!compilation.staleFiles.isEmpty)
    let plan = Plan(compilation, after: standing, workers: .serial)
    _ = plan.refusals()
    _ = PlanDigest.of(compilation, after: standing)
    _ = ServedZone.zones(of: "live", in: compilation, published: standing, workers: .serial)
    asked.withLock { asked in
      #expect(Set(files.keys).isSubset(of: asked.keys))
      for (path, count) in asked { #expect(count == 1, "\(path)") }
    }
  }
}
