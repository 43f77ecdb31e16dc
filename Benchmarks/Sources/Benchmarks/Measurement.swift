import Glibc

/// One run of a program.
struct Measurement {
  /// Wall clock.
  let seconds: Double
  /// Seconds of processor time of its own, and of the kernel on its behalf.
  let userSeconds: Double, systemSeconds: Double
  /// The most memory it had resident, as the kernel counts it.
  let peakKiB: Int
  /// How many pages it touched for the first time, without reading a disk.
  let minorFaults: Int
  /// Its exit status; negative for a signal, or where it could not be started.
  let status: Int32

  /// Runs a program to its end; what it prints is dropped.
  ///
  /// This process must stay small: the kernel counts what the parent had resident at the moment of
  /// the start as the child's, too.
  init(of command: [String], in directory: String) {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var pointers = unsafe command.map { unsafe strdup($0) } + [nil]
    defer { unsafe pointers.forEach { unsafe free($0) } }

    unsafe chdir(directory)
    let start = Self.now
    var child: pid_t = 0
    var code: Int32 = 0
    var usage = rusage()
    if unsafe posix_spawn(&child, command[0], &actions, nil, &pointers, environ) == 0 {
      unsafe wait4(child, &code, 0, &usage)
      status = code & 0x7F == 0 ? code >> 8 & 0xFF : -(code & 0x7F)
    } else {
      status = -1
    }
    seconds = Self.now - start
    userSeconds = Self.seconds(usage.ru_utime)
    systemSeconds = Self.seconds(usage.ru_stime)
    peakKiB = usage.ru_maxrss
    minorFaults = usage.ru_minflt
  }

  /// Seconds of a clock that only goes forward.
  private static var now: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// A time as the kernel counts it.
  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }
}

extension [Measurement] {
  /// The figure in the middle.
  func median(_ figure: (Measurement) -> Double) -> Double { map(figure).sorted()[count / 2] }
}
