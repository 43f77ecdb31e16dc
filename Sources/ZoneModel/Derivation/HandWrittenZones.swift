/// The hand-written records of a level, a zone for each file.
struct HandWrittenZones: Sendable {
  /// For the level's public zone.
  var publicZones: [Zone] = []
  /// For the level's internal zone.
  var internalZones: [Zone] = []
}
