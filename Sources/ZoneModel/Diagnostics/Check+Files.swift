extension Check {
  /// More text than places can count.
  static let tooLarge = Check(
    "too-large", .error, "all files together have less than 4 GiB",
    why: "findings keep the place of every byte in 32 bits", "project format", kind: .fault,
    whyNoExample: "an example would take 4 GiB of text")
}
