import Testing

/// gdnsd's settings on the command line.
struct SettingsCommandTests {
  /// A directory of gdnsd with a zone that its settings make sound.
  private static func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write(
      """
      options => { zones_default_ttl => 900, acme_challenge_dns_ttl => 300 }
      plugins => { multifo => { web => [ 192.0.2.1 ] } }

      """, to: "etc/config")
    try sandbox.write(
      """
      @ SOA ns1.example.net. hostmaster.example.net. 1 7200 1800 1209600 900
      @ NS ns1.example.net.
      @ NS ns2.example.net.
      _acme-challenge 300 TXT token
      www 60/10 DYNA multifo!web

      """, to: "etc/zones/example.com")
    return sandbox
  }

  @Test(
    "check --zones reads the settings beside the zones, however the directory is named",
    arguments: [
      "$zonec check --zones etc/zones", "$zonec check --zones etc/zones/ --profile gdnsd",
      "cd etc; $zonec check --zones zones", "cd etc/zones; $zonec check --zones .",
      "cd etc/zones; $zonec check --zones ../zones", "cd etc/zones; $zonec check --zones ./",
      "mv etc/zones z; ln -s ../z etc/zones; $zonec check --zones etc/zones",
      "mv etc/zones z; $zonec check --zones z --gdnsd-config etc",
      "mv etc/zones z; $zonec check --zones z --gdnsd-config=etc/",
    ])
  func readsSettings(_ command: String) throws {
    let sandbox = try Self.sandbox()
    let sound = try BuiltProgram.run(command + " --strict", in: sandbox)
    #expect(sound.status == 0, "\(sound.output)\(sound.errors)")
    #expect(sound.output == "")
  }

  @Test("with other settings the same zones are refused")
  func otherSettings() throws {
    let sandbox = try Self.sandbox()
    try sandbox.write(
      "options = { zones_strict_data = true }\nplugins = { multifo = { wep = [ 192.0.2.1 ] } }\n",
      to: "other/config")
    let other = try BuiltProgram.run(
      "$zonec check --zones etc/zones --gdnsd-config other", in: sandbox)
    #expect(other.status == 1)
    #expect(other.output.contains("TTL 0, not 300 [acme-challenge-ttl]"))
    #expect(other.output.contains("multifo has no resource 'web' in gdnsd's settings"))
    #expect(other.output.contains("fix: it has wep"))
    let verbose = try BuiltProgram.run("$zonec check --zones etc/zones -v", in: sandbox)
    #expect(verbose.errors.contains("gdnsd's settings are in etc/config\n"))
  }

  @Test("without settings, with others' files, and in the profile standard, nothing is read")
  func noSettings() throws {
    let sandbox = try Self.sandbox()
    for command in [
      "rm etc/config; $zonec check --zones etc/zones",
      "mkdir etc/config; $zonec check --zones etc/zones",
      "echo '}' >etc/config; $zonec check --zones etc/zones --profile standard",
    ] {
      let outcome = try BuiltProgram.run("rm -rf etc/config; " + command, in: sandbox)
      #expect(!outcome.output.contains("unreadable-settings"), "\(outcome.output)")
      #expect(!outcome.output.contains("plugin-resource"), "\(outcome.output)")
    }
  }

  @Test("what cannot be read of the settings is said once, and nothing outside is shown")
  func staysInside() throws {
    let sandbox = try Self.sandbox()
    try sandbox.write("options => { secret => 1 }\n", to: "out/config")
    for command in [
      "ln -sf ../out/config etc/config", "echo '$include{../out/config}' >etc/config",
      "echo '$include{link}' >etc/config; ln -s ../out/config etc/link",
      "echo '$include{dir/config}' >etc/config; ln -s ../out etc/dir",
      "echo \"\\$include{$PWD/out/config}\" >etc/config",
    ] {
      let outcome = try BuiltProgram.run(
        "rm -f etc/link; \(command); $zonec check --zones etc/zones", in: sandbox)
      let words = outcome.output.split { $0.isWhitespace }
      #expect(words.filter { $0 == "[unreadable-settings]" }.count == 1, "\(outcome.output)")
      #expect(!outcome.output.contains("secret"))
    }
  }

  @Test("an include may be named from the root, and by a directory or a pattern")
  func includes() throws {
    let sandbox = try Self.sandbox()
    for path in ["$PWD/etc/inc", "inc", "inc.d", "inc.d/*"] {
      let outcome = try BuiltProgram.run(
        """
        mkdir -p etc/inc.d; mv etc/config etc/inc; cp etc/inc etc/inc.d/a; echo '}' >etc/inc.d/.b
        echo "\\$include{\(path)}" >etc/config
        $zonec check --zones etc/zones --strict; status=$?; mv etc/inc etc/config; exit $status
        """, in: sandbox)
      #expect(outcome.status == 0, "\(path): \(outcome.output)\(outcome.errors)")
    }
  }

  @Test("a project is checked by the settings that --gdnsd-config names, in check and in build")
  func project() throws {
    let sandbox = try Self.sandbox()
    try sandbox.write(
      "options => { min_ttl => 86400, max_ncache_ttl => 86400 }\n", to: "etc/config")
    let project = "\(Fixture.root)/zones"
    let plain = try BuiltProgram.run("$zonec check \(project) --production", in: sandbox)
    #expect(!plain.output.contains("ttl-out-of-bounds"))
    let check = try BuiltProgram.run(
      "$zonec check \(project) --production --gdnsd-config etc", in: sandbox)
    #expect(check.output.contains("is less than 86400 [ttl-out-of-bounds]"))
    guard Subprocess.path(ofProgram: "gdnsd") != nil else {
      return MissingPrograms.report("gdnsd is not installed")
    }
    let build = try BuiltProgram.run(
      "$zonec build \(project) --production --gdnsd-config etc -o out", in: sandbox)
    #expect(build.errors.contains("is less than 86400 [ttl-out-of-bounds]"))
  }

  @Test(
    "settings that are not there, or are not for the profile, are a mistake in the command",
    arguments: [
      ("--zones etc/zones --gdnsd-config out", "there is no gdnsd configuration in 'out'"),
      ("--zones etc/zones --gdnsd-config etc/zones", "there is no gdnsd configuration in"),
      (
        "--zones etc/zones --gdnsd-config etc --profile standard",
        "option --gdnsd-config cannot be used with --profile standard"
      ),
      ("\(Fixture.root)/zones --gdnsd-config out", "there is no gdnsd configuration in 'out'"),
    ])
  func mistakes(_ arguments: String, _ message: String) throws {
    let outcome = try BuiltProgram.run("$zonec check \(arguments)", in: try Self.sandbox())
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }
}
