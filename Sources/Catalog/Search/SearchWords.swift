import Foundation

/// What somebody typed into the search field, taken apart. Whatever it holds, only letters and digits of
/// any script are left in its words.
struct SearchWords: Sendable {
    struct Word: Hashable, Sendable {
        /// With the signs that belong to it: `C++`, `.NET`.
        let typed: String
        /// What stands between it and the word before: `.` in `fly.io`.
        let gap: String
        /// In the one form in which words are compared: lower case, without accents.
        let key: String
        /// `vs`, `or` or a slash: what stands before and after it is compared.
        var separation = Separation.none
    }

    enum Separation: Sendable {
        case none
        /// It may also mean something else.
        case perhaps
        case certain
    }

    /// In one line.
    let text: String
    /// In their order.
    let words: [Word]
    /// The last word may go on: nothing stands behind it.
    let isUnfinished: Bool

    static let longestText = 200
    static let mostWords = 16

    init(_ typed: String) {
        let scalars = typed.unicodeScalars.prefix(Self.longestText)
        let line = String(String.UnicodeScalarView(scalars.map(Self.tidied)))
        text = line.split(separator: " ").joined(separator: " ")
        words = Array(Self.words(of: text).prefix(Self.mostWords))
        isUnfinished = scalars.last.map(Self.isPart) ?? false
    }

    /// The letters and digits of a name, in the form of the keys: "Next.js" is `nextjs`.
    static func key(of name: String) -> String {
        // Most names are plain, and a large catalog has tens of thousands.
        if name.utf8.allSatisfy({ $0 < 0x80 && !"+#".utf8.contains($0) }) {
            return name.lowercased().filter { $0.isLetter || $0.isNumber }
        }
        return folded(name)
    }

    private static func folded(_ name: String) -> String {
        words(of: name).map(\.key).joined()
    }

    static func words(of text: String) -> [Word] {
        let scalars = Array(text.unicodeScalars)
        func string(_ range: Range<Int>) -> String {
            String(String.UnicodeScalarView(scalars[range]))
        }
        func end(of start: Int, while isIn: (Unicode.Scalar) -> Bool) -> Int {
            scalars[start...].firstIndex { !isIn($0) } ?? scalars.endIndex
        }
        var words: [Word] = []
        var (last, place) = (0, 0)
        while place < scalars.endIndex {
            let letters = end(of: place, while: isPart)
            guard letters > place else {
                if scalars[place] == "/" {
                    words.append(.slash)
                    last = place + 1
                }
                place += 1
                continue
            }
            var behind = end(of: letters) { $0 == "+" || $0 == "#" }
            if behind < scalars.endIndex, isPart(scalars[behind]) { behind = letters }
            let isDotted =
                place > 0 && scalars[place - 1] == "."
                && (place == 1 || scalars[place - 2] == " ")
            words.append(
                Word(
                    typed: (isDotted ? "." : "") + string(place..<behind),
                    gap: string(last..<place),
                    // C, C++ and C# are three things.
                    key: key(ofWord: string(place..<(letters - place == 1 ? behind : letters)))))
            (last, place) = (behind, behind)
        }
        return words
    }

    private static func key(ofWord word: String) -> String {
        word.folding(
            options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    }

    /// As they were typed.
    static func text(of words: some Collection<Word>) -> String {
        words.enumerated().map { position, word in
            guard position > 0 else { return word.typed }
            return (word.gap.contains { !"-._&'’".contains($0) } ? " " : word.gap) + word.typed
        }
        .joined()
    }

    private static func tidied(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .unassigned, .privateUse, .lineSeparator,
            .paragraphSeparator, .spaceSeparator:
            " "
        default: scalar
        }
    }

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark:
            true
        default: false
        }
    }
}

extension SearchWords.Word {
    static let slash = Self(typed: "/", gap: "", key: "", separation: .perhaps)

    init(typed: String, gap: String, key: String) {
        (self.typed, self.gap, self.key) = (typed, gap, key)
        separation = Self.separations[key] ?? .none
    }

    /// It says nothing of what is searched for.
    var isFiller: Bool { separation != .none || Self.fillers.contains(key) }

    private static let separations: [String: SearchWords.Separation] = [
        "vs": .certain, "versus": .certain, "v": .perhaps, "or": .perhaps, "against": .perhaps,
    ]

    private static let fillers: Set<String> = [
        "a", "alternative", "alternatives", "an", "and", "are", "as", "at", "bad", "be", "best",
        "better", "between", "can", "cheap", "cheapest", "choose", "choosing", "compare",
        "compared", "comparing", "comparison", "development", "difference", "differences", "do",
        "does", "faster", "fastest", "for", "from", "good", "how", "i", "in", "instead", "is",
        "it", "me", "most", "my", "need", "no", "not", "of", "on", "our", "pick", "should",
        "than", "that", "the", "this", "to", "top", "use", "we", "what", "when", "which", "who",
        "why", "with",
    ]

    /// What follows says where something is used: `netlify for next.js`.
    var isBeforePlace: Bool { ["for", "in", "on", "with"].contains(key) }
}
