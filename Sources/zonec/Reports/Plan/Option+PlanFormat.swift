import ZoneModel

extension Option {
  /// The form of the plan.
  static let planFormat = Option(
    "--format", value: "NAME", summary: "text, json or markdown (default: text)")
}
