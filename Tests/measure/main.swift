// measure RESULT CPU-SECONDS MEBIBYTES PROGRAM ARGUMENT...: runs a program and writes what it took into
// the file RESULT: exit status (negated: a signal), microseconds of processor time, KiB at its peak.
//
// A program of its own, because the kernel counts the peak of whoever starts a program as the
// program's: the tests' own hundred megabytes would hide what a small input takes.

import Glibc

/// Bounds what the program may use of something, so that a runaway cannot take the machine with it.
private func limit(_ resource: __rlimit_resource, to amount: UInt) {
  var limit = rlimit(rlim_cur: amount, rlim_max: amount)
  _ = unsafe setrlimit(__rlimit_resource_t(resource.rawValue), &limit)
}

/// A time in microseconds.
private func microseconds(_ time: timeval) -> Int {
  Int(time.tv_sec) * 1_000_000 + Int(time.tv_usec)
}

let words = CommandLine.arguments
guard words.count > 4, let seconds = UInt(words[2]), let mebibytes = UInt(words[3]) else {
  exit(2)
}
limit(RLIMIT_CPU, to: seconds)
limit(RLIMIT_AS, to: mebibytes << 20)

var arguments = unsafe words.dropFirst(4).map { unsafe strdup($0) } + [nil]
var child: pid_t = 0
guard unsafe posix_spawn(&child, words[4], nil, nil, &arguments, environ) == 0 else { exit(2) }
var status: Int32 = 0
var usage = rusage()
while unsafe wait4(child, &status, 0, &usage) != child {
  if errno != EINTR { exit(2) }
}
let signal = status & 0x7F
let exitStatus = signal == 0 ? status >> 8 & 0xFF : -signal
let result =
  "\(exitStatus) \(microseconds(usage.ru_utime) + microseconds(usage.ru_stime)) \(usage.ru_maxrss)\n"
guard let file = unsafe fopen(words[1], "w") else { exit(2) }
_ = unsafe fputs(result, file)
_ = unsafe fclose(file)
