import Foundation
import Glibc
import Testing

struct WithoutProcTests {
  @Test("the program works without /proc")
  func works() throws {
    let unshare = try #require(Subprocess.path(ofProgram: "unshare"))
    let identity = geteuid() == 0 ? [] : ["--map-root-user"]
    guard try Subprocess.run(unshare, identity + ["--mount", "true"]).status == 0 else {
      MissingPrograms.report(
        "the system forbids namespaces, so a machine without /proc cannot be tried out",
        .failureUnlessExcused(by: MissingPrograms.noNamespaces))
      return
    }
    let sandbox = try Sandbox()
    let script = """
      mount -t tmpfs none /proc && [ -z "$(ls /proc)" ] || exit 99
      "$0" check "$1" && "$0" build "$1" -o "$2" && "$0" build "$1" -o "$2"
      """
    let run = try Subprocess.run(
      unshare,
      identity + [
        "--mount", "/bin/sh", "-c", script, Zonec.path,
        Repository.root.appending(path: "zones").path, sandbox.path("build"),
      ])
    #expect(run.status == 0, "\(run.errorText)")
    #expect(run.outputText.contains("wrote production/zones/"))
    #expect(run.errorText.contains("nothing changed"))
  }
}
