import Engine

/// What changes the verdict of a comparison although its history, which has a new entry, does not mark it:
/// feeds that tell of changed verdicts only would keep it from their readers.
struct UnmarkedVerdict {
    private(set) var changes: [UnloggedChanges.Change] = []

    init(before: ComparedVersion, now: ComparedVersion) {
        let new = now.body.history.filter { !before.body.history.contains($0) }
        guard now.hasNewEntry(since: before), !new.contains(where: \.isOfVerdict) else { return }
        let (led, lead) = (before.leaders, now.leaders)
        if Set(led) != Set(lead) {
            add(
                [.key("history")],
                "the best score was that of \(Self.names(led)) and is that of \(Self.names(lead))")
        }
        let winners = Dictionary(
            before.body.bestFor.map { ($0.use.plain, before.ids[$0.winner]) },
            uniquingKeysWith: { first, _ in first })
        for (index, best) in now.body.bestFor.enumerated() {
            let winner = now.ids[best.winner]
            guard let former = winners[best.use.plain], former != winner else { continue }
            add(
                [.key("best-for"), .index(index), .key("winner")],
                "the winner for \(best.use.plain.quoted) was \"\(former)\" and is \"\(winner)\"")
        }
    }

    private mutating func add(_ place: [Node.Step], _ message: String) {
        changes.append(.init(place: place, message: message))
    }

    private static func names(_ ids: [Alternative.ID]) -> String {
        ids.map { "\"\($0)\"" }.joined(separator: ", ")
    }
}

extension ComparedVersion {
    /// Those with the highest overall score, which has the same order as the sum of the scores.
    fileprivate var leaders: [Alternative.ID] {
        let sums = ids.indices.map { side in
            body.criteria.reduce(0) { $0 + $1.scores[side].value }
        }
        return zip(ids, sums).filter { $0.1 == sums.max() }.map(\.0)
    }
}
