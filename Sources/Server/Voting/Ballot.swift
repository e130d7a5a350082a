import Engine

/// What a filled-in vote form asks for.
enum Ballot: Hashable, Sendable {
    case cast(Choice)
    case withdraw

    /// `nil` unless the form has exactly one `choice`, which is empty or one that the comparison has.
    init?(_ form: Form, for comparison: Comparison) {
        let words = form.values(of: "choice")
        guard words.count == 1 else { return nil }
        if words[0].isEmpty {
            self = .withdraw
        } else if let choice = Choice(words[0]), comparison.choices.contains(choice) {
            self = .cast(choice)
        } else {
            return nil
        }
    }

    /// `nil` for a withdrawal.
    var choice: Choice? {
        switch self {
        case .cast(let choice): choice
        case .withdraw: nil
        }
    }

    /// As it stands in the form.
    var word: String { choice?.word ?? "" }
}
