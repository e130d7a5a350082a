import Foundation

/// What somebody typed into the search field, taken apart. Whatever it holds, only letters and digits of
/// any script are left in its words.
struct SearchWords: Sendable {
    struct Word: Hashable, Sendable {
        let typed: String
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
        words(of: name).map(\.key).joined()
    }

    static func words(of text: String) -> [Word] {
        var words: [Word] = []
        var word = String.UnicodeScalarView()
        func end() {
            guard !word.isEmpty else { return }
            words.append(Word(typed: String(word)))
            word = String.UnicodeScalarView()
        }
        for scalar in text.unicodeScalars {
            if isPart(scalar) {
                word.append(scalar)
            } else {
                end()
                if scalar == "/" { words.append(.slash) }
            }
        }
        end()
        return words
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
    static let slash = Self(typed: "/", key: "", separation: .perhaps)

    init(typed: String) {
        self.typed = typed
        key = typed.folding(
            options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
        separation = Self.separations[key] ?? .none
    }

    /// It says nothing of what is searched for.
    var isFiller: Bool { separation != .none || Self.fillers.contains(key) }

    private static let separations: [String: SearchWords.Separation] = [
        "vs": .certain, "versus": .certain, "v": .perhaps, "or": .perhaps, "against": .perhaps,
    ]

    private static let fillers: Set<String> = [
        "a", "an", "and", "are", "better", "between", "compare", "compared", "comparing",
        "comparison", "difference", "differences", "do", "for", "i", "in", "is", "it", "of",
        "should", "than", "the", "to", "use", "what", "when", "which", "with",
    ]
}
