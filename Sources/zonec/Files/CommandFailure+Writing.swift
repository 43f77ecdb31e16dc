import ZoneModel

extension CommandFailure {
  /// A run that ends because a file could not be written.
  init(_ failure: PublishFailure) {
    self.init(.unwritten, "cannot write \(quoted(failure.path)): \(failure.reason)")
  }

  /// Does what may fail to write.
  static func writing<Result>(
    _ body: () throws(PublishFailure) -> Result
  ) throws(CommandFailure) -> Result {
    do throws(PublishFailure) {
      return try body()
    } catch {
      throw CommandFailure(error)
    }
  }
}
