/// What a record takes from the lines before it: all that a reader carries from line to line.
///
/// Reading can start at the beginning of any line that is handed this.
struct ReaderState {
  /// Completes relative names; wire form.
  var origin: [UInt8]
  /// Whether the origin lies in the zone, and with it every relative name.
  var originIsInZone = true
  /// What `$TTL` or the options say, in seconds.
  var defaultTTL: UInt32?
  /// The time to live that a record named last, in seconds.
  var lastTTL: UInt32?
  /// The owner of the last record, absolute, in wire form; empty before the first.
  var owner: [UInt8] = []
  /// Whether the last owner was at fault, so that records without one belong nowhere.
  var ownerIsUnusable = false
  /// Where the last owner stands in the text being read; no bytes where it stands elsewhere.
  var ownerText = Token(start: 0, count: 0)
  /// The origin with which the file began, gdnsd's `@F`.
  let fileOrigin: [UInt8]

  /// The state at the beginning of a file.
  init(origin: [UInt8], defaultTTL: UInt32?) {
    self.origin = origin
    self.defaultTTL = defaultTTL
    fileOrigin = origin
  }

  /// The state at the beginning of an included file: a blank owner there is not the includer's.
  func entering(origin: [UInt8], isInZone: Bool) -> ReaderState {
    var state = ReaderState(origin: origin, defaultTTL: defaultTTL)
    state.originIsInZone = isInZone
    state.lastTTL = lastTTL
    return state
  }
}
