extension RuleExample {
  /// Examples of several zones: each line behind its file, all files with a sound head.
  static let directories: [String: RuleExample] = [
    "wrong-ptr": .directory(
      """
      example.com: www  A 192.0.2.5  ; expect: wrong-ptr
      2.0.192.in-addr.arpa: 50  PTR www.example.com.
      """,
      """
      example.com: www  A 192.0.2.5
      2.0.192.in-addr.arpa: 5  PTR www.example.com.
      """),
    "ptr-without-address": .directory(
      """
      example.com: www  A 192.0.2.5
      2.0.192.in-addr.arpa: 5  PTR www.example.com.
      2.0.192.in-addr.arpa: 6  PTR gone.example.com.  ; expect: ptr-without-address
      """,
      """
      example.com: www  A 192.0.2.5
      2.0.192.in-addr.arpa: 5  PTR www.example.com.
      """),
    "ptr-address-mismatch": .directory(
      """
      example.com: www  A 192.0.2.5
      2.0.192.in-addr.arpa: 5  PTR www.example.com.
      2.0.192.in-addr.arpa: 6  PTR www.example.com.  ; expect: ptr-address-mismatch
      """,
      """
      example.com: www  A 192.0.2.5
      example.com: www  A 192.0.2.6
      2.0.192.in-addr.arpa: 5  PTR www.example.com.
      2.0.192.in-addr.arpa: 6  PTR www.example.com.
      """),
    "not-forward-confirmed": .directory(
      """
      example.com: @     MX 10 mail
      example.com: mail  A 192.0.2.25  ; expect: not-forward-confirmed
      example.com: www   A 192.0.2.5
      2.0.192.in-addr.arpa: 5   PTR www.example.com.
      2.0.192.in-addr.arpa: 25  PTR www.example.com.  ; expect: ptr-address-mismatch
      """,
      """
      example.com: @     MX 10 mail
      example.com: mail  A 192.0.2.25
      example.com: www   A 192.0.2.5
      2.0.192.in-addr.arpa: 5   PTR www.example.com.
      2.0.192.in-addr.arpa: 25  PTR mail.example.com.
      """),
    "several-ptrs": .directory(
      """
      example.com: www   A 192.0.2.5
      example.com: blog  A 192.0.2.5
      2.0.192.in-addr.arpa: 5  PTR www.example.com.
      2.0.192.in-addr.arpa: 5  PTR blog.example.com.  ; expect: several-ptrs
      """,
      """
      example.com: www   A 192.0.2.5
      example.com: blog  A 192.0.2.5
      2.0.192.in-addr.arpa: 5  PTR www.example.com.
      """),
    "ptr-to-alias-or-pool": .directory(
      """
      example.com: web1  A 192.0.2.5
      example.com: www   CNAME web1
      2.0.192.in-addr.arpa: 5  PTR www.example.com.  ; expect: ptr-to-alias-or-pool
      """,
      """
      example.com: web1  A 192.0.2.5
      example.com: www   CNAME web1
      2.0.192.in-addr.arpa: 5  PTR web1.example.com.
      """),
    "ptr-owner-invalid": .directory(
      "2.0.192.in-addr.arpa: 256  PTR a.example.net.  ; expect: ptr-owner-invalid",
      "2.0.192.in-addr.arpa: 255  PTR a.example.net."),
    "address-not-covered": .directory(
      """
      example.com: www  A 198.51.100.5  ; expect: address-not-covered
      2.0.192.in-addr.arpa: 6  PTR www.example.net.
      """,
      """
      example.com: www  A 198.51.100.5
      100.51.198.in-addr.arpa: 5  PTR www.example.com.
      """),
    "nested-reverse-zones": .directory(
      """
      192.in-addr.arpa: 5.2.0  PTR a.example.net.
      2.0.192.in-addr.arpa: {head}  ; expect: nested-reverse-zones
      """,
      "192.in-addr.arpa: 5.2.0  PTR a.example.net."),
    "nested-zones": .directory(
      """
      example.com: www  A 192.0.2.5
      dev.example.com: {head}  ; expect: nested-zones
      """,
      """
      example.com: www      A 192.0.2.5
      example.com: www.dev  A 192.0.2.6
      """),
    "overlapping-reverse-zones": .directory(
      """
      0@26.2.0.192.in-addr.arpa: 5  PTR a.example.net.
      32-63.2.0.192.in-addr.arpa: {head}  ; expect: overlapping-reverse-zones
      """,
      """
      0@27.2.0.192.in-addr.arpa: 5  PTR a.example.net.
      32-63.2.0.192.in-addr.arpa: 40  PTR b.example.net.
      """),
    "classless-zone-name": .directory(
      "130@26.2.0.192.in-addr.arpa: {head}  ; expect: classless-zone-name",
      "128@26.2.0.192.in-addr.arpa: 130  PTR a.example.net."),
    "classless-parent-cname-missing": .standardDirectory(
      """
      example.com: www  A 192.0.2.130
      128@26.2.0.192.in-addr.arpa: 130  PTR www.example.com.  ; expect: classless-parent-cname-missing
      2.0.192.in-addr.arpa: 128/26  NS ns1.example.net.
      2.0.192.in-addr.arpa: 128/26  NS ns2.example.net.
      """,
      """
      example.com: www  A 192.0.2.130
      128@26.2.0.192.in-addr.arpa: 130  PTR www.example.com.
      2.0.192.in-addr.arpa: 128/26  NS ns1.example.net.
      2.0.192.in-addr.arpa: 128/26  NS ns2.example.net.
      2.0.192.in-addr.arpa: 130     CNAME 130.128/26
      """),
    "a-in-reverse-zone": .directory(
      "2.0.192.in-addr.arpa: www  A 192.0.2.5  ; expect: a-in-reverse-zone",
      """
      example.com: www  A 192.0.2.5
      2.0.192.in-addr.arpa: 5  PTR www.example.com.
      """),
    "ptr-in-forward-zone": .directory(
      "example.com: 5  PTR www.example.org.  ; expect: ptr-in-forward-zone",
      "2.0.192.in-addr.arpa: 5  PTR www.example.org."),
    "ptr-in-same-zone": .directory(
      "2.0.192.in-addr.arpa: 5  PTR www.example.org  ; expect: ptr-in-same-zone",
      "2.0.192.in-addr.arpa: 5  PTR www.example.org."),
    "zone-file-name": .directory(
      "example..com: ; expect: zone-file-name", "example.com: www  A 192.0.2.5"),
    "wildcard-zone": .directory(
      "*.example.com: ; expect: wildcard-zone", "example.com: *  A 192.0.2.5"),
    "duplicate-zone": .directory(
      """
      EXAMPLE.com: www  A 192.0.2.5
      example.com: {head}  ; expect: duplicate-zone
      """, "example.com: www  A 192.0.2.5"),
    "editor-backup": .directory(
      """
      example.com: www  A 192.0.2.5
      example.com~: ; expect: editor-backup
      """, "example.com: www  A 192.0.2.5"),
    "stray-file": .directory(
      """
      example.com: www  A 192.0.2.5
      README: ; expect: stray-file
      """,
      """
      example.com: www  A 192.0.2.5
      .README: what stands here
      """),
    "unreadable-zone-file": .directory(
      """
      example.com: www  A 192.0.2.5
      example.org: {unreadable}  ; expect: unreadable-zone-file
      """, "example.com: www  A 192.0.2.5"),
    "include-failed": .directory(
      "example.com: $INCLUDE .hosts  ; expect: include-failed",
      """
      example.com: $INCLUDE .hosts
      .hosts: www  A 192.0.2.5
      """),
    "include-cycle": .directory(
      """
      example.com: $INCLUDE .hosts
      .hosts: $INCLUDE .hosts  ; expect: include-cycle
      """,
      """
      example.com: $INCLUDE .hosts
      .hosts: www  A 192.0.2.5
      """),
    "ttl-after-include": .standardDirectory(
      """
      example.com: $INCLUDE .hosts
      example.com: blog  A 192.0.2.6  ; expect: ttl-after-include
      .hosts: $TTL 300
      .hosts: www  A 192.0.2.5
      """,
      """
      example.com: $INCLUDE .hosts
      example.com: $TTL 3600
      example.com: blog  A 192.0.2.6
      .hosts: $TTL 300
      .hosts: www  A 192.0.2.5
      """),
  ]
}
