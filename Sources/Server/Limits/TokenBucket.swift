/// How fast something may be done: so often in a minute on the average, and so often at once after a pause.
struct Rate: Hashable, Sendable {
    let perMinute: Int

    /// - Precondition: above 0.
    init(perMinute: Int) {
        precondition(perMinute > 0)
        self.perMinute = perMinute
    }

    /// In which one token comes back.
    var interval: Duration { .seconds(60) / perMinute }
    /// In which an empty bucket becomes full.
    var refill: Duration { interval * perMinute }
}

/// A bucket of tokens that fills evenly, held as the moment from which on it is full again: exact, and a
/// bucket that has become full is the same as a new one.
///
/// Source: the generic cell rate algorithm in its virtual scheduling form, ITU-T I.371.
struct TokenBucket: Sendable {
    private var fullAt: ContinuousClock.Instant

    /// A full one.
    init(at now: ContinuousClock.Instant) { fullAt = now }

    /// Takes a token.
    /// - Returns: `nil` if there was one; else how long it takes until there is, above zero.
    mutating func take(at now: ContinuousClock.Instant, _ rate: Rate) -> Duration? {
        if let wait = wait(at: now, rate) { return wait }
        fullAt = max(fullAt, now) + rate.interval
        return nil
    }

    /// The same without taking it.
    func wait(at now: ContinuousClock.Instant, _ rate: Rate) -> Duration? {
        let wait = max(fullAt, now) - now - rate.interval * (rate.perMinute - 1)
        return wait > .zero ? wait : nil
    }
}
