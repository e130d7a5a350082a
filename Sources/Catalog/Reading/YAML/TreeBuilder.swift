/// Builds the tree of one file from its events, one by one and never recursively, and stops where
/// the file leaves the limits: what has been built can be walked without care.
struct TreeBuilder {
    private struct Stop: Error {}

    private struct Branch {
        enum Content {
            case list([Node])
            case map(OpenMap)
        }
        var content: Content
        let mark: Mark
        let anchor: String?
        var size = TreeSize()
    }

    private let source: SourceLines
    private let findings: Findings
    private var open: [Branch] = []
    private var root: Node?
    private var anchors: [String: (node: Node, size: TreeSize)] = [:]
    private var aliases = 0
    private var total = TreeSize(nodes: 0)

    private init(source: SourceLines, findings: Findings) {
        self.source = source
        self.findings = findings
    }

    /// `nil`, and a finding that says why, if the file is no YAML, leaves the limits, is empty or
    /// holds several documents. A duplicate key is a finding too; its first value stays.
    /// - Parameter bytes: valid UTF-8 without a byte order mark.
    static func tree(of bytes: [UInt8], _ findings: Findings) -> Node? {
        var builder = TreeBuilder(source: SourceLines(bytes), findings: findings)
        do {
            try builder.read(YAMLEvents(bytes))
        } catch let error as YAMLSyntaxError {
            let advice = SyntaxAdvice(error)
            let mark = builder.source.withinText(advice.mark)
            findings.error(advice.rule, at: mark, advice.message, hint: advice.hint)
            return nil
        } catch {
            return nil
        }
        if builder.root == nil {
            findings.error(
                .emptyFile, at: .start, "the file is empty",
                hint: "docs/catalog-format.md says what belongs here; or delete the file")
        }
        return builder.root
    }

    private mutating func read(_ events: YAMLEvents) throws {
        while true {
            let event = try events.next()
            if let tag = event.tag { check(tag, at: event.mark) }
            switch event.kind {
            case .streamEnd: return
            case .other: continue
            case .documentStart: try startDocument(at: event.mark)
            case .scalar(let text, let style): try add(text, style, event)
            case .alias: try addAlias(event)
            case .listStart: try start(.list([]), event)
            case .mapStart: try start(.map(OpenMap()), event)
            case .listEnd, .mapEnd: finish()
            }
        }
    }

    private func startDocument(at mark: Mark) throws {
        guard root != nil else { return }
        findings.error(
            .severalDocuments, at: mark, "a second document begins here; a file holds one",
            hint: "remove the line \"---\", or move what follows to a file of its own")
        throw Stop()
    }

    private mutating func add(_ text: String, _ style: YAMLScalarStyle, _ event: YAMLEvent) throws {
        if style == .doubleQuoted, let found = HiddenCharacter.first(in: text) {
            findings.error(
                found.kind.rule, at: event.mark,
                "this text spells \(found.kind.name) with a backslash", hint: found.kind.hint)
        }
        let scalar = Node.Scalar(text: text, style: source.style(style, of: text, at: event.mark))
        let size = TreeSize(bytes: text.utf8.count)
        try count(size, at: event.mark)
        place(Node(value: .scalar(scalar), mark: event.mark), size, anchor: event.anchor)
    }

    private mutating func addAlias(_ event: YAMLEvent) throws {
        let name = event.anchor ?? ""
        guard let (node, size) = anchors[name] else {
            findings.error(
                .syntax, at: event.mark, "the alias *\(name) refers to no anchor above it",
                hint: "put a text that begins with * in quotation marks")
            throw Stop()
        }
        aliases += 1
        guard aliases <= TreeLimits.aliases else {
            findings.error(
                .tooManyAliases, at: event.mark,
                "the file uses more than \(TreeLimits.aliases) aliases", hint: "write them out")
            throw Stop()
        }
        try check(depth: open.count + size.depth, at: event.mark)
        try count(size, at: event.mark)
        place(node, size, anchor: nil)
    }

    private mutating func start(_ content: Branch.Content, _ event: YAMLEvent) throws {
        try check(depth: open.count + 1, at: event.mark)
        try count(TreeSize(), at: event.mark)
        open.append(Branch(content: content, mark: event.mark, anchor: event.anchor))
    }

    private mutating func finish() {
        let branch = open.removeLast()
        let value: Node.Value =
            switch branch.content {
            case .list(let nodes): .list(nodes)
            case .map(let map): .map(map.entries)
            }
        place(Node(value: value, mark: branch.mark), branch.size, anchor: branch.anchor)
    }

    private mutating func place(_ node: Node, _ size: TreeSize, anchor: String?) {
        if let anchor { anchors[anchor] = (node, size) }
        guard var branch = open.popLast() else {
            root = node
            return
        }
        branch.size.include(size)
        switch branch.content {
        case .list(var nodes):
            branch.content = .list([])  // so that `nodes` is not copied
            nodes.append(node)
            branch.content = .list(nodes)
        case .map(var map):
            branch.content = .list([])
            map.add(node, findings)
            branch.content = .map(map)
        }
        open.append(branch)
    }
}

extension TreeBuilder {
    private func check(depth: Int, at mark: Mark) throws {
        guard depth > TreeLimits.depth else { return }
        findings.error(
            .tooDeep, at: mark, "lists and maps are nested more than \(TreeLimits.depth) deep",
            hint: "nothing in a catalog is; check the brackets and the indentation")
        throw Stop()
    }

    private mutating func count(_ size: TreeSize, at mark: Mark) throws {
        total.nodes += size.nodes
        total.bytes += size.bytes
        if total.nodes > TreeLimits.nodes {
            findings.error(
                .tooManyNodes, at: mark,
                "the file holds more than \(TreeLimits.nodes) keys and values", hint: "split it")
            throw Stop()
        }
        if total.bytes > TreeLimits.bytes {
            findings.error(
                .tooLarge, at: mark, "with its aliases written out, the file is larger than 1 MiB",
                hint: "use fewer of them")
            throw Stop()
        }
    }

    private func check(_ tag: String, at mark: Mark) {
        let core = ["str", "int", "float", "bool", "null", "seq", "map"]
        guard tag != "!", !core.contains(where: { tag == "tag:yaml.org,2002:\($0)" }) else {
            return
        }
        findings.error(
            .tag, at: mark, "the YAML tag \(tag.quoted) means nothing here",
            hint: "remove it; put a text that begins with ! in quotation marks")
    }
}
