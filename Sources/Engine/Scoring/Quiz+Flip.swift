extension Quiz {
    /// The fewest given answers to change until an alternative leads alone that does not now; in a tie,
    /// until any does. Answers that do not count are left alone. `nil` if no change does it.
    ///
    /// Exact. Where several changes are equally few, the first alternative that can lead is named.
    func flip(
        of sheet: AnswerSheet, totals: [Int], standing: Standing
    ) -> Recommendation.Flip? {
        guard alternativeCount == 2 else {
            return leastFlip(of: sheet, totals: totals, standing: standing)
        }
        if standing.margin > 0 {
            return flip(of: sheet, to: standing.runnerUp, against: standing.margin)
        }
        return flip(of: sheet, to: 0, against: 0) ?? flip(of: sheet, to: 1, against: 0)
    }

    /// With one rival, every change moves one number, so the largest gains are the fewest changes: taken
    /// one by one until the challenger is ahead. Of equal gains the earlier question comes first, within
    /// a question the earlier answer.
    private func flip(
        of sheet: AnswerSheet, to challenger: Int, against margin: Int
    ) -> Recommendation.Flip? {
        var changes: [(gain: Int, question: Int, answer: Int)] = []
        changes.reserveCapacity(questions.count)
        for (question, entry) in sheet.entries.enumerated() where entry.counts {
            let given = lead(question, entry.given, of: challenger, over: 1 - challenger)
            var best = (lead: given, answer: entry.given)
            for answer in questions[question].answers.indices {
                let lead = lead(question, answer, of: challenger, over: 1 - challenger)
                if lead > best.lead { best = (lead, answer) }
            }
            let gain = entry.weight * (best.lead - given)
            if gain > 0 { changes.append((gain, question, best.answer)) }
        }
        changes.sort { ($1.gain, $0.question) < ($0.gain, $1.question) }

        var gained = 0
        var taken: [Recommendation.Flip.Change] = []
        taken.reserveCapacity(changes.count)
        for change in changes where gained <= margin {
            gained += change.gain
            taken.append(.init(question: change.question, answer: change.answer))
        }
        guard gained > margin else { return nil }
        taken.sort { $0.question < $1.question }
        return Recommendation.Flip(leader: challenger, changes: taken)
    }

    /// With several rivals, a search for each challenger, with one change more in every round.
    private func leastFlip(
        of sheet: AnswerSheet, totals: [Int], standing: Standing
    ) -> Recommendation.Flip? {
        var searches = totals.indices
            .filter { standing.margin == 0 || $0 != standing.leader }
            .map { FlipSearch(for: $0, in: self, from: sheet, totals: totals) }
        for size in 1...questions.count {
            for i in searches.indices {
                if let flip = searches[i].flip(changing: size) { return flip }
            }
        }
        return nil
    }
}
