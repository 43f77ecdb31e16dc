/// A question about what a server serves.
package struct SurveyQuestion: Sendable {
  /// The rounds of a survey, each of which needs the results of the one before.
  enum Round: UInt8, Sendable, CaseIterable {
    /// The SOA record of each zone: is it served at all?
    case starts
    /// Names made up beside the owners: what do wildcards say?
    case strangers
    /// Asks for the RRsets of the names.
    case sets
  }

  /// The round that it belongs to.
  let round: Round
  /// The number of the zone.
  let zone: Int
  /// What is asked for.
  let subject: SurveySubject
  /// Its place among the zone's questions of the round.
  let order: Int

  /// The type that is asked for.
  package var type: RecordType { subject.type.isDynamic ? .a : subject.type }
}

/// An owner and a type: flat, because there are many, and it owns nothing.
struct SurveySubject: Hashable, Sendable {
  /// The owner's number, in the table that goes with the round.
  let owner: UInt32
  /// The type; DYNA and DYNC mean whatever addresses a plugin gives.
  let type: RecordType
}
