import Foundation
import Glibc
import Synchronization
import Testing
import ZoneModel

@testable import zonec

/// gdnsd and gdnsdctl as programs: what they print, how they end, and where they lie.
@Suite(.counted(as: "Stories of programs that end badly, and of locks"))
struct CheckerProgramTests {
  /// A sandbox with a project, settings, and programs of these names in `bin`.
  private func sandbox(_ programs: [String: String]) throws -> Sandbox {
    let sandbox = try Sandbox()
    try DeployedProject.write(DeployedProject.before, to: sandbox)
    try sandbox.write("", to: "d/config")
    for (name, script) in programs {
      try sandbox.writeProgram(script, to: "bin/\(name)")
    }
    return sandbox
  }

  /// Builds with `bin` in front of the path.
  private func build(_ sandbox: Sandbox, prefix: String = "") throws -> BuiltProgram.Outcome {
    try BuiltProgram.run(
      "export PATH=\"$PWD/bin:$PATH\"; \(prefix) $zonec build p --force --gdnsd-config d",
      in: sandbox)
  }

  /// What a checker prints that has read all zones of the project.
  private let loaded = "info: rfc1035: Loaded 3 zonefiles from 'x'"

  @Test("all output of a program is read, even if signals interrupt the wait")
  func readsToTheEnd() throws {
    let sandbox = try sandbox([:])
    // What it has started keeps the pipe open, so that its end does not show there.
    let program = try sandbox.writeProgram(
      "#!/bin/sh\nsleep 20 &\nsleep 0.05\necho last\n", to: "talk")
    _ = signal(SIGUSR2) { _ in }
    for _ in 0..<5 {
      let outcome = Mutex<Result<zonec.ChildProcess, SystemError>?>(nil)
      let waiting = Mutex<pthread_t?>(nil)
      Thread.detachNewThread {
        // Threads of tests block it.
        var signals = sigset_t()
        unsafe sigemptyset(&signals)
        unsafe sigaddset(&signals, SIGUSR2)
        _ = unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
        waiting.withLock { $0 = pthread_self() }
        let result = Result { () throws(SystemError) in
          try zonec.ChildProcess.run(program, [], milliseconds: 10_000)
        }
        waiting.withLock { $0 = nil }
        outcome.withLock { $0 = result }
      }
      while outcome.withLock({ $0 == nil }) {
        waiting.withLock { if let thread = $0 { _ = pthread_kill(thread, SIGUSR2) } }
        usleep(50)
      }
      let run = try #require(outcome.withLock { $0 }).get()
      #expect(run.ending == .exited(0))
      #expect(String(decoding: run.output, as: UTF8.self) == "last\n")
    }
  }

  @Test("what a program printed last is kept, however much came before")
  func keepsTheEnd() throws {
    let sandbox = try sandbox([
      "gdnsd": "#!/bin/sh\nhead -c 3000000 /dev/zero | tr '\\0' 'x' >&2\n"
        + "echo >&2; echo \"\(loaded)\" >&2\n"
    ])
    let outcome = try build(sandbox)
    #expect(outcome.status == 0, "\(outcome.errors.suffix(300))")
  }

  @Test("all that waits in the pipe when a program has ended is read")
  func readsWhatWaits() throws {
    // zonec sleeps until the program has ended, whose output fills nearly all of the pipe.
    let sandbox = try sandbox([
      "gdnsd": """
      #!/bin/sh
      (sleep 0.5; kill -CONT $PPID) >/dev/null 2>&1 &
      kill -STOP $PPID; sleep 0.05
      head -c 60000 /dev/zero | tr '\\0' 'x' >&2; echo >&2; echo "\(loaded)" >&2

      """
    ])
    let outcome = try build(sandbox)
    #expect(outcome.status == 0, "\(outcome.errors.suffix(300))")
  }

  @Test("what a program writes right before it ends is read")
  func readsTheLastWords() throws {
    // More than a pipe holds: the rest is written while the first part is read.
    for _ in 0..<300 {
      let run = try zonec.ChildProcess.run(
        "/usr/bin/head", ["-c", "100000", "/dev/zero"], milliseconds: 10_000)
      #expect(run.ending == .exited(0))
      #expect(run.output.count == 100_000)
    }
  }

  @Test("a program that takes too long is killed, and what it has started")
  func endsGrandchildren() throws {
    let sandbox = try sandbox(["late": "#!/bin/sh\n(sleep 1; touch \"$1\") & sleep 20\ntrue\n"])
    let mark = sandbox.path("survived")
    let run = try zonec.ChildProcess.run(
      sandbox.path("bin/late"), [FilePath(mark)], milliseconds: 300)
    #expect(run.ending == .late)
    usleep(1_500_000)
    #expect(!FileManager.default.fileExists(atPath: mark))
  }

  @Test(
    "a signal that ends zonec ends its checker, and what that has started",
    arguments: ["HUP", "INT", "TERM"])
  func endsWithZonec(_ signal: String) throws {
    let sandbox = try sandbox([
      "gdnsd": "#!/bin/sh\n(sleep 1; touch survived) & touch started; sleep 20\ntrue\n"
    ])
    let outcome = try BuiltProgram.run(
      """
      export PATH="$PWD/bin:$PATH"; ulimit -c 0
      env --default-signal $zonec build p --force --gdnsd-config d & zonec=$!
      while ! [ -e started ]; do sleep 0.02; done
      kill -\(signal) $zonec; wait $zonec; kill -l $?
      sleep 1.5; ls survived 2>&1
      """, in: sandbox)
    #expect(outcome.output.hasPrefix("\(signal)\nls: cannot access"), "\(outcome)")
  }

