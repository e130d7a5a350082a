/// What a message calls a value. Nearly all values are right: the words are made only for the
/// others.
indirect enum Label: CustomStringConvertible {
    /// As they begin a sentence: `the comparison`, `a topic`.
    case words(String)
    /// `"score"`
    case key(String)
    /// `criterion "memory-safety"`
    case named(String, String)
    /// `"points" of "rust"`
    case part(of: Label, String)

    var description: String {
        switch self {
        case .words(let words): words
        case .key(let key): key.quoted
        case .named(let noun, let name): "\(noun) \(name.quoted)"
        case .part(let whole, let key): "\(whole) of \(key.quoted)"
        }
    }
}
