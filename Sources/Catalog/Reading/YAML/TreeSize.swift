/// How much of everything a file may hold once its aliases are written out.
///
/// A comparison as long as any reader would read has some two thousand nodes in eight levels.
enum TreeLimits {
    static let depth = 32
    static let nodes = 20_000
    static let aliases = 50
    static let bytes = FileContents.largestSize
}

/// What a node takes, aliases in it written out.
struct TreeSize {
    /// Lists, maps, keys and texts.
    var nodes = 1
    /// Of all texts.
    var bytes = 0
    /// Levels of lists and maps.
    var depth = 0

    mutating func include(_ child: TreeSize) {
        nodes += child.nodes
        bytes += child.bytes
        depth = max(depth, child.depth + 1)
    }
}