  @Test("a signal that zonec was started to ignore ends nothing")
  func ignoresSignals() throws {
    let sandbox = try sandbox([
      "gdnsd": "#!/bin/sh\ntouch started; sleep 0.5; echo \"\(loaded)\" >&2\n"
    ])
    let outcome = try BuiltProgram.run(
      """
      export PATH="$PWD/bin:$PATH"
      env --ignore-signal=HUP $zonec build p --force --gdnsd-config d & zonec=$!
      while ! [ -e started ]; do sleep 0.02; done
      kill -HUP $zonec; wait $zonec; echo "status $?"
      """, in: sandbox)
    #expect(outcome.output.hasSuffix("status 0\n"), "\(outcome)")
  }

  @Test("a checker that a signal ends does not count as a refusal")
  func killedChecker() throws {
    let outcome = try build(try sandbox(["gdnsd": "#!/bin/sh\nkill -9 $$\n"]))
    #expect(outcome.status == 4)
    #expect(outcome.errors.contains("signal 9"), "\(outcome.errors)")
    #expect(!outcome.errors.contains("would not load"))
  }

  @Test(
    "a program that its shell or loader cannot run does not count as a refusal",
    arguments: ["exec /nowhere/gdnsd", "exec ./p/zonec.json"])
  func isNotRun(_ line: String) throws {
    let outcome = try build(try sandbox(["gdnsd": "#!/bin/sh\n\(line)\n"]))
    #expect(outcome.status == 4, "\(outcome.errors)")
    #expect(outcome.errors.contains("cannot run"), "\(outcome.errors)")
    #expect(!outcome.errors.contains("would not load"))
  }

  @Test("a program that the system cannot start is an error of the system")
  func cannotStart() throws {
    let outcome = try build(try sandbox(["gdnsd": "no program\0\u{1}"]))
    #expect(outcome.status == 4, "\(outcome.errors)")
    #expect(outcome.errors.contains("cannot run"), "\(outcome.errors)")
    #expect(!outcome.errors.contains("would not load"))
  }

  @Test("errors of the system while zones are laid out do not count as a refusal by gdnsd")
  func errorsWhileLaying() throws {
    let sandbox = try sandbox([:])
    try DeployedProject.publish(DeployedProject.before, in: sandbox, ending: .published)
    for code in [EMFILE, EACCES, EIO] {
      var access = FileAccess.system
      let system = FileAccess.system
      access.open = { (folder, name, flags) throws(SystemError) in
        // Only if gdnsd counts as many zones.
        if name == "example.org", flags == O_RDONLY | O_NONBLOCK { throw SystemError(code: code) }
        return try system.open(folder, name, flags)
      }
      let opened = try OutputDirectory.open(sandbox.path("build"), creating: false, access: access)
      let directory = try #require(opened)
      let publication = try Publication.stage(
        [OutputFile(OutputPath(at: "live/zones/new.org"), bytes: [], isUnchanged: true)],
        stale: [], in: directory, workers: .serial)
      try sandbox.write("#!/bin/sh\necho \"\(loaded)\" >&2\n", to: "bin/gdnsd")
      let gdnsd = try GdnsdProgram(
        configuration: sandbox.path("d"), reloads: false, access: .system)
      let failure = #expect(throws: PublishFailure.self) {
        _ = try StagedSet(publication: publication, level: "live", gdnsd: gdnsd).check()
      }
      #expect(failure?.reason == SystemError(code: code).reason)
    }
  }

  @Test("a checker ignores no signal because zonec does, and its end is seen whoever starts zonec")
  func signalsOfChildren() throws {
    let sandbox = try sandbox([
      "gdnsd": "#!/bin/sh\ngrep SigIgn /proc/$$/status >ignored; echo \"\(loaded)\" >&2\n"
    ])
    let outcome = try build(sandbox, prefix: "env --ignore-signal=CHLD")
    #expect(outcome.status == 0, "\(outcome.errors)")
    // glibc ignores two signals of its own, 32 and 33, in whatever it starts.
    #expect(sandbox.text(of: "ignored") == "SigIgn:\t0000000180000000\n")
  }

  @Test("a directory or a plain file named gdnsd is no program")
  func noProgram() throws {
    let sandbox = try sandbox([:])
    try sandbox.write("#!/bin/sh\n", to: "bin/gdnsd/inside")
    try sandbox.write("#!/bin/sh\n", to: "two/gdnsd")
    try sandbox.write("#!/bin/sh\necho \"\(loaded)\" >&2\n", to: "three/gdnsd")
    let outcome = try BuiltProgram.run(
      """
      chmod +x three/gdnsd
      PATH="$PWD/bin:$PWD/two:$PWD/three:$PATH" $zonec build p --force --gdnsd-config d
      """, in: sandbox)
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test("a limit to the size of files is reported, and does not kill the run")
  func fileSizeLimit() throws {
    let sandbox = try sandbox([:])
    let outcome = try BuiltProgram.run(
      """
      { (ulimit -f 0; exec $zonec build p --force 2>&1); echo $?; ls -A build/live/zones; } | cat
      """, in: sandbox)
    #expect(outcome.output.hasSuffix("file too large\n4\n"), "\(outcome.output)")
  }
}
