import Engine
import Hummingbird

/// Which fields the query of an address for programs may have, each at most once. Programs are told what
/// they mistyped, instead of getting an answer to something else.
enum DataQuery: Hashable, Sendable {
    case fields([String])
    /// The questions of the comparison that the address names: its handler knows them.
    case quiz

    /// - Throws: `Refusal.badRequest` with all that is wrong.
    func check(_ request: Request) throws {
        guard case .fields(let names) = self, let query = request.uri.query else { return }
        let given = Form(query).fields.map(\.name)
        let unknown = given.filter { !names.contains($0) }.map { name in
            let near = nearestName(to: name, among: names)
            return "There is no parameter \"\(name)\" here"
                + (near.map { "; did you mean \"\($0)\"?" } ?? ".")
        }
        let repeated = names.filter { name in given.count { $0 == name } > 1 }.map {
            "The parameter \"\($0)\" is given more than once."
        }
        let problems = unknown.prefix(10) + repeated
        guard problems.isEmpty else {
            let known = names.isEmpty ? "none" : names.joined(separator: ", ")
            throw Refusal.badRequest(
                problems.joined(separator: " ") + " Known parameters: \(known).")
        }
    }
}
