import Engine

/// The votes of up to 26 weeks as columns of which each choice has its part, in the order of the choices from
/// the bottom up.
struct WeekChart {
    let weeks: [VoteHistory.Week]
    let choices: [Choice]
    /// The class of each choice, which sets its colour.
    let css: [String]

    private static let left = 44.0
    private static let right = 396.0
    private static let top = 26.0
    private static let bottom = 150.0
    private static let widestColumn = 32.0

    /// The end of the scale: the least of 2, 4, 6, 8, 10, 20, 40 … that no week exceeds, so that its half is whole.
    private var scale: Int {
        let most = weeks.map(height).max() ?? 0
        var power = 1
        while 10 * power < most { power *= 10 }
        return [2, 4, 6, 8].map { $0 * power }.first { $0 >= most } ?? 10 * power
    }

    private func height(of week: VoteHistory.Week) -> Int {
        choices.reduce(0) { $0 + week.votes.count(of: $1) }
    }

    var svg: String {
        """
        <svg class="weeks" viewBox="0 0 400 176" role="img" aria-labelledby="weeks-t weeks-d">\
        <title id="weeks-t">Votes per week</title><desc id="weeks-d">\(SVG.escaped(description))</desc>\
        \(lines)\(weeks.indices.map(column).joined())\(dates)</svg>
        """
    }

    private var description: String {
        let totals = weeks.map(height)
        let most = totals.max() ?? 0
        let busiest = weeks[totals.firstIndex(of: most) ?? 0]
        return """
            \(totals.reduce(0, +).counted("vote")) in \(weeks.count.counted("week")) up to the one from \
            \(weeks[weeks.count - 1].monday.long); most in the week from \(busiest.monday.long): \(most). \
            The table below says the same.
            """
    }

    private var lines: String {
        [0, scale / 2, scale].map { votes in
            let y = SVG.number(self.y(votes))
            return """
                <line class="axis" x1="\(SVG.number(Self.left))" x2="\(SVG.number(Self.right))" \
                y1="\(y)" y2="\(y)"/><text class="tick" x="\(SVG.number(Self.left - 6))" \
                y="\(SVG.number(self.y(votes) + 5))" text-anchor="end">\(votes)</text>
                """
        }.joined()
    }

    private func y(_ votes: Int) -> Double {
        Self.bottom - (Self.bottom - Self.top) * Double(votes) / Double(scale)
    }

    private var slot: Double {
        min((Self.right - Self.left) / Double(weeks.count), Self.widestColumn)
    }

    private func column(_ index: Int) -> String {
        let x = Self.left + slot * (Double(index) + 0.1)
        var below = 0
        let parts = zip(choices, css).map { choice, css in
            let votes = weeks[index].votes.count(of: choice)
            guard votes > 0 else { return "" }
            defer { below += votes }
            return """
                <rect class="\(css)" x="\(SVG.number(x))" y="\(SVG.number(y(below + votes)))" \
                width="\(SVG.number(slot * 0.8))" height="\(SVG.number(y(below) - y(below + votes)))"/>
                """
        }.joined()
        guard weeks[index].isUnusual else { return parts }
        return parts + """
            <text class="unusual" x="\(SVG.number(x + slot * 0.4))" y="\(SVG.number(y(below) - 5))" \
            text-anchor="middle">!</text>
            """
    }

    /// The first and the last week, if there is room for both, also in the large type of phones.
    private var dates: String {
        let y = SVG.number(Self.bottom + 20)
        let first = """
            <text class="tick" x="\(SVG.number(Self.left))" y="\(y)">\(weeks[0].monday.short)</text>
            """
        let end = Self.left + slot * Double(weeks.count)
        guard end - Self.left > 140 else { return first }
        return first + """
            <text class="tick" x="\(SVG.number(end))" y="\(y)" text-anchor="end">\
            \(weeks[weeks.count - 1].monday.short)</text>
            """
    }
}
