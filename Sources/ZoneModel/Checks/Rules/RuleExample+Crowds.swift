extension RuleExample {
  /// Examples of too many of something.
  static let crowds: [String: RuleExample] = [
    "cname-chain": .zone(
      """
      a1  CNAME a2  ; expect: cname-chain
      a{2...17}  CNAME a{n+1}
      a18  A 192.0.2.5
      """,
      """
      a{1...16}  CNAME a{n+1}
      a17  A 192.0.2.5
      """),
    "too-many-ns": .zone(
      """
      sub  NS ns{1...64}.example.net.
      sub  NS ns65.example.net.  ; expect: too-many-ns
      """, "sub  NS ns{1...64}.example.net."),
    "rrset-too-large": .zone(
      """
      www  AAAA 2001:db8::1  ; expect: rrset-too-large
      www  AAAA 2001:db8::{2...600}
      """, "www  AAAA 2001:db8::{1...500}"),
    "too-many-findings": .project(
      """
      roles.json: "role{1...999}": { "summary": "web" },  // expect: unknown-key
      roles.json: "role1000": { "summary": "web" },  // expect: unknown-key, too-many-findings
      roles.json: "role1001": { "summary": "web" },
      """,
      """
      roles.json: "web": { "does": "web" },
      live.json: { "name": "web1", "private": "10.0.0.11" },
      """),
    "too-many-addresses": .project(
      """
      roles.json: "web": {},
      live.json: { "name": "web1", "private": [  // expect: too-many-addresses
      live.json:   "fd00::a:{1...9999}", "fd00::b:{1...9999}", "fd00::c:{1...9999}", "fd00::d:{1...9999}",
      live.json:   "fd00::e:{1...9999}", "fd00::f:{1...9999}", "fd00::9:{1...9999}",
      live.json: ] },
      """,
      """
      roles.json: "web": {},
      live.json: { "name": "web1", "private": "fd00::a:1" },
      """),
    "spf-too-long": .project(
      """
      zonec.json: "mail": { "role": "mail", "spf": "-all" },  // expect: spf-too-long
      roles.json: "mail": {},
      live.json: { "name": "mail{1000...1899}", "public": "2001:db8::{n+1}" },
      """,
      """
      zonec.json: "mail": { "role": "mail", "spf": "-all" },
      roles.json: "mail": {},
      live.json: { "name": "mail{1...9}", "public": "2001:db8::{n+1}" },
      """),
    "role-name-left-out": .project(
      """
      roles.json: "web": {},  // expect: role-name-left-out
      live.json: { "name": "web{1000...1599}", "private": "fd00::{n+1}" },
      """,
      """
      roles.json: "web": {},
      live.json: { "name": "web{1000...1499}", "private": "fd00::{n+1}" },
      """),
    "include-depth": .directory(
      """
      example.com: $INCLUDE .part1
      .part{1...15}: $INCLUDE .part{n+1}
      .part16: $INCLUDE .part17  ; expect: include-depth
      .part17: www  A 192.0.2.5
      """,
      """
      example.com: $INCLUDE .part1
      .part1: www  A 192.0.2.5
      """),
    "include-count": .directory(
      """
      example.com: $INCLUDE .part{1...4096}
      example.com: $INCLUDE .part4097  ; expect: include-count
      .part{1...4097}: www{n+1}  A 192.0.2.5
      """,
      """
      example.com: $INCLUDE .part{1...9}
      .part{1...9}: www{n+1}  A 192.0.2.5
      """),
    "generate-limit": .standardZone(
      "$GENERATE 1-9999999 host$ TXT host  ; expect: generate-limit",
      "$GENERATE 1-99 host$ TXT host"),
    "generate-number": .standardZone(
      "$GENERATE 1-2 host${-5,3,x} A 192.0.2.1  ; expect: generate-number",
      "$GENERATE 1-2 host${5,3,x} A 192.0.2.1"),
  ]
}
