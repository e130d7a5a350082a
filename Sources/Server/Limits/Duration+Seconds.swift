extension Duration {
    /// Whole seconds after which it is certainly over, as `Retry-After` gives them.
    var fullSeconds: Int {
        let (seconds, rest) = components
        return Int(seconds) + (rest > 0 ? 1 : 0)
    }
}
