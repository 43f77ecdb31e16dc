/// The addresses of inventories that records are derived for: all of them, or those that the checks
/// across zones have to look at.
struct AddressSelection: Sendable {
  /// The zones that one client sees together: those of a level's VMs, or the public ones.
  typealias View = Int?

  /// The places of the addresses, ascending; nil for all addresses.
  private let places: [SourceLocation]?
  /// The views of which every address is taken.
  private let wholeViews: Set<View>

  /// Every address.
  static let all = AddressSelection()

  /// Every address.
  private init() {
    places = nil
    wholeViews = []
  }

  /// The addresses at some places, ascending, and all of some views.
  init(at places: [SourceLocation], allOf wholeViews: Set<View>) {
    self.places = places
    self.wholeViews = wholeViews
  }

  /// Whether an address of a view is taken, found by halving.
  @inline(__always)
  func contains(_ location: SourceLocation, of view: View) -> Bool {
    guard let places else { return true }
    let place = places.firstPlace(whereAllBehind: { $0 >= location })
    return place < places.count && places[place] == location || wholeViews.contains(view)
  }

  /// How many of a number of addresses of a view are taken at most.
  func limit(_ count: Int, of view: View) -> Int {
    guard let places, !wholeViews.contains(view) else { return count }
    return min(count, places.count)
  }
}
