/// The one of `names` that was probably meant by `name`, for "did you mean …?"; `nil` if none is near.
///
/// Near means at most two edits, or at most a third of the length of `name` where that is more, and
/// something in common: `xx` is not near `go`. An edit inserts, removes or replaces a character or swaps
/// two neighbours; upper and lower case are the same. Of several equally near names the alphabetically
/// first, so that the order of `names` does not matter.
///
/// Bounded: names longer than 64 bytes are near nothing.
/// - Parameter edits: how many are near, if not as many as above.
package func nearestName(
    to name: String, among names: some Sequence<String>, within edits: Int? = nil
) -> String? {
    guard (1...longestComparedName).contains(name.utf8.count) else { return nil }
    let given = Array(name.lowercased().unicodeScalars)
    let limit = edits ?? max(2, given.count / 3)
    var best: (distance: Int, name: String)?
    for candidate in names where candidate.utf8.count <= longestComparedName {
        let other = Array(candidate.lowercased().unicodeScalars)
        let allowed = min(best?.distance ?? limit, max(given.count, other.count) - 1)
        guard let distance = editDistance(given, other, atMost: allowed) else { continue }
        if best.map({ (distance, candidate) < $0 }) ?? true { best = (distance, candidate) }
    }
    return best?.name
}

private let longestComparedName = 64

/// The restricted Damerau-Levenshtein distance ("optimal string alignment": no place is edited twice);
/// `nil` if it is above `limit`.
///
/// Source: L. Boytsov, "Indexing Methods for Approximate Dictionary Searching", ACM JEA 16 (2011), §2.2.
private func editDistance(
    _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int
) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for i in left.indices {
        var row = [i + 1]
        row.reserveCapacity(right.count + 1)
        for j in right.indices {
            let replaced = previous[j] + (left[i] == right[j] ? 0 : 1)
            var distance = min(replaced, previous[j + 1] + 1, row[j] + 1)
            if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                distance = min(distance, beforePrevious[j - 1] + 1)
            }
            row.append(distance)
        }
        beforePrevious = previous
        previous = row
    }
    let distance = previous[right.count]
    return distance <= limit ? distance : nil
}
