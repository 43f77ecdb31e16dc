/// How much a project may ask for.
extension Check {
  /// Every such check.
  static let ofLimits: [Check] = [.tooManyZones, .tooManyRecords]

  /// More zones than are built.
  static let tooManyZones = Check(
    "too-many-zones", .error,
    "a project has at most 250,000 zones, written at most 1,000,000 times, and 65,535 levels",
    why: "networks and levels multiply: a few kilobytes of input could fill the memory",
    "project format: limits",
    whyNoExample: "an example would take thousands of networks")

  /// More records than are derived.
  static let tooManyRecords = Check(
    "too-many-records", .error,
    "names times pool members, zones times servers and files times levels are at most 10,000,000 records",
    why: "names and pools multiply: a few kilobytes of input could fill the memory",
    "project format: limits",
    whyNoExample: "an example would take thousands of services")
}
