import Engine
import Synchronization

/// What tells two versions of a comparison's data apart, for one edition: made when first asked for.
package final class DataVersions: Sendable {
    private let known = Mutex<[Comparison.ID: String]>([:])

    package init() {}

    /// A print of all its data.
    func version(of comparison: Comparison) -> String {
        if let version = known.withLock({ $0[comparison.id] }) { return version }
        let version = Fingerprint.of(Array(ComparisonJSON.text(comparison).utf8))
        known.withLock { $0[comparison.id] = version }
        return version
    }
}
