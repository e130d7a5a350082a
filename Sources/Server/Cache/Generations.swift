/// What was made and may be wanted again, as much as fits. What nobody asked for in a while goes first.
///
/// Two generations: what is asked for moves into the young one; when that is full, it becomes the old
/// one, and the old one is dropped. So values live by their last use, at the cost of one dictionary.
struct Generations<Key: Hashable & Sendable, Value: Sizable & Sendable>: Sendable {
    private var young: [Key: Value] = [:]
    private var youngSize = 0
    private var old: [Key: Value] = [:]
    private let byteLimit: Int

    init(byteLimit: Int) {
        self.byteLimit = byteLimit
    }

    mutating func value(for key: Key) -> Value? {
        if let value = young[key] { return value }
        guard let value = old.removeValue(forKey: key) else { return nil }
        keep(value, for: key)
        return value
    }

    mutating func keep(_ value: Value, for key: Key) {
        if youngSize + value.size > byteLimit / 2 {
            old = young
            young = [:]
            youngSize = 0
        }
        let replaced = young.updateValue(value, forKey: key)
        youngSize += value.size - (replaced?.size ?? 0)
    }
}

protocol Sizable {
    /// About how many bytes of memory it takes.
    var size: Int { get }
}
