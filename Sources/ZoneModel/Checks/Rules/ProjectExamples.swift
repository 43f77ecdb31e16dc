extension RuleExample {
  /// Examples as entries of a project of two hosts, `salt` and what is added, each behind its file.
  static let projects: [String: RuleExample] = [
    "role-count": .project(
      #"""
      roles.json: "memcache": { "count": { "atLeast": 2 } },
      live.json: { "name": "memcache1", "private": "10.0.0.11" },  // here
      """#,
      #"""
      roles.json: "memcache": { "count": { "atLeast": 2 } },
      live.json: { "name": "memcache1", "private": "10.0.0.11" },
      live.json: { "name": "memcache2", "private": "10.0.0.12" },
      """#),
    "role-without-host": .project(
      #"roles.json: "mial": { "does": "mail" },  // here"#,
      #"""
      roles.json: "mail": { "does": "mail" },
      live.json: { "name": "mail", "private": "10.0.0.11" },
      """#),
    "host-without-role": .project(
      #"live.json: { "name": "box", "roles": [], "private": "10.0.0.11" },  // here"#,
      #"live.json: { "name": "box", "roles": ["salt"], "private": "10.0.0.11", "public": "192.0.2.11" },"#
    ),
    "role-not-authoritative": .project(
      #"""
      roles.json: "source": { "authoritativeIn": "live" },
      live.json: { "name": "source", "private": "10.0.0.11" },
      staging.json: { "name": "source", "private": "10.0.0.11" },  // here
      """#,
      #"""
      roles.json: "source": { "authoritativeIn": "live" },
      live.json: { "name": "source", "private": "10.0.0.11" },
      """#),
    "role-public-address": .project(
      #"""
      roles.json: "db": { "public": "forbidden" },
      live.json: { "name": "db1", "private": "10.0.0.11", "public": "192.0.2.11" },  // here
      """#,
      #"""
      roles.json: "db": { "public": "forbidden" },
      live.json: { "name": "db1", "private": "10.0.0.11" },
      """#),
    "role-hostname": .project(
      #"""
      roles.json: "code": { "hostnames": ["source"] },
      live.json: { "name": "code", "private": "10.0.0.11", "public": "192.0.2.11" },  // here
      """#,
      #"""
      roles.json: "code": { "hostnames": ["source"] },
      live.json: { "name": "code", "private": "10.0.0.11", "public": { "source": "192.0.2.11" } },
      """#),
    "role-reverse": .project(
      #"""
      zonec.json: "networks": [{ "cidr": "192.0.2.0/24", "scope": "public" }],
      roles.json: "mail": { "reverse": ["mail", "mail2"] },
      live.json: { "name": "mail", "public": "192.0.2.11" },  // here
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
      live.json: { "name": "web1-masterdb", "private": "10.0.0.12" },  // here
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
      live.json: { "name": "db2-masterdb", "private": "10.0.0.12" },  // here
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
      live.json: { "name": "web1", "private": "10.0.0.11" },  // here
      """#,
      #"""
      zonec.json: "services": [{ "name": "shop", "backend": "web" }],
      roles.json: "web": {},
      live.json: { "name": "web1", "private": "10.0.0.11" }, { "name": "web2", "private": "10.0.0.12" },
      """#),
    "empty-pool": .project(
      #"""
      zonec.json: "services": [{ "name": "shop", "frontend": "web" }],  // here
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
      live.json: { "name": "web2", "public": { "www": "192.0.2.12" } },  // here
      """#,
      #"""
      zonec.json: "services": [{ "name": "www", "frontend": "web" }],
      roles.json: "web": {},
      live.json: { "name": "web1", "public": "192.0.2.11" },
      live.json: { "name": "web2", "public": "192.0.2.12" },
      """#),
    "network-or-broadcast-address": .project(
      #"""
      zonec.json: "networks": [{ "cidr": "10.0.0.0/24", "scope": "private" }],
      roles.json: "db": {},
      live.json: { "name": "db1", "private": "10.0.0.255" },  // here
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
      live.json: { "name": "db1", "private": "10.0.1.11" },  // here
      """#,
      #"""
      zonec.json: "networks": [{ "cidr": "10.0.0.0/24", "scope": "private" }],
      roles.json: "db": {},
      live.json: { "name": "db1", "private": "10.0.0.11" },
      """#),
    "private-address-in-public-zone": .project(
      #"records: intra  A 10.0.0.11  ; here"#, #"records: extra  A 192.0.2.11"#),
    "loopback-address": .project(
      #"records: local  A 127.0.0.1  ; here"#, #"records: localhost  A 127.0.0.1"#),
    "level-crossing": .project(
      #"""
      roles.json: "web": {},
      live.json: { "name": "web1", "public": "192.0.2.11" },
      staging.json: { "name": "web1", "public": "192.0.2.12" },
      records: try  A 192.0.2.12  ; here
      """#,
      #"""
      roles.json: "web": {},
      live.json: { "name": "web1", "public": "192.0.2.11" },
      staging.json: { "name": "web1", "public": "192.0.2.12" },
      records: try  A 192.0.2.11
      """#),
    "alias-not-chased": .project(
      #"internal: files  CNAME salt  ; here"#, #"internal: files  A 10.0.0.1"#),
    "mx-without-address": .project(
      #"""
      staging.json: { "name": "salt2", "private": "10.0.0.2" },
      records: @  MX 10 mail.example.net.  ; here
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
      records: @  TXT "v=spf1 ip4:192.0.2.25 -all"  ; here
      """#,
      #"""
      zonec.json: "mail": { "role": "mail", "spf": "-all" },
      roles.json: "mail": {},
      live.json: { "name": "mail", "public": { "mail": "192.0.2.25", "mail2": "192.0.2.26" } },
      """#),
    "spf-allows-foreign-address": .project(
      #"records: @  TXT "v=spf1 ip4:192.0.2.99 -all"  ; here"#,
      #"records: @  TXT "v=spf1 ip4:192.0.2.1 -all""#),
    "resolver-without-address": .project(
      #"""
      zonec.json: "resolver": { "nameserver": { "role": "cache" }, "fallback": ["8.8.8.8"] },  // here
      roles.json: "cache": {},
      live.json: { "name": "cache1", "public": "192.0.2.11" },
      """#,
      #"""
      zonec.json: "resolver": { "nameserver": { "role": "cache" }, "fallback": ["8.8.8.8"] },
      roles.json: "cache": {},
      live.json: { "name": "cache1", "private": "10.0.0.11" },
      """#),
    "too-many-nameservers": .project(
      #"zonec.json: "resolver": { "nameserver": { "role": "salt" }, "fallback": ["8.8.8.8", "8.8.4.4", "9.9.9.9"] },  // here"#,
      #"zonec.json: "resolver": { "nameserver": { "role": "salt" }, "fallback": ["8.8.8.8", "9.9.9.9"] },"#
    ),
    "authoritative-server-alone": .project(
      #"zonec.json: "resolver": { "nameserver": { "role": "salt" } },  // here"#,
      #"zonec.json: "resolver": { "nameserver": { "role": "salt" }, "fallback": ["8.8.8.8"] },"#),
    "resolver-unknown-server": .project(
      #"zonec.json: "resolver": { "nameserver": { "role": "salt" }, "fallback": ["192.0.2.1"] },  // here"#,
      #"zonec.json: "resolver": { "nameserver": { "role": "salt" }, "fallback": ["8.8.8.8"] },"#),
    "missing-ptr": .project(
      #"""
      roles.json: "mail": { "reverse": true },
      live.json: { "name": "mail", "public": "192.0.2.25" },  // here
      """#,
      #"""
      zonec.json: "networks": [{ "cidr": "192.0.2.0/24", "scope": "public" }],
      roles.json: "mail": { "reverse": true },
      live.json: { "name": "mail", "public": "192.0.2.25" },
      """#),
    "record-clash": .project(
      #"records: salt  A 192.0.2.99  ; here"#, #"records: pepper  A 192.0.2.99"#),
    "unused-allowance": .project(
      #"zonec.json: "allow": [{ "check": "role-count", "subject": "salt", "reason": "old" }],  // here"#,
      #"zonec.json: "allow": [],"#),
    "expired-allowance": .project(
      #"zonec.json: "allow": [{ "check": "role-count", "reason": "old", "until": "2020-01-31" }],  // here"#,
      #"zonec.json: "allow": [],"#),
    "unknown-check": .project(
      #"zonec.json: "allow": [{ "check": "role-cuont", "reason": "old" }],  // here"#,
      #"zonec.json: "allow": [],"#),
    "allowance-without-reason": .project(
      #"records: try  300 TXT a  ; zonec-allow: ttl-differs"#,
      #"records: try  300 TXT a"#),
    "unknown-key": .project(
      #"live.json: { "name": "salt2", "privat": "10.0.0.2" },  // here"#,
      #"live.json: { "name": "salt2", "private": "10.0.0.2" , "public": "192.0.2.2" },"#),
    "duplicate-key": .project(
      #"live.json: { "name": "salt2", "name": "salt3", "private": "10.0.0.2" },  // here"#,
      #"live.json: { "name": "salt2", "private": "10.0.0.2", "public": "192.0.2.2" },"#),
    "missing-key": .project(
      #"live.json: { "private": "10.0.0.2" },  // here"#,
      #"live.json: { "name": "salt2", "private": "10.0.0.2", "public": "192.0.2.2" },"#),
    "wrong-type": .project(
      #"zonec.json: "services": {},  // here"#, #"zonec.json: "services": [],"#),
    "bad-json": .project(
      #"zonec.json: "services" [],  // here"#, #"zonec.json: "services": [],"#),
    "bad-value": .project(
      #"zonec.json: "aliases": "cnames",  // here"#, #"zonec.json: "aliases": "cname","#),
    "bad-number": .project(
      #"""
      roles.json: "web": { "ports": [70000] },  // here
      live.json: { "name": "web1", "private": "10.0.0.11" },
      """#,
      #"""
      roles.json: "web": { "ports": [443] },
      live.json: { "name": "web1", "private": "10.0.0.11" },
      """#),
    "unknown-role": .project(
      #"live.json: { "name": "slat2", "private": "10.0.0.2" },  // here"#,
      #"live.json: { "name": "salt2", "private": "10.0.0.2", "public": "192.0.2.2" },"#),
    "unknown-level": .project(
      #"roles.json: "web": { "authoritativeIn": "life" },  // here"#,
      #"""
      roles.json: "web": { "authoritativeIn": "live" },
      live.json: { "name": "web1", "private": "10.0.0.11" },
      """#),
    "bad-address": .project(
      #"live.json: { "name": "salt2", "private": "10.0.0.02", "public": "192.0.2.2" },  // here"#,
      #"live.json: { "name": "salt2", "private": "10.0.0.2", "public": "192.0.2.2" },"#),
    "unusable-address": .project(
      #"live.json: { "name": "salt2", "private": "127.0.0.1", "public": "192.0.2.2" },  // here"#,
      #"live.json: { "name": "salt2", "private": "10.0.0.2", "public": "192.0.2.2" },"#),
    "private-address-in-public": .project(
      #"live.json: { "name": "salt2", "private": "10.0.0.2", "public": "10.0.0.3" },  // here"#,
      #"live.json: { "name": "salt2", "private": "10.0.0.2", "public": "192.0.2.2" },"#),
    "bad-network": .project(
      #"zonec.json: "networks": [{ "cidr": "10.0.0.1/24", "scope": "private" }],  // here"#,
      #"zonec.json: "networks": [{ "cidr": "10.0.0.0/24", "scope": "private" }],"#),
    "duplicate-host": .project(
      #"live.json: { "name": "salt", "private": "10.0.0.2", "public": "192.0.2.2" },  // here"#,
      #"live.json: { "name": "salt2", "private": "10.0.0.2", "public": "192.0.2.2" },"#),
    "duplicate-address": .project(
      #"live.json: { "name": "salt2", "private": "10.0.0.1", "public": "192.0.2.2" },  // here"#,
      #"live.json: { "name": "salt2", "private": "10.0.0.2", "public": "192.0.2.2" },"#),
    "host-without-address": .project(
      #"""
      roles.json: "web": {},
      live.json: { "name": "web1" },  // here
      """#,
      #"""
      roles.json: "web": {},
      live.json: { "name": "web1", "private": "10.0.0.11" },
      """#),
    "nameserver-without-address": .project(
      #"live.json: { "name": "salt2", "private": "10.0.0.2" },  // here"#,
      #"live.json: { "name": "salt2", "private": "10.0.0.2", "public": "192.0.2.2" },"#),
  ]
}
