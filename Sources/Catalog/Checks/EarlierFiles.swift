import Engine

/// The files in `comparisons/` of an earlier version of a catalog; those that have not changed since may
/// be left out.
package struct EarlierFiles: Sendable {
    struct File: Sendable {
        let id: Comparison.ID
        let path: String
        let bytes: [UInt8]
    }

    let files: [File]

    /// - Parameter bytes: what stood in the files, by their names. Names that no comparison can have
    ///   are passed over.
    package init(_ bytes: [String: [UInt8]]) {
        files = bytes.compactMap { name, bytes in
            guard name.hasSuffix(".yaml"), let id = Comparison.ID(String(name.dropLast(5))) else {
                return nil
            }
            return File(id: id, path: "comparisons/\(name)", bytes: bytes)
        }.sorted { $0.id < $1.id }
    }
}

extension EarlierFiles.File {
    /// Read as it would be today. What is wrong with it is nobody's concern any more.
    /// - Returns: `nil` if it cannot be read at all.
    func comparison(today: Day) -> ComparisonFile? {
        let findings = Findings(file: path)
        return FileContents.tree(of: bytes, findings).map {
            ComparisonFile(id, $0, today: today, findings)
        }
    }
}
