extension Question {
    /// The largest change of the point difference between two alternatives that answering otherwise can
    /// make, at normal importance: the question's true weight.
    ///
    /// 0 if all answers treat the two alike. Skipping is no answer here.
    package func swing(between first: Int, and second: Int) -> Int {
        let leads = answers.lazy.map { $0.lead(of: first, over: second) }
        guard let most = leads.max(), let least = leads.min() else { return 0 }
        return most - least
    }

    /// The largest swing over all pairs of alternatives.
    package var largestSwing: Int {
        guard let alternatives = answers.first?.points.indices else { return 0 }
        return alternatives.reduce(0) { largest, first in
            alternatives.dropFirst(first + 1).reduce(largest) {
                max($0, swing(between: first, and: $1))
            }
        }
    }
}

extension Answer {
    /// The points of `first` less those of `second`.
    package func lead(of first: Int, over second: Int) -> Int { points[first] - points[second] }
}
