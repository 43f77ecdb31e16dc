extension RecordFormat {
  /// Every type zonec reads and writes by name. To add one: an entry in one of these lists, and a
  /// sample among the tests.
  static let all: [RecordFormat] = common + security + rare
}
