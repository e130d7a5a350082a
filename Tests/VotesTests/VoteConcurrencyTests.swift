import Engine
import Testing
import Votes

struct VoteConcurrencyTests {
    @Test(arguments: StoreUnderTest.allCases)
    func `a thousand votes of one voter at once leave one vote`(_ kind: StoreUnderTest) async throws
    {
        try await kind.withStore { store in
            let choices: [Choice] = [.rust, .go, .depends]
            try await withThrowingTaskGroup { group in
                for number in 0..<1_000 {
                    group.addTask { try await store.cast(.by(1, for: choices[number % 3])) }
                }
                try await group.waitForAll()
            }
            let choice = try #require(try await store.choice(of: .number(1), in: "rust-vs-go"))
            #expect(try await store.tally(of: "rust-vs-go") == Tally([choice: 1]))
            #expect(try await store.verify().isEmpty)
        }
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `votes of many voters at once are all counted`(_ kind: StoreUnderTest) async throws {
        try await kind.withStore { store in
            try await withThrowingTaskGroup { group in
                for number in 0..<1_000 {
                    group.addTask {
                        try await store.cast(.by(number, for: .rust))
                        if number % 2 == 0 { try await store.cast(.by(number, for: .go)) }
                        if number % 10 == 0 {
                            try await store.withdraw(.number(number), from: "rust-vs-go")
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await store.tally(of: "rust-vs-go") == Tally([.rust: 500, .go: 400]))
            #expect(try await store.verify().isEmpty)
        }
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `a voter sees their own choice as soon as it is acknowledged`(
        _ kind: StoreUnderTest
    ) async throws {
        try await kind.withStore { store in
            try await withThrowingTaskGroup { group in
                for number in 0..<50 {
                    group.addTask {
                        for choice in [Choice.rust, .go, .depends, .rust] {
                            try await store.cast(.by(number, for: choice))
                            let seen = try await store.choice(of: .number(number), in: "rust-vs-go")
                            #expect(seen == choice)
                        }
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `a vote whose task is cancelled is still stored, and says so`(
        _ kind: StoreUnderTest
    ) async throws {
        try await kind.withStore { store in
            let tasks = (0..<200).map { number in
                Task { try await store.cast(.by(number, for: .rust)) }
            }
            for (number, task) in tasks.enumerated() {
                if number % 3 == 0 { await Task.yield() }
                task.cancel()
            }
            for task in tasks { try await task.value }
            #expect(try await store.tally(of: "rust-vs-go") == Tally([.rust: 200]))
            #expect(try await store.verify().isEmpty)
        }
    }
}
