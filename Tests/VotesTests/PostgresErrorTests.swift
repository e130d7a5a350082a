import Testing

@testable import Votes

struct PostgresErrorTests {
    @Test(arguments: [
        ("40001", PostgresError.Kind.conflict), ("40P01", .conflict),
        ("08006", .disconnected), ("08P01", .disconnected), ("57P01", .disconnected),
        ("57P02", .disconnected), ("57P03", .disconnected), ("25006", .disconnected),
        ("23505", .refused), ("53100", .refused), ("57014", .refused), ("42P01", .refused),
    ])
    func `only what may pass by itself is tried again`(_ state: String, _ kind: PostgresError.Kind)
    {
        let error = PostgresError(state: state, message: "no")
        #expect(error.kind == kind)
        #expect(error.description == "no (SQLSTATE \(state))")
    }

    @Test(arguments: [(PostgresError.Kind.conflict, 5), (.refused, 1), (.late, 1), (.stuck, 1)])
    func `a conflict is tried five times, what else the server refuses once`(
        _ kind: PostgresError.Kind, _ expected: Int
    ) async throws {
        try await withDatabase { _, address in
            var tries = 0
            let session = PostgresSession(PostgresConnector(address))
            #expect(throws: PostgresError.self) {
                try session.perform(until: .now + .seconds(60)) { _, _ throws(PostgresError) in
                    tries += 1
                    throw PostgresError(kind, "no")
                }
            }
            #expect(tries == expected)
        }
    }
}
