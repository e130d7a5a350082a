import Testing

@testable import Votes

struct PostgresAddressTests {
    @Test(
        arguments: [
            ("postgres://ada@db.example:6543/votes", [["db.example", "6543"]]),
            ("postgresql://db.example/votes", [["db.example", "5432"]]),
            ("host=a,b port=1,2 dbname=votes", [["a", "1"], ["b", "2"]]),
            ("postgres://a:1,b:2,c:3/votes", [["a", "1"], ["b", "2"], ["c", "3"]]),
            ("host=a,b port=6543", [["a", "6543"], ["b", "6543"]]),
            ("host=/run/postgresql", [["/run/postgresql", "5432"]]),
        ] as [(String, [[String?]])])
    func `each host is asked on its own`(_ text: String, _ expected: [[String?]]) throws {
        let hosts = try PostgresAddress(text).hosts
        #expect(hosts.map { [$0["host"], $0["port"]] } == expected)
        #expect(hosts.allSatisfy { $0["target_session_attrs"] == "read-write" })
    }

    @Test func `what else stands in it is passed on`() throws {
        let host = try #require(
            try PostgresAddress("postgres://ada@a/votes?sslmode=verify-full&options=-c%20x%3Dy")
                .hosts.first)
        #expect(host["user"] == "ada" && host["dbname"] == "votes")
        #expect(host["sslmode"] == "verify-full" && host["options"] == "-c x=y")
    }

    @Test(arguments: [
        "secret", "postgres//ada:secret@a/votes", "postgres://ada:secret@[::1/votes",
        "host=a,b port=1,2,3 password=secret", "host=a,b hostaddr=127.0.0.1 password=secret",
        "postgres://ada:secret@a/votes?frobnicate=1",
    ])
    func `what is no address is refused, and not repeated`(_ text: String) {
        let error = #expect(throws: VoteStoreError.self) { try PostgresAddress(text) }
        #expect(error.map { !"\($0)".contains("secret") } ?? false)
    }
}
