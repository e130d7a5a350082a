/// Why a file of votes is not taken, in words for the operator. What the file holds is not quoted:
/// it may be anything.
package struct VoteFileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// From 1; `nil` if it is about the file as a whole.
    package let line: Int?
    package let reason: String

    package init(line: Int? = nil, _ reason: String) {
        self.line = line
        self.reason = reason
    }

    package var description: String { line.map { "line \($0): \(reason)" } ?? reason }
}
