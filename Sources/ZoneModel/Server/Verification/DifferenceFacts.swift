/// What a difference consists of, for programs.
package struct DifferenceFacts: Sendable {
  /// The response code; nil if there was no answer that can be read.
  package var code: ResponseCode?
  /// Whether the answer had authority; nil if there was none that can be read.
  package var isAuthoritative: Bool?
  /// The records that were compiled and are not served.
  package var missing = RecordList()
  /// The records that are served and were not compiled; those of a referral, too.
  package var extra = RecordList()
  /// The serial that is served and that of the published file, if they differ.
  package var serials: (served: Serial, published: Serial)?
  /// The TTL that is served and those that were compiled, if it is none of them.
  package var ttls: (served: UInt32, compiled: ClosedRange<UInt32>)?
}
