/// One node of a YAML file as it was written, with the place where it stands.
///
/// Scalars stay texts: whether `1.10` is a name or a number, only the reader that expects one or
/// the other knows. That is why `no` is never a Boolean here, and Norway keeps its name.
struct Node: Sendable {
    enum Value: Sendable {
        case scalar(Scalar)
        case list([Node])
        case map([Entry])
    }

    struct Scalar: Sendable {
        enum Style: Sendable {
            case plain, quoted, folded
            /// After `|`: the lines stand in the file as they are, below the mark, indented by so
            /// much.
            case literal(indentation: Int)
        }
        let text: String
        let style: Style
    }

    struct Entry: Sendable {
        let key: String
        let mark: Mark
        let value: Node
    }

    let value: Value
    let mark: Mark

    /// For messages: "must be a list, not a map".
    var kind: String {
        switch value {
        case .scalar: "a text"
        case .list: "a list"
        case .map: "a map"
        }
    }

    /// A key with nothing behind it.
    var isEmpty: Bool {
        if case .scalar(let scalar) = value { scalar.text.isEmpty } else { false }
    }
}
