import Testing

struct UsageTests {
    @Test func `help says what it is for, with examples and exit codes`() throws {
        let outcome = try Program.run("--help")
        #expect(outcome.code == 0)
        for text in ["EXAMPLES", "tradeoff check catalog", "EXIT CODES", "TRADEOFF_PORT"] {
            #expect(outcome.output.contains(text))
        }
        #expect(outcome.errors.isEmpty)
    }

    @Test(arguments: [
        "serve", "check", "recommend", "audit", "votes", "votes verify", "votes export",
        "votes import",
    ])
    func `every command explains itself`(command: String) throws {
        let words = command.split(separator: " ").map(String.init)
        let outcome = try Program.run(Program.process(words + ["--help"]))
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("USAGE: tradeoff \(command)"))
    }

    @Test func `it knows its version`() throws {
        let outcome = try Program.run("--version")
        #expect(outcome.code == 0)
        #expect(outcome.output.contains(/^\d+\.\d+\.\d+\n$/))
    }

    @Test(arguments: [
        ["frobnicate"], ["serve", "--port", "many"], ["serve", "--port", "65536"],
        ["serve", "--port", "-1"], ["serve", "--public-url", "tradeoff.example"],
        ["serve", "--trusted-proxy", "proxy.example"], ["serve", "--trusted-proxy", "10.1.2.3/8"],
        ["serve", "--vote-limit", "few"], ["serve", "--vote-limit=-1"],
        ["recommend"], ["recommend", "rust-vs-go", "--answer", "safety"],
        ["recommend", "rust-vs-go", "--format", "xml"], ["check", "a", "b"],
        ["votes", "import"], ["votes", "export", "votes.tsv"], ["votes", "count"],
    ])
    func `a wrong command line ends with 2 and says so on standard error`(
        arguments: [String]
    ) throws {
        let process = Program.process(arguments)
        let outcome = try Program.run(process)
        #expect(outcome.code == 2)
        #expect(outcome.output.isEmpty)
        #expect(!outcome.errors.isEmpty)
    }

    @Test(arguments: [
        ("TRADEOFF_PORT", "http", "TRADEOFF_PORT is \"http\", which is no number"),
        ("TRADEOFF_VOTE_LIMIT", "1e3", "TRADEOFF_VOTE_LIMIT is \"1e3\", which is no number"),
        ("TRADEOFF_VOTE_LIMIT", "-1", "the vote limit is -1, but can only be 0 or more"),
        (
            "TRADEOFF_PROOF_OF_WORK", "18",
            "TRADEOFF_PROOF_OF_WORK is \"18\", but can only be true or false"
        ),
        (
            "TRADEOFF_TRUSTED_PROXIES", "10.0.0.7, 10.1.2.3/8",
            "the trusted proxy \"10.1.2.3/8\" has bits beyond its /8: give its first address"
        ),
    ])
    func `a variable that is wrong is named`(name: String, value: String, error: String) throws {
        let outcome = try Program.run("serve", environment: [name: value])
        #expect(outcome.code == 2)
        #expect(outcome.errors == "error: \(error)\n")
    }
}
