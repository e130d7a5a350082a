package import Engine

/// Who votes, under a pseudonym that holds for one comparison: two votes of one browser on two
/// pages cannot be linked by it.
///
/// The caller makes it, as HMAC(key, token ‖ comparison); a store only compares and keeps the
/// bytes.
package struct Voter: Hashable, Sendable {
    package static let allowedByteCounts = 16...32

    package let bytes: [UInt8]

    /// - Precondition: 16 to 32 bytes.
    package init(_ bytes: some Sequence<UInt8>) {
        self.bytes = Array(bytes)
        precondition(Self.allowedByteCounts.contains(self.bytes.count))
    }
}

/// What one voter chose on one comparison. Whether the comparison has that choice, the caller
/// checks.
package struct Vote: Hashable, Sendable {
    package let comparison: Comparison.ID
    package let voter: Voter
    package let choice: Choice
    /// When, in Unix seconds by the caller's clock. Kept for the record: votes are ordered by their
    /// arrival, never by this.
    package let at: Int

    package init(comparison: Comparison.ID, voter: Voter, choice: Choice, at: Int) {
        self.comparison = comparison
        self.voter = voter
        self.choice = choice
        self.at = at
    }
}

/// A vote as a store keeps it.
package struct StoredVote: Hashable, Sendable {
    package let vote: Vote
    /// How often the voter has changed their choice here, the first cast included. From 1.
    package let revision: Int

    /// - Precondition: `revision` is 1 or more.
    package init(_ vote: Vote, revision: Int) {
        precondition(revision >= 1)
        self.vote = vote
        self.revision = revision
    }
}
