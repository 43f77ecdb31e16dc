/// What derivations, outputs and allowances find.
extension Rulebook {
  /// What can keep a project's records from being made.
  static let derivations: [FindingRule] = [
    .init(
      "too-many-zones",
      "a project has at most 250,000 zones, written at most 1,000,000 times, and 65,535 levels",
      why: "networks and levels multiply: a few kilobytes would fill any memory",
      "project format: limits"),
    .init(
      "too-many-records",
      "names times members, zones times servers and files times levels make at most 10,000,000 records",
      why: "names and members multiply: a few kilobytes would fill any memory",
      "project format: limits"),
    .init(
      "record-clash", "a rule and a file, or two rules, do not say different things of one name",
      why: "the name would lead to both, or to whichever came last", "project format: records"),
    .init(
      "empty-pool", "each end of a service has a host with an address",
      why: "the service's name would not exist", "project format: services"),
    .init(
      "name-too-long", "a derived name fits into 255 bytes", why: "DNS has no longer names",
      "RFC 1035 §2.3.4"),
    .init(
      "no-nameserver", "every zone has a name server",
      why: "nobody could serve it, nor be told that it exists", "project format: nameservers"),
    .init(
      "nameserver-without-address", "every name server has an address of the zone's kind",
      why: "nobody could find it", "project format: nameservers"),
    .init(
      "role-name-left-out", .info, "the hosts of a role fit into one answer",
      why: "the name <role>.role is left out where they do not; nothing else needs it", "gdnsd"),
    .init(
      "spf-too-long", "a sender policy fits into one text",
      why: "gdnsd holds 16000 bytes of data in a TXT record", "RFC 7208 §3.4"),
    .init(
      "foreign-file", "where zonec would write, nothing stands that is not zonec's",
      why: "zonec replaces no file that somebody else wrote", "zonec"),
    .init(
      "odd-serial", .warning, "an earlier serial is one that today's can follow",
      why: "secondaries keep the old zone while a new serial is not ahead of theirs",
      "RFC 1982 §3.2"),
  ]

  /// What is said of allowances themselves.
  static let allowances: [FindingRule] = [
    .init(
      "unused-allowance", .warning, "every allowance silences a finding",
      why: "what it stood for is mended, or its subject is misspelt", "project format: allow"),
    .init(
      "expired-allowance", .warning, "no allowance stands past its last day",
      why: "it silences nothing any more", "project format: allow"),
    .init(
      "unknown-check", .warning, "an allowance names a finding that exists",
      why: "it silences nothing", "project format: allow"),
    .init(
      "allowance-without-reason", .warning, "an allowance in a zone file gives its reason",
      why: "who comes next cannot tell whether it still holds; it silences nothing",
      "project format: allow"),
  ]
}
