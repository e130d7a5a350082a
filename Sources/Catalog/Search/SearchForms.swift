import Foundation

/// The forms in which a word stands in English texts. Rough, and good enough: what they find is ranked, and a
/// form that no text has finds nothing.
extension SearchWords.Word {
    /// Itself, and in the other number: `orm` and `orms`, `query` and `queries`.
    var forms: [String] {
        guard key.count > 2, key.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else {
            return [key]
        }
        if key.hasSuffix("ies") { return [key, "\(key.dropLast(3))y"] }
        if key.hasSuffix("s") {
            return key.count > 3 && !key.hasSuffix("ss") ? [key, String(key.dropLast())] : [key]
        }
        return key.hasSuffix("y") ? [key, "\(key)s", "\(key.dropLast())ies"] : [key, "\(key)s"]
    }

    /// What words of its kin begin with: `pric` of `pricing`, for prices.
    var root: String? {
        key.hasSuffix("ing") && key.count > 6 ? String(key.dropLast(3)) : nil
    }

    /// The shortest of its forms: by it, two words in different numbers are the same.
    var singular: String { forms.min { $0.count < $1.count } ?? key }
}
