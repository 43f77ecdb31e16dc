/// What a record takes from the lines before it: all that a reader carries from line to line.
///
/// Reading can start at the beginning of any line that is handed this.
struct ReaderState {
  /// Completes relative names; wire form.
  var origin: [UInt8]
  /// Whether the origin is in the zone, and with it every relative name.
  var originIsInZone = true
  /// What `$TTL` or the options say, in seconds.
  var defaultTTL: UInt32?
  /// The last `$TTL` in this file itself.
  var ownTTL: WrittenTTL?
  /// The `$TTL` of an included file that BIND and NSD keep and zonec does not: until a record was
  /// reported for it.
  var leakedTTL: WrittenTTL?
  /// The TTL that a record named last, in seconds.
  var lastTTL: UInt32?
  /// The owner of the last record, absolute, in wire form; empty before the first.
  var owner: [UInt8] = []
  /// Whether `$TTL` could not be read, so that it is unknown what it says.
  var hasLostTTL = false
  /// Whether the last owner was wrong, so that records without one have no place; then `owner` is
  /// the name outside the zone, or empty.
  var ownerIsUnusable = false
  /// What came between that owner and a record that repeats it.
  var ownerSource = OwnerSource.record
  /// The place of the last owner in the text being read; no bytes if it is in another text.
  var ownerText = Token(start: 0, count: 0)
  /// The origin with which the file began, gdnsd's `@F`.
  let fileOrigin: [UInt8]

  /// The state at the beginning of a file.
  init(origin: [UInt8], defaultTTL: UInt32?) {
    self.origin = origin
    self.defaultTTL = defaultTTL
    fileOrigin = origin
  }

  /// The value of `$TTL`, unless a record that takes it must be reported.
  @inline(__always)
  var plainTTL: UInt32? { leakedTTL == nil ? defaultTTL : nil }

  /// The state at the beginning of an included file.
  ///
  /// - Parameter keepsOwner: whether a record there may repeat the owner before `$INCLUDE`, as to
  ///   BIND and NSD; gdnsd has none then.
  func entering(origin: [UInt8], isInZone: Bool, keepsOwner: Bool) -> ReaderState {
    var state = ReaderState(origin: origin, defaultTTL: defaultTTL)
    state.ownerSource = .includer
    if keepsOwner {
      state.owner = owner
      state.ownerIsUnusable = ownerIsUnusable
    }
    state.originIsInZone = isInZone
    state.lastTTL = lastTTL
    state.leakedTTL = leakedTTL
    return state
  }

  /// The state after an included file, which was read to its end from `entering(…)`.
  func returning(from inner: ReaderState) -> ReaderState {
    var state = self
    state.leakedTTL = inner.ownTTL ?? inner.leakedTTL
    // They continue with the number that holds here as well.
    if state.leakedTTL?.seconds == defaultTTL { state.leakedTTL = nil }
    if ownerSource == .record, inner.owner != owner { state.ownerSource = .includeBefore }
    return state
  }
}

/// What is between an owner and the records that repeat it.
enum OwnerSource {
  /// Nothing that changes what a name means.
  case record
  /// An `$ORIGIN`.
  case originBefore
  /// The beginning of an included file.
  case includer
  /// An `$INCLUDE` of a file with other owners.
  case includeBefore
}

/// A `$TTL` and its place.
struct WrittenTTL: Equatable {
  /// The TTL, in seconds.
  let seconds: UInt32
  /// The time as written.
  let range: SourceRange
}
