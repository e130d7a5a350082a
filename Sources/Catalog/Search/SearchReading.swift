import Engine

/// What a search is understood to ask for.
struct SearchReading: Sendable {
    let named: [Alternative]
    /// The words that say what is searched for.
    let words: [SearchWords.Word]
    /// What is to be compared, by name; fewer than two if nothing is.
    let sides: [String]

    init(_ text: SearchWords, _ names: SearchNames, _ index: EditionIndex) {
        let (named, rest) = names.read(text.words)
        let telling = text.words.filter { !$0.isFiller || names.read([$0]).rest.isEmpty }
        self.named = named
        self.words = telling.isEmpty ? text.words.filter { !$0.key.isEmpty } : telling
        if let sides = Self.sides(of: text, names, index) {
            self.sides = sides
        } else {
            let isOnlyNames =
                rest.allSatisfy(\.isFiller) && rest.allSatisfy { $0.separation == .none }
            self.sides = isOnlyNames ? named.map(\.name) : []
        }
    }

    /// What stands around `vs`, `or` or a slash; `nil` if that separates no names.
    private static func sides(
        of text: SearchWords, _ names: SearchNames, _ index: EditionIndex
    ) -> [String]? {
        // A thing may be called like a separator: the language V.
        let separators = names.read(text.words).rest.filter { $0.separation != .none }
        let parts = text.words.split { separators.contains($0) }
        guard !separators.isEmpty, (2...6).contains(parts.count) else { return nil }
        var known: [Alternative] = []
        var sides: [String] = []
        for part in parts {
            let (named, rest) = names.read(part)
            let words = rest.filter { !$0.isFiller }
            if named.count == 1 || (!named.isEmpty && words.isEmpty) {
                known += named
                sides += named.map(\.name)
            } else if named.isEmpty, (1...3).contains(words.count) {
                sides.append(words.map(\.typed).joined(separator: " ").capitalisedFirst)
            } else {
                return nil
            }
        }
        let isCertain = separators.contains { $0.separation == .certain }
        guard Set(sides).count == sides.count, isCertain || !known.isEmpty,
            !(text.isUnfinished && known.count == sides.count - 1
                && names.beginning(with: parts[parts.count - 1]).contains { next in
                    index.position(comparing: Set((known + [next]).map(\.id))) != nil
                })
        else { return nil }
        return sides
    }
}

extension String {
    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
