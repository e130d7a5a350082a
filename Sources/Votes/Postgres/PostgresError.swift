/// Why PostgreSQL did not do what it was asked.
struct PostgresError: Error, CustomStringConvertible {
    /// What can be done about it.
    enum Kind {
        /// Time ran out. The statement may still take place; its connection is of no more use.
        case late
        /// There is no connection any more, or the server behind it takes no writes.
        case disconnected
        /// The server could not commit durably now. Asking again at once would only make it worse.
        case stuck
        /// The transaction met another one and was undone: the same again can succeed.
        case conflict
        /// The same again would fail again.
        case refused
    }

    let kind: Kind
    let message: String
    /// SQLSTATE, five characters; empty if the server did not say.
    let state: String

    init(_ kind: Kind, _ message: String) {
        self.kind = kind
        self.message = message
        self.state = ""
    }

    /// An error that the server reported. Source of the codes: PostgreSQL 15, appendix A.
    init(state: String, message: String) {
        self.state = state
        self.message = message
        kind =
            switch state {
            case "40001", "40P01": .conflict
            case "25006", "57P01", "57P02", "57P03": .disconnected
            case _ where state.hasPrefix("08"): .disconnected
            default: .refused
            }
    }

    /// For the operator. libpq's messages name hosts and roles, never passwords.
    var description: String {
        state.isEmpty ? message : "\(message) (SQLSTATE \(state))"
    }
}
