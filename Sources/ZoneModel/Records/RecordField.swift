/// One field of a record's data: its name in messages, and how it is written.
public struct RecordField: Sendable {
  let name: String
}
