import Engine

/// A bar from 0 to 100 for one overall score. Decoration: the number stands beside it.
struct ScoreBar {
    let score: Int
    let side: Side

    var svg: String {
        """
        <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">\
        <rect class="track" width="100" height="8"/>\
        <rect class="\(side.css)" width="\(score)" height="8"/></svg>
        """
    }
}

/// Whose points are how much of all points, with the near-tie zone in the middle where there are two.
struct BalanceBar {
    let result: Recommendation
    let sides: [Side]

    init(_ result: Recommendation, sides: [Side]) {
        self.result = result
        self.sides = sides
    }

    /// 1,000 units are all points together. Decoration: the words beside it say the same.
    var svg: String {
        let combined = max(1, result.totals.reduce(0, +))
        var start = 0.0
        let parts = zip(sides, result.totals).map { side, total in
            let width = 1_000 * Double(total) / Double(combined)
            defer { start += width }
            return """
                <rect class="\(side.css)" x="\(SVG.number(start))" width="\(SVG.number(width))" \
                height="28"/>
                """
        }
        let middle =
            sides.count == 2
            ? "<rect class=\"middle\" x=\"498\" y=\"-4\" width=\"4\" height=\"36\"/>" : ""
        return """
            <svg class="balance" viewBox="0 -4 1000 36" preserveAspectRatio="none" \
            aria-hidden="true">\(parts.joined())\(middle)</svg>
            """
    }
}

/// A choice's share of the votes, 0 to 100, with its interval as an error bar. Decoration: the words beside
/// it say the same. Empty while there are too few votes.
struct VoteBar {
    let share: Tally.Share?
    let css: String

    var svg: String {
        guard let share else { return "" }
        let low = SVG.number(100 * share.interval.lowerBound)
        let high = SVG.number(100 * share.interval.upperBound)
        // The bar is as wide as the window lets it be, the line as thin everywhere. What lies below it keeps
        // it apart from the bar in either colour scheme.
        let line = """
            d="M\(low) 2v8M\(high) 2v8M\(low) 6H\(high)" vector-effect="non-scaling-stroke"
            """
        return """
            <svg class="share" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">\
            <rect class="track" y="2" width="100" height="8"/>\
            <rect class="\(css)" y="2" width="\(SVG.number(100 * share.ratio.value))" height="8"/>\
            <path class="under" \(line)/><path class="whisker" \(line)/></svg>
            """
    }
}

extension Tally.Share {
    /// "48 % (28–69 %)".
    var words: String {
        func percent(_ part: Double) -> Int { Int((100 * part).rounded()) }
        return
            "\(ratio.percent) % (\(percent(interval.lowerBound))–\(percent(interval.upperBound)) %)"
    }
}
