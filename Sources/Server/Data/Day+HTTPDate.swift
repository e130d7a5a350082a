import Engine

extension Day {
    /// A second of the day as HTTP writes it: `Fri, 20 Nov 2026 00:00:00 GMT` is the first one, 0.
    ///
    /// Source: RFC 9110, section 5.6.7.
    func httpDate(second: Int) -> String {
        // 1 January 1970 was a Thursday.
        let weekday = ((daysSince1970 + 3) % 7 + 7) % 7
        let year = String(10_000 + year).dropFirst()
        return """
            \(Self.weekdays[weekday]), \(twoDigits(day)) \(Self.months[month - 1]) \(year) \
            \(twoDigits(second / 3600)):\(twoDigits(second / 60 % 60)):\(twoDigits(second % 60)) GMT
            """
    }

    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
