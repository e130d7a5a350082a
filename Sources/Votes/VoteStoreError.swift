/// Why a store does not do what it was asked. The reasons are written for the operator and the log,
/// and name files; visitors do not get to see them.
package enum VoteStoreError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The store cannot be opened: what is wrong, and what to do.
    case cannotOpen(String)
    /// The store does not answer now. A change may have been stored or not; asking again is safe.
    case unavailable(String)

    package var description: String {
        switch self {
        case .cannotOpen(let reason), .unavailable(let reason): reason
        }
    }
}
