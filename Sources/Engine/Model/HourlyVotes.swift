/// How many of a comparison's votes were last changed within one hour, for one choice.
package struct HourlyVotes: Hashable, Sendable {
    /// Hours since 1970 began in Greenwich; negative before.
    package let hour: Int
    package let choice: Choice
    package let count: Int

    package init(hour: Int, choice: Choice, count: Int) {
        self.hour = hour
        self.choice = choice
        self.count = count
    }

    /// The hour that a moment in Unix seconds lies in.
    package static func hour(of seconds: Int) -> Int {
        seconds / 3_600 - (seconds % 3_600 < 0 ? 1 : 0)
    }
}

extension [HourlyVotes] {
    /// By hour, and within an hour by the choice's word: by its bytes, whatever a database thinks of
    /// the order of words.
    package func inOrder() -> [HourlyVotes] {
        sorted { ($0.hour, $0.choice.word) < ($1.hour, $1.choice.word) }
    }
}
