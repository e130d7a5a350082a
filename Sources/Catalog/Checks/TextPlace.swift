/// Where a text stands on a page: what it must rest on there, and up to which length it is read there.
enum TextPlace {
    case overview, anchor, scoreReason, answer, quizReason, verdictLine, moreContext, cell, bestFor
    case faqAnswer, fact

    /// For messages.
    var words: String {
        switch self {
        case .overview: "an overview"
        case .anchor: "an anchor"
        case .scoreReason: "a score's reason"
        case .answer: "an answer"
        case .quizReason: "an answer's reason"
        case .verdictLine: "a verdict line"
        case .moreContext: "a line of context"
        case .cell: "a cell"
        case .bestFor: "a reason why one is best"
        case .faqAnswer: "the answer to a question"
        case .fact: "a fact"
        }
    }

    /// In characters without the markup. About three lines of a column for what stands in one, about a
    /// screen of a phone for what stands alone.
    var longest: Int? {
        switch self {
        case .anchor: 90
        case .answer: 130
        case .verdictLine: 140
        case .cell, .quizReason: 160
        case .scoreReason: 200
        case .faqAnswer: 700
        case .overview: 900
        case .moreContext, .bestFor, .fact: nil
        }
    }

    /// What a comparison is decided by. The other claims are read with these, and may go without.
    var needsEvidence: Bool {
        switch self {
        case .scoreReason, .cell, .bestFor: true
        default: false
        }
    }
}
