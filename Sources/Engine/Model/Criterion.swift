/// What alternatives are scored on, on an absolute scale from 0 to 10 with written anchors.
package struct Criterion: Hashable, Sendable, Identifiable {
    package typealias ID = Identifier<Criterion>

    /// What the ends and the middle of the scale mean, so that a 7 can be argued about.
    package struct Anchors: Hashable, Sendable {
        package let zero: Prose
        package let five: Prose
        package let ten: Prose

        package init(zero: Prose, five: Prose, ten: Prose) {
            self.zero = zero
            self.five = five
            self.ten = ten
        }
    }

    /// One alternative on one criterion.
    package struct Score: Hashable, Sendable {
        package static let range = 0...10
        /// Within `range`.
        package let value: Int
        package let because: Claim

        package init(value: Int, because: Claim) {
            precondition(Self.range.contains(value))
            self.value = value
            self.because = because
        }
    }

    package let id: ID
    package let name: String
    package let anchors: Anchors
    /// One for each alternative of the comparison, in its order.
    package let scores: [Score]

    package init(id: ID, name: String, anchors: Anchors, scores: [Score]) {
        self.id = id
        self.name = name
        self.anchors = anchors
        self.scores = scores
    }
}
