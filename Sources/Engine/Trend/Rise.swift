/// Whether a comparison is read much more than usual, told from its days alone: every server, and
/// every start of one, comes to the same.
///
/// A rise begins with a surge. It ends after a day on which the week was as usual again, or when it
/// has been shown for two weeks; then another one begins only after such a day, for what goes on is
/// the new usual.
enum Rise: Equatable {
    case none
    case since(Int)
    /// Two weeks were shown, and the readers have not become fewer.
    case over

    /// For so many days at most.
    static let longest = 14
    /// Younger comparisons do not rise: what is usual for them is not known.
    static let youngest = 14

    init(of history: AttentionHistory) {
        self = .none
        let old = history.start + Self.youngest
        guard old <= history.today else { return }
        for day in old...history.today {
            pass(
                WeeklyReaders(endingWith: day, of: history), on: day,
                isWhole: day < history.today)
        }
    }

    var isOn: Bool {
        if case .since = self { true } else { false }
    }

    /// - Parameter isWhole: the day is over. While it lasts, readers can only be added: a rise may
    ///   begin, but is not ended for want of readers that may still come.
    private mutating func pass(_ week: WeeklyReaders, on day: Int, isWhole: Bool) {
        switch self {
        case .none: if week.isSurge { self = .since(day) }
        case _ where isWhole && week.isUsual: self = .none
        case .since(let first): if day - first >= Self.longest { self = .over }
        case .over: break
        }
    }
}
