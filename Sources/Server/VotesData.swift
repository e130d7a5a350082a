import Engine

/// The votes by hour as a table for programs, `hour,choice,votes`, by hour, then by choice:
/// `2027-03-14T15:00:00Z,rust,84`.
///
/// Source: RFC 4180. No value needs quotes, and none can begin a formula: hours and votes are digits, choices
/// are identifiers, which begin with a letter or a digit.
enum VotesData {
    static let contentType = "text/csv; charset=utf-8; header=present"

    static func text(_ hours: [HourlyVotes]) -> String {
        hours.reduce(into: "hour,choice,votes\r\n") { text, votes in
            text += "\(time(of: votes.hour)),\(votes.choice.word),\(votes.count)\r\n"
        }
    }

    /// ISO 8601, in Greenwich.
    private static func time(of hour: Int) -> String {
        let day = Day(secondsSince1970: hour * 3_600)
        let hourOfDay = hour - day.daysSince1970 * 24
        return "\(day)T\(hourOfDay < 10 ? "0" : "")\(hourOfDay):00:00Z"
    }
}
