/// Who leads by how much, read off the points of all alternatives.
struct Standing: Hashable {
    /// The first of those with the most points.
    let leader: Int
    /// The best of the others, the first if several: in a tie the second leader.
    let runnerUp: Int
    /// The leader's points less the runner-up's; 0 in a tie.
    let margin: Int
    /// Bit `i` is set if alternative `i` has the most points.
    let leaderMask: UInt

    /// - Precondition: at least two alternatives.
    init(_ totals: [Int]) {
        var leader = totals[1] > totals[0] ? 1 : 0
        var runnerUp = 1 - leader
        for i in totals.indices.dropFirst(2) {
            if totals[i] > totals[leader] {
                runnerUp = leader
                leader = i
            } else if totals[i] > totals[runnerUp] {
                runnerUp = i
            }
        }
        let most = totals[leader]
        var leaderMask: UInt = 0
        for i in totals.indices where totals[i] == most { leaderMask |= 1 << UInt(i) }
        self.leader = leader
        self.runnerUp = runnerUp
        self.margin = most - totals[runnerUp]
        self.leaderMask = leaderMask
    }

    /// In catalog order; more than one only in a tie.
    var leaders: [Int] {
        margin > 0 ? [leader] : (0..<UInt.bitWidth).filter { leaderMask >> UInt($0) & 1 == 1 }
    }
}
