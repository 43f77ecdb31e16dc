import Glibc
import ZoneModel

/// The gdnsd of this machine: its checker and the way to its daemon.
struct GdnsdProgram {
  /// What its checker says about a set of zones.
  enum Verdict: Equatable {
    /// It would serve them; how many it has read.
    case accepted(zoneCount: Int)
    /// It would not; its words, the errors among them last.
    case refused([String])
    /// It has not answered in time.
    case unknown(String)
    /// The system did not let it run to its end.
    case failed(String)
  }

  /// What became of a request to its daemon.
  enum Answer: Equatable {
    /// The daemon serves what its directory holds.
    case loaded
    /// It has refused, and serves what it served before.
    case refused([String])
    /// There is none, or it has not answered in time.
    case unreachable([String])
  }

  /// What to ask the daemon for.
  enum Request: String {
    /// Load the zones again.
    case reload = "reload-zones"
    /// Start a new process, which reads settings and zones and takes over.
    case replace
  }

  /// The directory with its settings, as the user gave it.
  let configuration: FilePath
  /// What zonec reads there.
  let settings: GdnsdConfiguration
  /// The path of `gdnsd`.
  private let daemon: String
  /// The path of `gdnsdctl`; only if it is needed.
  private let control: String?

  /// How long the daemon may take to load, in seconds, as passed to gdnsdctl, which takes 5 to 300.
  private static let patience = 120
  /// How long the checker may take, in milliseconds: it reads a million records in five seconds.
  private static let checkPatience = 120_000

  /// The directory where Debian keeps gdnsd's settings.
  static let usualConfiguration: FilePath = "/etc/gdnsd"

  /// Looks the programs up.
  ///
  /// - Throws: a failure to judge that says what is missing.
  init(
    configuration: FilePath, reloads: Bool, access: FileAccess
  ) throws(CommandFailure) {
    self.configuration = configuration
    settings = try GdnsdConfiguration(in: configuration, access: access)
    guard let daemon = ChildProcess.path(of: "gdnsd") else {
      throw CommandFailure(
        .unjudged, "gdnsd is not installed, so it cannot check the zones",
        hint: "build without --gdnsd-config and --reload, or install gdnsd")
    }
    self.daemon = daemon
    control = reloads ? ChildProcess.path(of: "gdnsdctl") : nil
    if reloads, control == nil {
      throw CommandFailure(.unjudged, "gdnsdctl is not installed, so nothing can be reloaded")
    }
  }

  /// Has its checker read the settings and zones of a directory; nothing is changed.
  func check(_ directory: FilePath) -> Verdict {
    let run: ChildProcess
    do throws(SystemError) {
      run = try ChildProcess.run(
        daemon, ["-c", directory, "checkconf"], milliseconds: Self.checkPatience)
    } catch {
      return .failed("cannot run \(quoted(daemon)): \(error.reason)")
    }
    let lines = Self.lines(of: run.output)
    switch run.ending {
    case .exited(0):
      // It ends with 0 also where it has read nothing at all.
      guard let count = lines.lazy.compactMap(Self.zoneCount).first else {
        return .refused(["gdnsd did not say how many zones it has read"] + lines.map(Self.shown))
      }
      return .accepted(zoneCount: count)
    // What a shell, or the loader of its libraries, says where the program itself did not run.
    case .exited(126), .exited(127):
      let reason = lines.last.map(Self.shown) ?? "it ended with 127"
      return .failed("cannot run \(quoted(daemon)): \(reason)")
    case .exited: return .refused(Self.complaints(in: lines))
    // As where memory is short.
    case .killed(let signal): return .failed("gdnsd's checker was ended by signal \(signal)")
    case .late: return .unknown("gdnsd has not checked the zones in \(Self.checkPatience / 1000) s")
    }
  }

  /// Asks the daemon, and waits until it has done so.
  func ask(_ request: Request) -> Answer {
    guard let control else { return .unreachable(["gdnsdctl is not installed"]) }
    let run: ChildProcess
    do throws(SystemError) {
      run = try ChildProcess.run(
        control,
        ["-c", configuration, "-t", FilePath(String(Self.patience)), FilePath(request.rawValue)],
        milliseconds: (Self.patience + 30) * 1000)
    } catch {
      return .unreachable(["cannot run \(quoted(control)): \(error.reason)"])
    }
    let lines = Self.complaints(in: Self.lines(of: run.output))
    switch run.ending {
    case .exited(0): return .loaded
    case .exited(42): return .refused(lines)
    case .exited(let status):
      return .unreachable(lines.isEmpty ? ["gdnsdctl ended with \(status)"] : lines)
    case .killed(let signal):
      return .unreachable(lines + ["gdnsdctl was ended by signal \(signal)"])
    case .late: return .unreachable(lines + ["gdnsdctl has not ended in time"])
    }
  }

  /// The number in `info: rfc1035: Loaded 5 zonefiles from '…'`.
  private static func zoneCount(in line: ArraySlice<UInt8>) -> Int? {
    let words = line.split(separator: UInt8(ascii: " "))
    guard let loaded = words.firstIndex(where: { $0.elementsEqual("Loaded".utf8) }),
      loaded + 2 < words.count, words[loaded + 2].elementsEqual("zonefiles".utf8)
    else { return nil }
    return Int(String(decoding: words[loaded + 1], as: UTF8.self))
  }

  /// The lines of an output, without empty ones: bytes, because comparing text of any kind may take
  /// far longer than reading it.
  private static func lines(of output: [UInt8]) -> [ArraySlice<UInt8>] {
    output.split(separator: UInt8(ascii: "\n"))
  }

  /// The lines that say more than how it went, safe to show.
  private static func complaints(in lines: [ArraySlice<UInt8>]) -> [String] {
    lines.filter { !$0.starts(with: "info: ".utf8) }.map(shown)
  }

  /// A line that is safe to show.
  private static func shown(_ line: ArraySlice<UInt8>) -> String { harmless(Array(line)) }
}
