/// How much a project may make.
///
/// What a project says multiplies: a network gives zones to each level, a service its pool to each
/// of its names in each level. A few kilobytes would fill any memory, so it is counted in total,
/// before any of it is made. What grows as its own text does, such as the names of hosts, is not.
enum ProjectLimits {
  /// Levels are counted in 16 bits.
  static let levels = 65_535
  /// No project has more zones than this.
  static let zones = 250_000
  /// A zone is written for every level that has one of its servers: no more files than this.
  static let zoneFiles = 1_000_000
  /// No more records and lines of other files than this.
  static let records = 10_000_000
  /// So many bytes of a file that is named again count as a record.
  static let bytesOfRecord = 16
}
