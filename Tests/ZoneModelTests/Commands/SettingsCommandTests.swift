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
    "check-zone reads the settings above the zones, or those that are named",
    arguments: [
      "$zonec check-zone example.com etc/zones/example.com",
      "cd etc; $zonec check-zone example.com zones/example.com",
      "cd etc/zones; $zonec check-zone example.com example.com",
      "cd etc/zones; $zonec check-zone example.com ./example.com",
      "mv etc/zones z; $zonec check-zone example.com z/example.com --gdnsd-config etc",
      "$zonec check-zone example.com - --gdnsd-config etc <etc/zones/example.com",
    ])
  func zone(_ command: String) throws {
    let sandbox = try Self.sandbox()
    let sound = try BuiltProgram.run("\(command) --strict --profile gdnsd -v", in: sandbox)
    #expect(sound.status == 0, "\(sound.output)\(sound.errors)")
    #expect(sound.errors.contains("gdnsd's settings are in "))
    let plain = try BuiltProgram.run(
      "$zonec check-zone example.com - --strict --profile gdnsd <etc/zones/example.com",
      in: Self.sandbox())
    #expect(plain.output.contains("[ttl-missing]") && plain.output.contains("[acme-challenge-ttl]"))
  }

  @Test("settings that cannot be read are said beside a zone, and in the profile standard ignored")
  func zoneBesideOthers() throws {
    let sandbox = try Self.sandbox()
    try sandbox.write("}\n", to: "etc/config")
    let zone = "$zonec check-zone example.com etc/zones/example.com"
    let outcome = try BuiltProgram.run("\(zone) --profile gdnsd", in: sandbox)
    #expect(outcome.output.contains("etc/config:1:1: warning: "), "\(outcome.output)")
    #expect(outcome.output.contains("[unreadable-settings]"))
    let standard = try BuiltProgram.run(zone, in: sandbox)
    #expect(!standard.output.contains("unreadable-settings"))
    let needless = try BuiltProgram.run("\(zone) --gdnsd-config etc", in: sandbox)
    #expect(needless.status == 2)
    #expect(needless.errors.contains("option --gdnsd-config needs --profile gdnsd"))
  }

  @Test(
    "fmt writes the TTL of the settings for gdnsd, and for others that of BIND",
    arguments: [
      ("--target gdnsd", "900"), ("--target gdnsd --gdnsd-config other", "1200"), ("", "60"),
    ])
  func format(_ options: String, _ ttl: String) throws {
    let sandbox = try Self.sandbox()
    try sandbox.write("options => { zones_default_ttl => 1200 }\n", to: "other/config")
    try sandbox.write(
      "@ 60 SOA ns1.a. h.a. 1 7200 1800 1209600 900\n@ NS ns1.a.\n@ NS ns2.a.\n",
      to: "etc/zones/example.net")
    let outcome = try BuiltProgram.run(
      "$zonec fmt example.net etc/zones/example.net \(options)", in: sandbox)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("@ \(ttl) IN NS"), "\(outcome.output)")
    let inPlace = try BuiltProgram.run(
      "$zonec fmt -i example.net etc/zones/example.net \(options); cat etc/zones/example.net",
      in: sandbox)
    #expect(!inPlace.output.contains("\(ttl) IN NS"), "\(inPlace.output)")
  }

  @Test("diff --zones reads records without a TTL by the settings above the zones")
  func compare() throws {
    let sandbox = try Self.sandbox()
    let project = "\(Fixture.root)/zones"
    let script = """
      $zonec build \(project) --production -o out >/dev/null
      mkdir e; cp -r out/production/zones e/zones; mkdir other
      echo "options => { zones_default_ttl => 1234 }" >other/config
      sed -i 's/^\\$TTL .*/; no TTL/; s/ 3600 IN / IN /' e/zones/*
      echo 'options => { zones_default_ttl => TTL }' | sed "s/TTL/$(sed -n 's/^$TTL //p' out/production/zones/webplatform.org)/" >e/config
      """
    let same = try BuiltProgram.run(
      "\(script)\n$zonec diff \(project) --production --zones e/zones", in: sandbox)
    #expect(same.status == 0, "\(same.output)\(same.errors)")
    let other = try BuiltProgram.run(
      "$zonec diff \(project) --production --zones e/zones --gdnsd-config other", in: sandbox)
    #expect(other.status == 1, "\(other.output)\(other.errors)")
    let needless = try BuiltProgram.run(
      "$zonec diff \(project) --production --gdnsd-config etc", in: sandbox)
    #expect(needless.status == 2)
    #expect(needless.errors.contains("option --gdnsd-config needs --zones"))
  }

  @Test(
    "settings that are not there, or are not for the profile, are a mistake in the command",
    arguments: [
      ("--zones etc/zones --gdnsd-config out", "there is no gdnsd configuration in 'out'"),
      ("--zones etc/zones --gdnsd-config etc/zones", "there is no gdnsd configuration in"),
      (
        "--zones etc/zones --gdnsd-config etc --profile standard",
        "option --gdnsd-config needs --profile gdnsd"
      ),
      ("\(Fixture.root)/zones --gdnsd-config out", "there is no gdnsd configuration in 'out'"),
    ])
  func mistakes(_ arguments: String, _ message: String) throws {
    let outcome = try BuiltProgram.run("$zonec check \(arguments)", in: try Self.sandbox())
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }
}
