import Engine

/// What can be done to the votes.
enum VoteChange: Sendable {
    case cast(Vote)
    case withdraw(Voter, from: Comparison.ID)
}
