import CYaml

/// What a YAML file consists of, in the order in which it stands there.
struct YAMLEvent {
    enum Kind {
        case documentStart, listStart, listEnd, mapStart, mapEnd, streamEnd
        case scalar(String, YAMLScalarStyle)
        /// A reference to what an anchor named; its own name is `anchor`.
        case alias
        /// The end of a document, and whatever else carries nothing.
        case other
    }

    let kind: Kind
    let mark: Mark
    /// `&name` before a node, or the name in `*name`.
    let anchor: String?
    /// `!name` before a node, in full; `nil` if the file leaves it out.
    let tag: String?
}

enum YAMLScalarStyle {
    case plain, singleQuoted, doubleQuoted, literal, folded
}

/// Why a file is no YAML, in libyaml's words.
struct YAMLSyntaxError: Error {
    let problem: String
    let mark: Mark
    /// Where the quotation, list or map begins in which it happened.
    let contextMark: Mark
}

/// libyaml's event parser, which is a part of Yams.
///
/// Yams' own `compose` would build the tree by itself, but recursively, and it hashes keys that may
/// be aliases of aliases: a small file could then take all the stack, or all the time in the world.
/// Events come one by one, so that whoever builds the tree can stop.
final class YAMLEvents {
    private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    private let input: UnsafeMutableBufferPointer<UInt8>

    /// - Parameter bytes: valid UTF-8 without a byte order mark.
    init(_ bytes: some Collection<UInt8>) {
        input = .allocate(capacity: bytes.count)
        _ = input.initialize(from: bytes)
        yaml_parser_initialize(parser)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, input.baseAddress, input.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
        input.deallocate()
    }

    func next() throws(YAMLSyntaxError) -> YAMLEvent {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw failure }
        defer { yaml_event_delete(&event) }
        return YAMLEvent(event)
    }

    private var failure: YAMLSyntaxError {
        let problem = parser.pointee.problem.map { String(cString: $0) } ?? "out of memory"
        return YAMLSyntaxError(
            problem: problem, mark: Mark(parser.pointee.problem_mark),
            contextMark: Mark(parser.pointee.context_mark))
    }
}

extension YAMLEvent {
    fileprivate init(_ event: yaml_event_t) {
        mark = Mark(event.start_mark)
        let data = event.data
        switch event.type {
        case YAML_SCALAR_EVENT:
            let bytes = UnsafeBufferPointer(start: data.scalar.value, count: data.scalar.length)
            kind = .scalar(
                String(decoding: bytes, as: UTF8.self), YAMLScalarStyle(data.scalar.style))
            (anchor, tag) = (text(data.scalar.anchor), text(data.scalar.tag))
        case YAML_SEQUENCE_START_EVENT:
            kind = .listStart
            (anchor, tag) = (text(data.sequence_start.anchor), text(data.sequence_start.tag))
        case YAML_MAPPING_START_EVENT:
            kind = .mapStart
            (anchor, tag) = (text(data.mapping_start.anchor), text(data.mapping_start.tag))
        case YAML_ALIAS_EVENT:
            kind = .alias
            (anchor, tag) = (text(data.alias.anchor), nil)
        default:
            kind =
                switch event.type {
                case YAML_DOCUMENT_START_EVENT: .documentStart
                case YAML_SEQUENCE_END_EVENT: .listEnd
                case YAML_MAPPING_END_EVENT: .mapEnd
                case YAML_STREAM_END_EVENT: .streamEnd
                default: .other
                }
            (anchor, tag) = (nil, nil)
        }
    }
}

extension YAMLScalarStyle {
    fileprivate init(_ style: yaml_scalar_style_t) {
        self =
            switch style {
            case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
            case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
            case YAML_LITERAL_SCALAR_STYLE: .literal
            case YAML_FOLDED_SCALAR_STYLE: .folded
            default: .plain
            }
    }
}

extension Mark {
    fileprivate init(_ mark: yaml_mark_t) {
        self.init(line: mark.line + 1, column: mark.column + 1)
    }
}

private func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    pointer.map { String(cString: $0) }
}
