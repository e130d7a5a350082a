import Engine

/// What a run of the server has counted of each thing on each day, and which of these totals the
/// store does not know.
struct RunTotals<Subject: Hashable & Sendable, Total: Sendable>: Sendable {
    struct Key: Hashable {
        let day: Day
        let subject: Subject
    }

    private var totals: [Key: Total] = [:]
    private var unrecorded: Set<Key> = []

    subscript(_ subject: Subject, on day: Day) -> Total? {
        get { totals[Key(day: day, subject: subject)] }
        set {
            let key = Key(day: day, subject: subject)
            totals[key] = newValue
            unrecorded.insert(key)
        }
    }

    /// Those that changed since they were taken last. They count as recorded from now on: `retry`
    /// takes that back.
    mutating func takeUnrecorded() -> [(key: Key, total: Total)] {
        defer { unrecorded = [] }
        return unrecorded.compactMap { key in totals[key].map { (key, $0) } }
    }

    /// This was not recorded after all. What was counted since stays.
    mutating func retry(_ total: Total, of subject: Subject, on day: Day) {
        self[subject, on: day] = self[subject, on: day] ?? total
    }

    /// Keeps what is of these days, as they may go on, and what was not recorded, if anybody will still
    /// look at it.
    /// - Parameter oldest: the first day that somebody looks at.
    mutating func keep(_ days: Set<Day>, from oldest: Day?) {
        if let oldest { unrecorded = unrecorded.filter { $0.day >= oldest } }
        totals = totals.filter { days.contains($0.key.day) || unrecorded.contains($0.key) }
    }
}
