import Glibc

extension Benchmark {
  /// `zonec verify` against a gdnsd on this machine, and dnsperf with questions for the same names.
  static let verify = Benchmark(
    name: "verify",
    summary:
      "ask gdnsd for every RRset of an inventory and for what their names must not have; dnsperf "
      + "asks for the RRsets alone and compares nothing"
  ) { bench in
    guard let gdnsd = bench.program("gdnsd"), let control = bench.program("gdnsdctl") else {
      return print("  NOT MEASURED: gdnsd is not installed")
    }
    bench.withTemporaryDirectory { directory in
      let server = "127.\(1 + getpid() >> 8 & 0x7F).\(getpid() & 0xFF).77"
      let paths = VerifyBenchmark(directory: directory, server: server)
      let hosts = bench.size("BENCH_VERIFY", 75000)
      guard bench.make("hosts", hosts, at: "\(directory)/project"),
        paths.run("'\(bench.zonec)' build project --output build", "build.log"),
        paths.run(paths.setUp, "setup.log"),
        paths.run("'\(gdnsd)' -c '\(directory)' start & echo $! > pid", "gdnsd.log")
      else { return print("  cannot make the zones, or start gdnsd") }
      defer { _ = paths.run("kill $(cat pid)", "kill.log") }
      let waiting =
        "for i in $(seq 600); do '\(control)' -c . status && exit; sleep 0.2; done; false"
      guard paths.run(waiting, "status.log") else { return print("  gdnsd does not answer") }
      let verify =
        "'\(bench.zonec)' verify project --level production --output build "
        + "--server \(server):15377 -v"
      let dnsperf = bench.program("dnsperf")
      var ours: [Double] = []
      var theirs: [Double] = []
      for _ in 0..<min(bench.rounds, 3) {
        let run = paths.measure(verify, "verify.log")
        guard run.status == 0 else {
          return print("  differences: \(paths.text(of: "verify.log"))")
        }
        ours.append(paths.number(before: " a second", in: "verify.log"))
        let cpu = (run.userSeconds + run.systemSeconds) * 1e6 / Double(hosts)
        print(
          "  \(paths.text(of: "verify.log")); \(hosts) hosts: \(Table.text(cpu)) µs of CPU time and "
            + "\(run.peakKiB * 1024 / hosts) bytes of memory each")
        guard let dnsperf else { continue }
        _ = paths.run(
          "'\(dnsperf)' -s \(server) -p 15377 -d questions -n 1 -c 4 -T 1 -q 128", "dnsperf.log")
        theirs.append(paths.number(behind: "Queries per second:", in: "dnsperf.log"))
      }
      let rate = ours.sorted()[ours.count / 2]
      print("  zonec verify: \(Int(rate)) queries a second")
      if theirs.isEmpty { return print("  NOT COMPARED: dnsperf is not installed") }
      let other = theirs.sorted()[theirs.count / 2]
      if other == 0 { return print("  NOT COMPARED: \(paths.text(of: "dnsperf.log"))") }
      print("  dnsperf: \(Int(other)) queries a second: \(Int(rate * 100 / max(other, 1))) %")
    }
  }
}

/// A gdnsd of a benchmark's own, and what is said about it.
private struct VerifyBenchmark {
  /// Where everything lies.
  let directory: String
  /// The address that gdnsd listens to.
  let server: String

  /// Makes gdnsd's directory, and dnsperf's questions of the zones.
  var setUp: String {
    """
    printf '%s\\n' 'options => {' 'listen => [ \(server):15377 ]' 'run_dir => \(directory)/run' \
      'state_dir => \(directory)/state' 'udp_threads => 1' 'tcp_threads => 1' '}' > config
    ln -s build/production/zones zones
    cd zones
    awk '$3 == "IN" { name = $1 == "@" ? FILENAME : $1 "." FILENAME; print name, $4 }' * \
      > '\(directory)/questions'
    """
  }

  /// Runs a shell script in the directory; what it prints goes to a file there.
  func run(_ script: String, _ log: String) -> Bool { measure(script, log).status == 0 }

  /// Runs a shell script in the same way, and measures it.
  func measure(_ script: String, _ log: String) -> Measurement {
    let script = "cd '\(directory)' && exec > '\(log)' 2>&1 && { \(script)\n}"
    return Measurement(of: ["/bin/sh", "-c", script], in: "/")
  }

  /// What a script printed.
  func text(of log: String) -> String {
    let text = Bench.text(of: "\(directory)/\(log)")
    return text.last == "\n" ? String(text.dropLast()) : text
  }

  /// The number in front of some words.
  func number(before words: String, in log: String) -> Double {
    let bytes = Array(text(of: log).utf8)
    let mark = Array(words.utf8)
    guard let place = bytes.indices.first(where: { bytes[$0...].starts(with: mark) }) else {
      return 0
    }
    let digits = bytes[..<place].reversed().prefix { 0x30...0x39 ~= $0 }.reversed()
    return Double(String(decoding: Array(digits), as: UTF8.self)) ?? 0
  }

  /// The number behind some words and blanks.
  func number(behind words: String, in log: String) -> Double {
    let bytes = Array(text(of: log).utf8)
    let mark = Array(words.utf8)
    guard let place = bytes.indices.first(where: { bytes[$0...].starts(with: mark) }) else {
      return 0
    }
    let rest = bytes[(place + mark.count)...].drop { $0 == 0x20 }
    return Double(String(decoding: rest.prefix { $0 != 0x0A && $0 != 0x20 }, as: UTF8.self)) ?? 0
  }
}
