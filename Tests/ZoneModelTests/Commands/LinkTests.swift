import Foundation
import Glibc
import Testing
import ZoneModel

@testable import zonec

/// Links in a project or a zones directory, as somebody plants them who wishes us ill.
struct LinkTests {
  /// What lies outside; no word of it may be printed.
  private static let secret = "root:$6$topsecret:19000:0:99999:7:::\nsecond topsecret line\n"

  /// Runs a script beside a sound project in `p` and a secret above it.
  private func run(_ script: String) throws -> BuiltProgram.Outcome {
    let sandbox = try Sandbox()
    try sandbox.write(Self.secret, to: "secret")
    try sandbox.write(Self.secret, to: "elsewhere/secret")
    try FileManager.default.copyItem(
      atPath: Repository.root.appending(path: "zones").path, toPath: sandbox.path("p"))
    return try BuiltProgram.run(script, in: sandbox)
  }

  @Test(
    "nothing behind a link that leaves the project is shown, whatever the project names",
    arguments: ["zonec.json", "roles.json", "production.json", "records"],
    ["check", "build", "diff"])
  func refusesLinks(file: String, command: String) throws {
    let outcome = try run(
      "cd p; if [ -d \(file) ]; then for f in \(file)/*; do ln -sf ../../secret $f; done; "
        + "else ln -sf ../secret \(file); fi; \"$zonec\" \(command)")
    #expect(!(outcome.output + outcome.errors).contains("topsecret"), "\(outcome)")
    #expect(outcome.status == 2, "\(outcome)")
    #expect(
      (outcome.output + outcome.errors).contains("a symbolic link leads out of the directory"),
      "\(outcome)")
  }

  @Test("a project's folder that is a link out of it is refused; the operand itself may be a link")
  func followsOperand() throws {
    let outside = try run(
      "mkdir q; mv p/roles.json elsewhere/; ln -s ../elsewhere p/d; "
        + "sed -i 's|\"roles.json\"|\"d/roles.json\"|' p/zonec.json; \"$zonec\" check p")
    #expect(outside.status == 2, "\(outside)")
    let inside = try run(
      "mkdir p/d; mv p/roles.json p/d/; ln -s d/roles.json p/roles.json; ln -s p q; \"$zonec\" check q"
    )
    #expect(inside.status == 0, "\(inside)")
  }

  @Test(
    "a zone file that is a link out of its directory is not read, one within it is",
    arguments: ["check-zone", "fmt"])
  func refusesFile(command: String) throws {
    let outcome = try run("ln -s ../secret p/leak; \"$zonec\" \(command) example.org p/leak")
    #expect(outcome.status == 2, "\(outcome)")
    #expect(!(outcome.output + outcome.errors).contains("topsecret"))
    #expect(outcome.errors.contains("leads out of the directory; name the file that it leads to"))
    let inside = try run(
      "printf '@ 300 SOA ns hm 1 7200 900 86400 300\\n' > p/.z; ln -s .z p/z; "
        + "\"$zonec\" \(command) example.org p/z")
    #expect((inside.output + inside.errors).contains("SOA"), "\(inside)")
    #expect(!inside.errors.contains("cannot read"), "\(inside)")
  }

  @Test("check --zones names a link that leaves, ends with 2, and judges all other files")
  func namesLinks() throws {
    let outcome = try run(
      "mkdir z; ln -s ../secret z/leak.test; printf 'x A 192.0.2.1\\n' > z/.body; "
        + "ln -s .body z/inner.test; printf '@ SOA' > z/bad.test; ln -s z y; "
        + "\"$zonec\" check --zones y")
    #expect(outcome.status == 2, "\(outcome)")
    #expect(!(outcome.output + outcome.errors).contains("topsecret"))
    #expect(outcome.output.contains("cannot read 'leak.test': a symbolic link leads out"))
    #expect(outcome.output.contains("y/bad.test:1:"))
    #expect(outcome.output.contains("y/inner.test:1:"))
  }

  @Test(
    "neither $INCLUDE nor diff --zones shows what is behind a link that leaves",
    arguments: [
      "check-zone example.org z/example.org", "fmt example.org z/example.org", "check --zones z",
      "diff p --production --zones z", "diff p --production --zones y",
    ])
  func refusesIncludes(command: String) throws {
    let outcome = try run(
      """
      mkdir y z; ln -s ../secret z/.leak; ln -s ../secret y/webplatform.org
      printf '$INCLUDE ".leak"\\n' | tee z/example.org >z/webplatform.org
      "$zonec" \(command)
      """)
    let text = outcome.output + outcome.errors
    #expect(!text.contains("topsecret"), "\(outcome)")
    #expect(text.contains("a symbolic link leads out of the directory"), "\(outcome)")
  }

  @Test("where the system has no call for it, a link that comes after the look is not followed")
  func followsNoLateLink() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.secret, to: "secret")
    try sandbox.write("x", to: "p/file")
    try sandbox.link("p/out", to: "../secret")
    try sandbox.link("p/folder", to: "..")
    var access = FileAccess.system
    access.openBeneath = { (_, _, _) throws(SystemError) in throw SystemError(code: ENOSYS) }
    // What was there before was no link.
    access.readLink = { (_, _) throws(SystemError) in throw SystemError(code: EINVAL) }
    let folder = FilePath(sandbox.path("p/"))
    #expect(try access.read("\(folder)file", below: folder) == Array("x".utf8))
    for name in ["out", "folder/secret"] {
      #expect(throws: FileFailure.self, "\(name)") {
        try access.read("\(folder)\(name)", below: folder)
      }
    }
  }

  @Test("paths are used byte for byte: operands, names in a directory and $INCLUDE")
  func usesBytes() throws {
    let zone = "@ 300 SOA ns hm 1 2 3 4 5\\n@ 300 NS ns\\nns 300 A 192.0.2.1\\n"
    let outcome = try run(
      """
      d=$(printf 'd\\351'); f=$(printf 'f\\200x'); mkdir "$d"
      printf '\(zone)$INCLUDE "\\\\200x"\\n' > "$d/$f"
      printf 'inner 300 A 192.0.2.7\\n' > "$d/$(printf '\\310x')"
      "$zonec" fmt example.org "$d/$f" && "$zonec" check-zone example.org "$d/$f" && \
      "$zonec" build p -o "$(printf 'o\\377')" --quiet >/dev/null && ls "$(printf 'o\\377')" | head -1
      "$zonec" check --zones "$d"
      """)
    #expect(outcome.output.contains("inner"), "\(outcome)")
    #expect(outcome.output.contains("production"), "\(outcome)")
    #expect(outcome.output.contains("d\\x{e9}/f\\x{80}x"), "\(outcome)")
  }
}
