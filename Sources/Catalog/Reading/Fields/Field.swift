/// One value of a file that is being read: its node, and what a message calls it.
///
/// What the readers in this folder return is `nil` only if they have reported why.
struct Field {
    let node: Node
    let name: Label
    let findings: Findings
    /// The key may as well be left out.
    var isOptional = false

    var mark: Mark { node.mark }

    func error(_ rule: Diagnostic.Rule, _ message: String, hint: String? = nil) {
        findings.error(rule, at: mark, message, hint: hint)
    }

    /// The text that stands here, whatever YAML would take it for.
    func scalar() -> Node.Scalar? {
        guard case .scalar(let scalar) = node.value else {
            error(.wrongKind, "\(name) must be a text, not \(node.kind)")
            return nil
        }
        guard scalar.text.contains(where: { !$0.isWhitespace }) else {
            error(
                .empty, "\(name) is empty",
                hint: isOptional ? "write something, or remove the key" : "write something")
            return nil
        }
        if ToWrite.isStill(scalar.text) {
            findings.warning(
                .toWrite, at: mark, "\(name) is still to be written",
                hint: "replace the text that holds its place")
        }
        return scalar
    }

    /// Reports that this is no list, or no map.
    func refuse(insteadOf expected: String) {
        if node.isEmpty {
            error(
                .empty, "\(name) is empty",
                hint: "it must be \(expected)\(isOptional ? "; or remove the key" : "")")
        } else {
            error(.wrongKind, "\(name) must be \(expected), not \(node.kind)")
        }
    }
}
