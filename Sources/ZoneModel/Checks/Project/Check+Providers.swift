/// What `check --server` finds.
extension Check {
  /// Every such check.
  static let ofProviders: [Check] = [.providerPTRMissing, .providerPTRWrong, .providerPTRUnknown]

  /// A PTR record that the provider has not entered.
  static let providerPTRMissing = Check(
    "provider-ptr-missing", .error,
    "a provider has entered each PTR record that the project asks for",
    why: "mail from an address without one is refused", "project format: networks", kind: .live,
    whyNoExample: "what a server answers is no text")

  /// A provider's PTR record that leads elsewhere.
  static let providerPTRWrong = Check(
    "provider-ptr-wrong", .error, "a provider's PTR record leads to the host's name and no other",
    why: "a lookup of the address gives the name of another host",
    "project format: networks", kind: .live,
    whyNoExample: "what a server answers is no text")

  /// A server that cannot say.
  static let providerPTRUnknown = Check(
    "provider-ptr-unknown", .warning, "the server can look up the provider's PTR record",
    why: "it remains unknown whether the PTR record exists", "project format: networks",
    kind: .live,
    whyNoExample: "what a server answers is no text")
}
