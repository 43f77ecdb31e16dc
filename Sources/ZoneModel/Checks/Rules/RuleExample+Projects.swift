extension RuleExample {
  /// Examples as entries of a project of two hosts, `salt` and what is added, each behind its file.
  static let projects: [String: RuleExample] = [
    "role-count": .project(
      #"""
      roles.json: "memcache": { "count": { "atLeast": 2 } },
      live.json: { "name": "memcache1", "private": "10.0.0.11" },  // expect: role-count
      """#,
      #"""
      roles.json: "memcache": { "count": { "atLeast": 2 } },
      live.json: { "name": "memcache1", "private": "10.0.0.11" },
      live.json: { "name": "memcache2", "private": "10.0.0.12" },
      """#),
    "role-without-host": .project(
      #"roles.json: "mial": { "does": "mail" },  // expect: role-without-host"#,
      #"""
      roles.json: "mail": { "does": "mail" },
      live.json: { "name": "mail", "private": "10.0.0.11" },
      """#),
    "host-without-role": .project(
      #"live.json: { "name": "box", "roles": [], "private": "10.0.0.11" },  // expect: host-without-role"#,
      #"live.json: { "name": "box", "roles": ["salt"], "private": "10.0.0.11", "public": "192.0.2.11" },"#
    ),
    "role-not-authoritative": .project(
      #"""
      roles.json: "source": { "authoritativeIn": "live" },
      live.json: { "name": "source", "private": "10.0.0.11" },
      staging.json: { "name": "source", "private": "10.0.0.11" },  // expect: role-not-authoritative
      """#,
      #"""
      roles.json: "source": { "authoritativeIn": "live" },
      live.json: { "name": "source", "private": "10.0.0.11" },
      """#),
    "role-public-address": .project(
      #"""
      roles.json: "db": { "public": "forbidden" },
      live.json: { "name": "db1", "private": "10.0.0.11", "public": "192.0.2.11" },  // expect: role-public-address
      """#,
      #"""
      roles.json: "db": { "public": "forbidden" },
      live.json: { "name": "db1", "private": "10.0.0.11" },
      """#),
    "role-hostname": .project(
      #"""
      roles.json: "code": { "hostnames": ["source"] },
      live.json: { "name": "code", "private": "10.0.0.11", "public": "192.0.2.11" },  // expect: role-hostname
      """#,
      #"""
      roles.json: "code": { "hostnames": ["source"] },
      live.json: { "name": "code", "private": "10.0.0.11", "public": { "source": "192.0.2.11" } },
      """#),
    "role-reverse": .project(
      #"""
      zonec.json: "networks": [{ "cidr": "192.0.2.0/24", "scope": "public" }],
      roles.json: "mail": { "reverse": ["mail", "mail2"] },
      live.json: { "name": "mail", "public": "192.0.2.11" },  // expect: role-reverse
      """#,
      #"""
      zonec.json: "networks": [{ "cidr": "192.0.2.0/24", "scope": "public" }],
      roles.json: "mail": { "reverse": ["mail", "mail2"] },
      live.json: { "name": "mail", "public": { "mail": "192.0.2.11", "mail2": "192.0.2.12" } },
      """#),
    "mark-misplaced": .project(
      #"""
      roles.json: "db": {}, "web": {}, "masterdb": { "marks": "db" },
      live.json: { "name": "db1", "private": "10.0.0.11" },
      live.json: { "name": "web1-masterdb", "private": "10.0.0.12" },  // expect: mark-misplaced
      """#,
      #"""
      roles.json: "db": {}, "web": {}, "masterdb": { "marks": "db" },
      live.json: { "name": "db1-masterdb", "private": "10.0.0.11" },
      live.json: { "name": "web1", "private": "10.0.0.12" },
      """#),
    "mark-not-lowest": .project(
      #"""
      roles.json: "db": {}, "masterdb": { "marks": "db", "lowest": true },
      live.json: { "name": "db1", "private": "10.0.0.11" },
      live.json: { "name": "db2-masterdb", "private": "10.0.0.12" },  // expect: mark-not-lowest
      """#,
      #"""
      roles.json: "db": {}, "masterdb": { "marks": "db", "lowest": true },
      live.json: { "name": "db1-masterdb", "private": "10.0.0.11" },
      live.json: { "name": "db2", "private": "10.0.0.12" },
      """#),
    "pool-of-one": .project(
      #"""
      zonec.json: "services": [{ "name": "shop", "backend": "web" }],
      roles.json: "web": {},
      live.json: { "name": "web1", "private": "10.0.0.11" },  // expect: pool-of-one
      """#,
      #"""
      zonec.json: "services": [{ "name": "shop", "backend": "web" }],
      roles.json: "web": {},
      live.json: { "name": "web1", "private": "10.0.0.11" }, { "name": "web2", "private": "10.0.0.12" },
      """#),
    "empty-pool": .project(
      #"""
      zonec.json: "services": [{ "name": "shop", "frontend": "web" }],  // expect: empty-pool
      roles.json: "web": {},
      live.json: { "name": "web1", "private": "10.0.0.11" },
      """#,
      #"""
      zonec.json: "services": [{ "name": "shop", "frontend": "web" }],
      roles.json: "web": {},
      live.json: { "name": "web1", "public": "192.0.2.11" }, { "name": "web2", "public": "192.0.2.12" },
      """#),
    "duplicate-hostname": .project(
      #"""
      roles.json: "web": {},
      live.json: { "name": "web1", "public": { "www": "192.0.2.11" } },
      live.json: { "name": "web2", "public": { "www": "192.0.2.12" } },  // expect: duplicate-hostname
      """#,
      #"""
      zonec.json: "services": [{ "name": "www", "frontend": "web" }],
      roles.json: "web": {},
      live.json: { "name": "web1", "public": "192.0.2.11" },
      live.json: { "name": "web2", "public": "192.0.2.12" },
      """#),
    "duplicate-service-name": .project(
      #"""
      zonec.json: "services": [{ "name": "shop", "frontend": "web" },
      zonec.json:   { "name": "store", "aliases": ["shop"], "frontend": "web" }],  // expect: duplicate-service-name
      roles.json: "web": {},
      live.json: { "name": "web{1...2}", "public": "192.0.2.1{n+1}" },
      """#,
      #"""
      zonec.json: "services": [{ "name": "shop", "aliases": ["store"], "frontend": "web" }],
      roles.json: "web": {},
      live.json: { "name": "web{1...2}", "public": "192.0.2.1{n+1}" },
      """#),
    "network-or-broadcast-address": .project(
      #"""
      zonec.json: "networks": [{ "cidr": "10.0.0.0/24", "scope": "private" }],
      roles.json: "db": {},
      live.json: { "name": "db1", "private": "10.0.0.255" },  // expect: network-or-broadcast-address
      """#,
      #"""
      zonec.json: "networks": [{ "cidr": "10.0.0.0/24", "scope": "private" }],
      roles.json: "db": {},
      live.json: { "name": "db1", "private": "10.0.0.25" },
      """#),
    "address-outside-networks": .project(
      #"""
      zonec.json: "networks": [{ "cidr": "10.0.0.0/24", "scope": "private" }],
      roles.json: "db": {},
      live.json: { "name": "db1", "private": "10.0.1.11" },  // expect: address-outside-networks
      """#,
      #"""
      zonec.json: "networks": [{ "cidr": "10.0.0.0/24", "scope": "private" }],
      roles.json: "db": {},
      live.json: { "name": "db1", "private": "10.0.0.11" },
      """#),
    "private-address-in-public-zone": .project(
      #"records: intra  A 10.0.0.11  ; expect: private-address-in-public-zone"#,
      #"records: extra  A 192.0.2.11"#),
    "loopback-address": .project(
      #"records: local  A 127.0.0.1  ; expect: loopback-address"#,
      #"records: localhost  A 127.0.0.1"#),
    "level-crossing": .project(
      #"""
      roles.json: "web": {},
      live.json: { "name": "web1", "public": "192.0.2.11" },
      staging.json: { "name": "web1", "public": "192.0.2.12" },
      records: try  A 192.0.2.12  ; expect: level-crossing
      """#,
      #"""
      roles.json: "web": {},
      live.json: { "name": "web1", "public": "192.0.2.11" },
      staging.json: { "name": "web1", "public": "192.0.2.12" },
      records: try  A 192.0.2.11
      """#),
    "alias-not-chased": .project(
      #"internal: files  CNAME salt  ; expect: alias-not-chased"#, #"internal: files  A 10.0.0.1"#),
    "mx-without-address": .project(
      #"""
      staging.json: { "name": "salt2", "private": "10.0.0.2" },
      records: @  MX 10 mail.example.net.  ; expect: mx-without-address
      """#,
      #"""
      roles.json: "mail": {},
      staging.json: { "name": "mail", "public": "192.0.2.25" },
      records: @  MX 10 mail.example.net.
      """#),
    "spf-misses-mail-address": .project(
      #"""
      zonec.json: "mail": { "role": "mail" },
      roles.json: "mail": {},
      live.json: { "name": "mail", "public": { "mail": "192.0.2.25", "mail2": "192.0.2.26" } },
      records: @  TXT "v=spf1 ip4:192.0.2.25 -all"  ; expect: spf-misses-mail-address
      """#,
      #"""
      zonec.json: "mail": { "role": "mail", "spf": "-all" },
      roles.json: "mail": {},
      live.json: { "name": "mail", "public": { "mail": "192.0.2.25", "mail2": "192.0.2.26" } },
      """#),
    "spf-allows-foreign-address": .project(
      #"records: @  TXT "v=spf1 ip4:192.0.2.99 -all"  ; expect: spf-allows-foreign-address"#,
      #"records: @  TXT "v=spf1 ip4:192.0.2.1 -all""#),
    "resolver-without-address": .project(
      #"""
      zonec.json: "resolver": { "nameserver": { "role": "cache" }, "fallback": ["8.8.8.8"] },  // expect: resolver-without-address
      roles.json: "cache": {},
      live.json: { "name": "cache1", "public": "192.0.2.11" },
      """#,
      #"""
      zonec.json: "resolver": { "nameserver": { "role": "cache" }, "fallback": ["8.8.8.8"] },
      roles.json: "cache": {},
      live.json: { "name": "cache1", "private": "10.0.0.11" },
      """#),
    "too-many-nameservers": .project(
      #"zonec.json: "resolver": { "nameserver": { "role": "salt" }, "fallback": ["8.8.8.8", "8.8.4.4", "9.9.9.9"] },  // expect: too-many-nameservers"#,
      #"zonec.json: "resolver": { "nameserver": { "role": "salt" }, "fallback": ["8.8.8.8", "9.9.9.9"] },"#
    ),
    "authoritative-server-alone": .project(
      #"zonec.json: "resolver": { "nameserver": { "role": "salt" } },  // expect: authoritative-server-alone"#,
      #"zonec.json: "resolver": { "nameserver": { "role": "salt" }, "fallback": ["8.8.8.8"] },"#),
    "resolver-unknown-server": .project(
      #"zonec.json: "resolver": { "nameserver": { "role": "salt" }, "fallback": ["192.0.2.1"] },  // expect: resolver-unknown-server"#,
      #"zonec.json: "resolver": { "nameserver": { "role": "salt" }, "fallback": ["8.8.8.8"] },"#),
    "missing-ptr": .project(
      #"""
      roles.json: "mail": { "reverse": true },
      live.json: { "name": "mail", "public": "192.0.2.25" },  // expect: missing-ptr
      """#,
      #"""
      zonec.json: "networks": [{ "cidr": "192.0.2.0/24", "scope": "public" }],
      roles.json: "mail": { "reverse": true },
      live.json: { "name": "mail", "public": "192.0.2.25" },
      """#),
    "record-clash": .project(
      #"records: salt  A 192.0.2.99  ; expect: record-clash"#, #"records: pepper  A 192.0.2.99"#),
    "unused-allowance": .project(
      #"zonec.json: "allow": [{ "check": "role-count", "subject": "salt", "reason": "old" }],  // expect: unused-allowance"#,
      #"zonec.json: "allow": [],"#),
    "expired-allowance": .project(
      #"zonec.json: "allow": [{ "check": "role-count", "reason": "old", "until": "2020-01-31" }],  // expect: expired-allowance"#,
      #"zonec.json: "allow": [],"#),
    "unknown-check": .project(
      #"zonec.json: "allow": [{ "check": "role-cuont", "reason": "old" }],  // expect: unknown-check"#,
      #"zonec.json: "allow": [],"#),
    "allowance-without-reason": .project(
      """
      records: ; expect+1: allowance-without-reason
      records: try  300 TXT a  ; zonec-allow: ttl-differs
      """,
      "records: try  300 TXT a"),
    "unknown-key": .project(
      #"live.json: { "name": "salt2", "privat": "10.0.0.2" },  // expect: unknown-key"#,
      #"live.json: { "name": "salt2", "private": "10.0.0.2" , "public": "192.0.2.2" },"#),
    "duplicate-key": .project(
      #"live.json: { "name": "salt2", "name": "salt3", "private": "10.0.0.2" },  // expect: duplicate-key"#,
      #"live.json: { "name": "salt2", "private": "10.0.0.2", "public": "192.0.2.2" },"#),
    "missing-key": .project(
      #"live.json: { "private": "10.0.0.2" },  // expect: missing-key"#,
      #"live.json: { "name": "salt2", "private": "10.0.0.2", "public": "192.0.2.2" },"#),
    "wrong-type": .project(
      #"zonec.json: "services": {},  // expect: wrong-type"#, #"zonec.json: "services": [],"#),
    "bad-json": .project(
      #"zonec.json: "services" [],  // expect: bad-json"#, #"zonec.json: "services": [],"#),
    "bad-value": .project(
      #"zonec.json: "aliases": "cnames",  // expect: bad-value"#,
      #"zonec.json: "aliases": "cname","#),
    "bad-number": .project(
      #"""
      roles.json: "web": { "ports": [70000] },  // expect: bad-number
      live.json: { "name": "web1", "private": "10.0.0.11" },
      """#,
      #"""
      roles.json: "web": { "ports": [443] },
      live.json: { "name": "web1", "private": "10.0.0.11" },
      """#),
    "unknown-role": .project(
      #"live.json: { "name": "slat2", "private": "10.0.0.2" },  // expect: unknown-role"#,
      #"live.json: { "name": "salt2", "private": "10.0.0.2", "public": "192.0.2.2" },"#),
    "unknown-level": .project(
      #"roles.json: "web": { "authoritativeIn": "life" },  // expect: unknown-level"#,
      #"""
      roles.json: "web": { "authoritativeIn": "live" },
      live.json: { "name": "web1", "private": "10.0.0.11" },
      """#),
    "bad-address": .project(
      #"live.json: { "name": "salt2", "private": "10.0.0.02", "public": "192.0.2.2" },  // expect: bad-address"#,
      #"live.json: { "name": "salt2", "private": "10.0.0.2", "public": "192.0.2.2" },"#),
    "unusable-address": .project(
      #"live.json: { "name": "salt2", "private": "127.0.0.1", "public": "192.0.2.2" },  // expect: unusable-address"#,
      #"live.json: { "name": "salt2", "private": "10.0.0.2", "public": "192.0.2.2" },"#),
    "private-address-in-public": .project(
      #"live.json: { "name": "salt2", "private": "10.0.0.2", "public": "10.0.0.3" },  // expect: private-address-in-public"#,
      #"live.json: { "name": "salt2", "private": "10.0.0.2", "public": "192.0.2.2" },"#),
    "bad-network": .project(
      #"zonec.json: "networks": [{ "cidr": "10.0.0.1/24", "scope": "private" }],  // expect: bad-network"#,
      #"zonec.json: "networks": [{ "cidr": "10.0.0.0/24", "scope": "private" }],"#),
    "duplicate-host": .project(
      #"live.json: { "name": "salt", "private": "10.0.0.2", "public": "192.0.2.2" },  // expect: duplicate-host"#,
      #"live.json: { "name": "salt2", "private": "10.0.0.2", "public": "192.0.2.2" },"#),
    "duplicate-address": .project(
      #"live.json: { "name": "salt2", "private": "10.0.0.1", "public": "192.0.2.2" },  // expect: duplicate-address"#,
      #"live.json: { "name": "salt2", "private": "10.0.0.2", "public": "192.0.2.2" },"#),
    "host-without-address": .project(
      #"""
      roles.json: "web": {},
      live.json: { "name": "web1" },  // expect: host-without-address
      """#,
      #"""
      roles.json: "web": {},
      live.json: { "name": "web1", "private": "10.0.0.11" },
      """#),
    "nameserver-without-address": .project(
      #"live.json: { "name": "salt2", "private": "10.0.0.2" },  // expect: nameserver-without-address"#,
      #"live.json: { "name": "salt2", "private": "10.0.0.2", "public": "192.0.2.2" },"#),
  ]
}
