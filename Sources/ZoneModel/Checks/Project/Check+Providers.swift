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
    why: "who looks the address up is led to another machine",
    "project format: networks", kind: .live,
    whyNoExample: "what a server answers is no text")

  /// A server that cannot say.
  static let providerPTRUnknown = Check(
    "provider-ptr-unknown", .warning, "the server that is asked can say what a provider serves",
    why: "nobody knows whether the PTR record is there", "project format: networks", kind: .live,
    whyNoExample: "what a server answers is no text")
}
