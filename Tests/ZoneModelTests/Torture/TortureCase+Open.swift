extension TortureCase {
  /// The cases that do not keep the bounds yet. The short form leaves them out; the table shows them.
  static let open: Set<String> = [
    "NUL bytes on one line", "a carriage return after each letter", "an unclosed parenthesis",
    "closing parentheses alone", "allowances that silence nothing", "files of NUL bytes",
    "binaries", "zones below each other", "levels without anything", "levels",
    "levels times networks of 128 zones each", "networks times levels without end",
    "hand-written types at one owner", "an odd serial behind words without end",
    "a referral with glue", "a referral with servers", "a host in many services, retired",
  ]
}
