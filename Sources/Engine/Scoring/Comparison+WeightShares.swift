extension Comparison {
    /// In which part of all weightings of the criteria each alternative leads.
    ///
    /// Exact for two alternatives. For more, an estimate from 10 000 weightings that are the same in every
    /// run; its standard error √(p(1−p)/n) is at most 0.005, half a percentage point.
    /// - Precondition: 1 to 12 criteria.
    package func weightShares() -> WeightShares {
        precondition((1...12).contains(criteria.count))
        if alternatives.count > 2 { return estimatedWeightShares(sampleCount: 10_000) }
        let differences = criteria.map { $0.scores[0].value - $0.scores[1].value }
        let positive = differences.filter { $0 > 0 }
        let negative = differences.filter { $0 < 0 }.map { -$0 }
        if positive.isEmpty && negative.isEmpty {
            return WeightShares(shares: [.none, .none], tie: .all, sampleCount: nil)
        }
        return WeightShares(
            shares: [
                share(of: positive, against: negative), share(of: negative, against: positive),
            ],
            tie: .none, sampleCount: nil)
    }

    private func estimatedWeightShares(sampleCount: Int) -> WeightShares {
        var weightings = RandomWeightings(criterionCount: criteria.count)
        let scores = criteria.map { $0.scores.map(\.value) }
        var wins = Array(repeating: 0, count: alternatives.count)
        for _ in 0..<sampleCount {
            var totals = Array(repeating: 0, count: alternatives.count)
            for (scores, weight) in zip(scores, weightings.next()) {
                for i in totals.indices { totals[i] += weight * scores[i] }
            }
            let standing = Standing(totals)
            if standing.margin > 0 { wins[standing.leader] += 1 }
        }
        func share(_ count: Int) -> WeightShares.Share {
            WeightShares.Share(UInt256(UInt64(count)), of: UInt256(UInt64(sampleCount)))
        }
        return WeightShares(
            shares: wins.map(share), tie: share(sampleCount - wins.reduce(0, +)),
            sampleCount: sampleCount)
    }
}

extension WeightShares.Share {
    fileprivate static let none = Self(UInt256(0), of: UInt256(1))
    fileprivate static let all = Self(UInt256(1), of: UInt256(1))
}

/// The part of all weightings in which Σ w·gain > Σ w·loss, for criteria that either gain or lose. Criteria
/// on which both alternatives score the same do not matter: whatever they weigh, the others share the rest
/// uniformly.
///
/// By the Hermite-Genocchi formula it is the divided difference [d₁, …, dₙ] of x ↦ max(x, 0)ⁿ⁻¹, where the
/// dᵢ are the gains and the negated losses. The textbook recursion divides by dᵢ − dⱼ, so it needs
/// derivatives where two are equal. This one divides by a gain plus a loss only: with F(p, q) for the first
/// p gains x and the first q losses y, Leibniz' rule for divided differences gives
///
///     F(p, q) = (x_p · F(p, q−1) + y_q · F(p−1, q)) / (x_p + y_q),   F(p, 0) = 1,   F(0, q) = 0.
///
/// All F(p, q) are kept as whole numbers N(p, q) over D(p, q) = Π (xᵢ + yⱼ), i ≤ p, j ≤ q. In lowest terms
/// they can exceed 128 bits: gains 1, 3, 5, 6, 7, 9 against six losses of 10 do. For 12 criteria D has at
/// most 36 factors of at most 20, hence less than 2¹⁵⁶, and D < 2²⁴³ for up to 15.
///
/// Sources: C. de Boor, "Divided Differences", Surveys in Approximation Theory 1 (2005); the recursion is
/// that of G. Varsi, "The multidimensional content of the frustum of the simplex", Pacific Journal of
/// Mathematics 46 (1973).
/// - Precondition: gains and losses are positive, and there are 1 to 15 in all.
private func share(of gains: [Int], against losses: [Int]) -> WeightShares.Share {
    // N(p, q) for the current q, and Π (x_p + yⱼ) over the losses before it.
    var part = Array(repeating: UInt256(1), count: gains.count + 1)
    var products = Array(repeating: 1, count: gains.count)
    var all = UInt256(1)
    for loss in losses {
        part[0] = UInt256(0)
        var product = 1
        for (p, gain) in gains.enumerated() {
            part[p + 1] = part[p + 1] * (gain * product) + part[p] * (loss * products[p])
            product *= gain + loss
            products[p] *= gain + loss
        }
        all = all * product
    }
    // Without losses every weighting counts; without gains none does.
    return WeightShares.Share(part[gains.count], of: all)
}
