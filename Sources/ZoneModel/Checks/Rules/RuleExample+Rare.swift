extension RuleExample {
  /// Examples with odd bytes or odd files, and of whole settings.
  static let oddities: [String: RuleExample] = [
    "meta-type": .standardZone(
      "www  TYPE255 \\# 0  ; expect: meta-type", "www  TYPE65280 \\# 0"),
    "missing-owner": .standardZone(
      """
      $TTL 3600
         900 SOA ns1.example.net. hostmaster 2026112200 7200 1800 1209600 900  ; expect: missing-owner
      @  NS ns1.example.net.
      @  NS ns2.example.net.
      """,
      """
      $TTL 3600
      @  900 SOA ns1.example.net. hostmaster 2026112200 7200 1800 1209600 900
      @  NS ns1.example.net.
      @  NS ns2.example.net.
      """),
    "ttl-missing": .standardZone(
      """
      @  SOA ns1.example.net. hostmaster 2026112200 7200 1800 1209600 900  ; expect: ttl-missing
      @  NS ns1.example.net.
      @  NS ns2.example.net.  ; no $TTL above
      """,
      """
      $TTL 900
      @  SOA ns1.example.net. hostmaster 2026112200 7200 1800 1209600 900
      @  NS ns1.example.net.
      @  NS ns2.example.net.
      """),
    "unbalanced-parenthesis": .zone(
      "www  TXT ( text  ; expect: unbalanced-parenthesis", "www  TXT ( text )"),
    "control-character": .zone(
      "www  TXT te{byte 07}xt  ; expect: control-character", "www  TXT text"),
    "no-final-newline": .zone(
      "www  TXT text  ; expect: no-final-newline{end}", "www  TXT text"),
    "byte-order-mark": .project(
      """
      roles.json: {byte EF}{byte BB}{byte BF}{ "roles": {  // expect: byte-order-mark
      roles.json: "salt": { "reverse": false } } }
      """,
      """
      roles.json: { "roles": {
      roles.json: "salt": { "reverse": false } } }
      """),
    "not-utf8": .project(
      #"""
      roles.json: "web": { "does": "caf{byte E9}" },  // expect: not-utf8
      live.json: { "name": "web1", "private": "10.0.0.11" },
      """#,
      #"""
      roles.json: "web": { "does": "café" },
      live.json: { "name": "web1", "private": "10.0.0.11" },
      """#),
    "bad-text": .project(
      #"""
      roles.json: "web": { "does": "" },  // expect: bad-text
      live.json: { "name": "web1", "private": "10.0.0.11" },
      """#,
      #"""
      roles.json: "web": { "does": "web applications" },
      live.json: { "name": "web1", "private": "10.0.0.11" },
      """#),
    "bad-duration": .project(
      #"zonec.json: "ttl": "1 hour",  // expect: bad-duration"#, #"zonec.json: "ttl": "1h","#),
    "bad-path": .project(
      #"zonec.json: "roles": "../roles.json",  // expect: bad-path"#,
      #"zonec.json: "roles": "roles.json","#),
    "missing-file": .project(
      #"zonec.json: "roles": "rolls.json",  // expect: missing-file"#,
      #"zonec.json: "roles": "roles.json","#),
    "duplicate-name": .project(
      #"""
      zonec.json: "services": [{ "name": "shop", "aliases": ["buy", "buy"], "frontend": "web" }],  // expect: duplicate-name
      roles.json: "web": {},
      live.json: { "name": "web{1...2}", "public": "192.0.2.1{n+1}" },
      """#,
      #"""
      zonec.json: "services": [{ "name": "shop", "aliases": ["buy"], "frontend": "web" }],
      roles.json: "web": {},
      live.json: { "name": "web{1...2}", "public": "192.0.2.1{n+1}" },
      """#),
    "empty-list": .project(
      #"zonec.json: "nameservers": { "public": [], "internal": [{ "role": "salt" }] },  // expect: empty-list"#,
      #"""
      zonec.json: "nameservers": {
      zonec.json:   "public": [{ "role": "salt" }, { "host": "ns2.secondary.example" }],
      zonec.json:   "internal": [{ "role": "salt" }, { "host": "ns2.secondary.example" }] },
      """#),
    "no-nameserver": .project(
      #"""
      roles.json: "ns": {},  // expect: role-without-host
      zonec.json: "levels": { "live": { "inventory": "live.json", "publicZone": "example.org",  // expect: no-nameserver
      zonec.json:   "internalZone": "live.test" } },
      zonec.json: "nameservers": { "internal": [{ "role": "ns" }],
      zonec.json:   "public": [{ "role": "salt" }, { "host": "ns2.secondary.example" }] },
      """#,
      #"""
      roles.json: "ns": {},
      live.json: { "name": "ns{1...2}", "private": "10.0.0.1{n+1}" },
      zonec.json: "levels": { "live": { "inventory": "live.json", "publicZone": "example.org",
      zonec.json:   "internalZone": "live.test" } },
      zonec.json: "nameservers": { "internal": [{ "role": "ns" }],
      zonec.json:   "public": [{ "role": "salt" }, { "host": "ns2.secondary.example" }] },
      """#),
    "overlapping-networks": .project(
      """
      zonec.json: "networks": [{ "cidr": "10.0.0.0/8", "scope": "private" },
      zonec.json:   { "cidr": "10.0.0.0/24", "scope": "private" }],  // expect: overlapping-networks
      """,
      """
      zonec.json: "networks": [{ "cidr": "10.0.0.0/24", "scope": "private" },
      zonec.json:   { "cidr": "10.0.1.0/24", "scope": "private" }],
      """),
    "foreign-file": .project(
      """
      build/live/zones/example.org: a file that somebody else has written  ; expect: foreign-file
      """,
      """
      build/live/zones/example.org: ; example.org, compiled by zonec: edit the project, not this file
      build/live/zones/example.org: @ 900 IN SOA ns hostmaster 2026112100 7200 1800 259200 900
      """),
    "odd-serial": .project(
      """
      build/live/zones/example.org: ; example.org, compiled by zonec: edit the project, not this file
      build/live/zones/example.org: ; where is the SOA record?  ; expect: odd-serial
      """,
      """
      build/live/zones/example.org: ; example.org, compiled by zonec: edit the project, not this file
      build/live/zones/example.org: @ 900 IN SOA ns hostmaster 2026112100 7200 1800 259200 900
      """),
  ]
}
