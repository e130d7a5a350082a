/// The questions of a comparison: an additive value model.
///
/// Everything in it is addressed by position: alternative `i` is the `i`-th of the comparison, and an
/// answer's points and reasons stand in that order.
package struct Quiz: Hashable, Sendable {
    package static let largestQuestionCount = 12

    package let intro: Prose
    package let questions: [Question]
    /// 2 to 6.
    package let alternativeCount: Int
    package let limits: Verdict.Limits

    /// - Precondition: each answer has `alternativeCount` points.
    package init(
        intro: Prose, questions: [Question], alternativeCount: Int,
        limits: Verdict.Limits = .standard
    ) {
        precondition((2...6).contains(alternativeCount))
        precondition(
            questions.allSatisfy { question in
                question.answers.allSatisfy { $0.points.count == alternativeCount }
            })
        self.intro = intro
        self.questions = questions
        self.alternativeCount = alternativeCount
        self.limits = limits
    }
}

package struct Question: Hashable, Sendable, Identifiable {
    package typealias ID = Identifier<Question>

    package let id: ID
    package let ask: Prose
    /// Why the question is asked: what in the reader's situation it finds out.
    package let help: Prose?
    /// At least two.
    package let answers: [Answer]

    package init(id: ID, ask: Prose, help: Prose? = nil, answers: [Answer]) {
        self.id = id
        self.ask = ask
        self.help = help
        self.answers = answers
    }
}

package struct Answer: Hashable, Sendable, Identifiable {
    package typealias ID = Identifier<Answer>

    package let id: ID
    package let say: Prose
    /// Whole points ≥ 0, one for each alternative.
    package let points: [Int]
    /// What this answer speaks for, one for each alternative; shown when the answer was given.
    package let reasons: [Claim?]

    /// - Precondition: no negative points; as many reasons as points.
    package init(id: ID, say: Prose, points: [Int], reasons: [Claim?]) {
        precondition(points.allSatisfy { $0 >= 0 } && reasons.count == points.count)
        self.id = id
        self.say = say
        self.points = points
        self.reasons = reasons
    }
}
