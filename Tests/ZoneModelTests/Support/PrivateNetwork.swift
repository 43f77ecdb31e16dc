import Glibc
import Testing

/// A network of a test's own, in which a resolv.conf works as it is: its name servers' addresses
/// are on the loopback interface, a gdnsd answers on the first and a stand-in for the world's
/// recursors on the others, all on port 53.
///
/// Network, mounts and processes are namespaces of one child process, and end with it. Nothing
/// outside is seen, changed or reached.
struct PrivateNetwork {
  /// The text of resolv.conf.
  private let resolvConf: String
  /// What the first name server serves.
  private let zones: [String: String]
  /// A root zone with all the foreign names there are.
  private static let world = """
    $TTL 300
    .	300	IN	SOA	ns.example.com. hostmaster.example.com. 1 7200 1800 259200 300
    .	300	IN	NS	ns.example.com.
    ns.example.com.	300	IN	A	192.0.2.53
    www.example.com.	300	IN	A	192.0.2.80

    """

  /// A network whose machine has this resolv.conf.
  ///
  /// - Parameter zones: paths of zone files, by the name of the zone.
  init(resolvConf: String, zones: [String: String]) {
    self.resolvConf = resolvConf
    self.zones = zones
  }

  /// What the C library makes of names there: the addresses of each, in order; none for a name
  /// that it cannot resolve.
  ///
  /// - Returns: nil where programs are missing or namespaces are forbidden; that has been
  ///   complained about.
  func addresses(
    of names: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [String: [String]]? {
    for program in ["gdnsd", "gdnsdctl", "unshare", "ip", "mount", "getent"] {
      guard Subprocess.path(ofProgram: program) != nil else {
        MissingPrograms.report("\(program) is not installed", sourceLocation: sourceLocation)
        return nil
      }
    }
    let unshare = try #require(Subprocess.path(ofProgram: "unshare"))
    let identity = geteuid() == 0 ? [] : ["--map-root-user"]
    let namespaces = identity + ["--mount", "--net", "--pid", "--fork", "--kill-child"]
    guard try Subprocess.run(unshare, namespaces + ["true"]).status == 0 else {
      MissingPrograms.report(
        "the system forbids namespaces, so resolv.conf cannot be tried out",
        .failureUnlessExcused(by: MissingPrograms.noNamespaces), sourceLocation: sourceLocation)
      return nil
    }

    let files = try TemporaryDirectory()
    let resolvConfPath = try files.write(resolvConf, to: "resolv.conf")
    let switchPath = try files.write("hosts: files dns\n", to: "nsswitch.conf")
    let servers = resolvConf.split(separator: "\n")
      .filter { $0.hasPrefix("nameserver ") }
      .map { String($0.dropFirst("nameserver ".count)) }
    try #require(servers.count > 1, "resolv.conf names a name server and a recursor")
    let ours = try GdnsdDirectory(zones: zones, listen: "\(servers[0]):53")
    let world = try GdnsdDirectory(
      zones: [".": try files.write(Self.world, to: "world")],
      listen: servers.dropFirst().map { "\($0):53" }.joined(separator: ", "))
    let run = try Subprocess.run(
      unshare,
      namespaces + [
        "/bin/sh", "-c", Self.script, resolvConfPath, switchPath, ours.path, world.path,
      ]
        + [servers.joined(separator: " ")] + names)
    try #require(run.status == 0, "\(run.outputText)\(run.errorText)")
    return Self.answers(in: run.outputText)
  }

  /// Sets the network up inside the namespaces, then asks.
  ///
  /// When it ends, the process namespace takes the daemons with it.
  private static let script = """
    set -eu
    PATH="$PATH:/usr/sbin:/sbin"
    ours=$2 world=$3
    ip link set lo up
    for address in $4; do ip address replace "$address/32" dev lo; done
    mount --bind "$0" /etc/resolv.conf
    if [ -e /etc/nsswitch.conf ]; then mount --bind "$1" /etc/nsswitch.conf; fi
    gdnsd -c "$ours" start 2>"$ours/log" &
    gdnsd -c "$world" start 2>"$world/log" &
    for server in "$ours" "$world"; do
      tries=0
      until gdnsdctl -c "$server" status >/dev/null 2>&1; do
        tries=$((tries + 1))
        if [ $tries -gt 200 ]; then cat "$server/log" >&2; exit 1; fi
        sleep 0.05
      done
    done
    shift 4
    for name; do
      echo "name $name"
      getent ahosts "$name" || true
    done
    """

  /// Reads what the script printed: a line for each name, and below it a line an address and kind.
  private static func answers(in text: String) -> [String: [String]] {
    var answers: [String: [String]] = [:]
    var name = ""
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ", omittingEmptySubsequences: true)
      guard words.count > 1 else { continue }
      if words[0] == "name" {
        name = String(words[1])
        answers[name] = []
      } else if words[1] == "STREAM" {
        answers[name, default: []].append(String(words[0]))
      }
    }
    return answers
  }
}
