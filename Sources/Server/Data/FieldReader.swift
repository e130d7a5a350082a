import Engine

/// Reads the values of a program's query and collects all that is wrong with them.
struct FieldReader {
    private let fields: [Form.Field]
    private var malformed: [String] = []
    private var unknown: [String] = []

    init(_ fields: [Form.Field]) { self.fields = fields }

    /// The identifier of something that is there.
    /// - Parameters:
    ///   - list: where all names are listed.
    ///   - alias: what another name stands for.
    mutating func name<Owner>(
        _ field: String, among names: [Identifier<Owner>], listedAt list: String,
        alias: (String) -> Identifier<Owner>? = { _ in nil }
    ) -> Identifier<Owner>? {
        guard let value = value(of: field) else { return nil }
        guard let id = Identifier<Owner>(value) else {
            malformed.append(
                "\"\(field)\" is an identifier: lower-case letters and digits, joined by hyphens.")
            return nil
        }
        guard names.contains(id) else {
            if let meant = alias(value) { return meant }
            let near = nearestName(to: value, among: names.lazy.map(\.rawValue))
            unknown.append(
                "There is no \(field) \"\(value)\""
                    + (near.map { "; did you mean \"\($0)\"?" } ?? ".")
                    + " All are listed at \(list).")
            return nil
        }
        return id
    }

    mutating func day(_ field: String) -> Day? {
        guard let value = value(of: field) else { return nil }
        if let day = Day(value) { return day }
        malformed.append("\"\(field)\" is a day of the calendar, written like 2026-11-20.")
        return nil
    }

    /// A whole number as one writes it: digits, without a zero in front.
    mutating func number(_ field: String, in range: ClosedRange<Int>) -> Int? {
        guard let value = value(of: field) else { return nil }
        if let number = Int(value), range.contains(number), "\(number)" == value { return number }
        malformed.append(
            "\"\(field)\" is a whole number from \(range.lowerBound) to \(range.upperBound).")
        return nil
    }

    /// - Throws: `Refusal` if anything was wrong.
    func finish() throws {
        let problems = (malformed + unknown).joined(separator: " ")
        guard malformed.isEmpty else { throw Refusal.badRequest(problems) }
        guard unknown.isEmpty else { throw Refusal.unknownName(problems) }
    }

    private func value(of field: String) -> String? { fields.first { $0.name == field }?.value }
}
