import CLibPQ

/// Where a database is, in libpq's own terms: a `postgres://` address or `keyword=value` pairs. What is left out
/// comes from the environment that libpq knows (PGHOST, PGSSLMODE, a password file …).
package struct PostgresAddress: Sendable {
    /// The connection parameters of each host, in the order given.
    let hosts: [[String: String]]

    /// - Throws: `VoteStoreError.cannotOpen`, which does not repeat the text: it can hold a password.
    package init(_ text: String) throws(VoteStoreError) {
        guard let given = Self.take(PQconninfoParse(text, nil)) else {
            throw .cannotOpen(
                "that is no PostgreSQL database: give an address "
                    + "like postgres://user@host:5432/name, with a % code for each special character"
            )
        }
        let usual = Self.take(PQconndefaults()) ?? [:]
        func list(_ keyword: String) -> [String] {
            (given[keyword] ?? usual[keyword])?
                .split(separator: ",", omittingEmptySubsequences: false).map(String.init) ?? []
        }
        let names = list("host")
        let addresses = list("hostaddr")
        let ports = list("port")
        let count = max(names.count, addresses.count, 1)
        for part in [names, addresses] where ![0, count].contains(part.count) {
            throw .cannotOpen("the database has \(count) hosts, but \(part.count) of their names")
        }
        guard [0, 1, count].contains(ports.count) else {
            throw .cannotOpen("the database has \(count) hosts, but \(ports.count) ports")
        }
        hosts = (0..<count).map { number in
            var host = given
            if !names.isEmpty { host["host"] = names[number] }
            if !addresses.isEmpty { host["hostaddr"] = addresses[number] }
            if let port = ports.count == 1 ? ports[0] : ports[safe: number] { host["port"] = port }
            host["target_session_attrs"] = "read-write"
            host["client_encoding"] = "UTF8"
            host["fallback_application_name"] = "tradeoff"
            return host
        }
    }

    /// The options that have a value; frees libpq's list.
    private static func take(
        _ options: UnsafeMutablePointer<PQconninfoOption>?
    ) -> [String: String]? {
        guard let options else { return nil }
        defer { PQconninfoFree(options) }
        var values: [String: String] = [:]
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val {
                values[String(cString: keyword)] = String(cString: value)
            }
            option += 1
        }
        return values
    }
}

extension Array {
    fileprivate subscript(safe index: Int) -> Element? { index < count ? self[index] : nil }
}
