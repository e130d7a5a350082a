import Engine
import Testing
import Votes

/// What `VoteStore.votesByHour` promises of every store.
struct VotesByHourTests {
    private static func hours(_ votes: [(Int, Choice, Int)]) -> [HourlyVotes] {
        votes.map { HourlyVotes(hour: $0.0, choice: $0.1, count: $0.2) }
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `votes are counted by hour and choice, in the order of both`(
        _ kind: StoreUnderTest
    ) async throws {
        try await kind.withStore { store in
            try await store.cast(.by(1, for: .rust, at: 7_200))
            try await store.cast(.by(2, for: .go, at: 10_799))
            try await store.cast(.by(3, for: .rust, at: 10_799))
            try await store.cast(.by(4, for: .depends, at: 10_800))
            try await store.cast(.by(5, for: .go, at: 0))
            let hours = try await store.votesByHour(of: "rust-vs-go")
            #expect(
                hours
                    == Self.hours([
                        (0, .go, 1), (2, .go, 1), (2, .rust, 2), (3, .depends, 1),
                    ]))
        }
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `a changed vote moves to the hour of its change, a repeated one stays`(
        _ kind: StoreUnderTest
    ) async throws {
        try await kind.withStore { store in
            try await store.cast(.by(1, for: .rust, at: 0))
            try await store.cast(.by(2, for: .rust, at: 0))
            try await store.cast(.by(1, for: .go, at: 36_000))
            try await store.cast(.by(2, for: .rust, at: 36_000))
            let hours = try await store.votesByHour(of: "rust-vs-go")
            #expect(hours == Self.hours([(0, .rust, 1), (10, .go, 1)]))
        }
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `a withdrawn vote is gone, and no other comparison's is counted`(
        _ kind: StoreUnderTest
    ) async throws {
        try await kind.withStore { store in
            try await store.cast(.by(1, for: .rust, at: 0))
            try await store.cast(.by(2, for: .go, at: 0))
            try await store.cast(.by(2, for: .go, in: "go-vs-zig", at: 0))
            try await store.withdraw(.number(1), from: "rust-vs-go")
            #expect(try await store.votesByHour(of: "rust-vs-go") == Self.hours([(0, .go, 1)]))
            #expect(try await store.votesByHour(of: "go-vs-rust") == [])
        }
    }

    @Test(
        arguments: StoreUnderTest.allCases,
        [
            (0, 0), (3_599, 0), (3_600, 1), (-1, -1), (-3_600, -1), (-3_601, -2),
            (1_795_500_000, 498_750), (.max, 2_562_047_788_015_215),
            (.min, -2_562_047_788_015_216),
        ])
    func `an hour begins on the hour, also before 1970 and as far as a clock can be off`(
        _ kind: StoreUnderTest, _ example: (seconds: Int, hour: Int)
    ) async throws {
        try await kind.withStore { store in
            try await store.cast(.by(1, for: .go, at: example.seconds))
            let hours = try await store.votesByHour(of: "rust-vs-go")
            #expect(hours == Self.hours([(example.hour, .go, 1)]))
        }
    }

    /// With hyphens, databases differ in how they sort words.
    @Test(arguments: StoreUnderTest.allCases)
    func `choices are in the order of their bytes`(_ kind: StoreUnderTest) async throws {
        let names: [Alternative.ID] = ["a-z", "a1", "ab", "go-2", "go2", "goa"]
        try await kind.withStore { store in
            for (voter, name) in names.shuffled().enumerated() {
                try await store.cast(.by(voter, for: .alternative(name)))
            }
            let words = try await store.votesByHour(of: "rust-vs-go").map(\.choice.word)
            #expect(words == names.map(\.rawValue))
        }
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `the hours together are the tally`(_ kind: StoreUnderTest) async throws {
        try await kind.withStore { store in
            var random = SeededGenerator(seed: 4)
            let choices: [Choice] = [.rust, .go, .depends]
            for _ in 0..<300 {
                try await store.cast(
                    .by(
                        .random(in: 0..<100, using: &random),
                        for: choices.randomElement(using: &random)!,
                        at: .random(in: -100_000...100_000, using: &random)))
            }
            let hours = try await store.votesByHour(of: "rust-vs-go")
            let counts = hours.reduce(into: [:]) { $0[$1.choice, default: 0] += $1.count }
            #expect(try await store.tally(of: "rust-vs-go") == Tally(counts))
            #expect(Set(hours.map { [$0.choice.word, "\($0.hour)"] }).count == hours.count)
        }
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `a closed store does not say`(_ kind: StoreUnderTest) async throws {
        try await kind.withStore { store in
            await store.close()
            await #expect(throws: VoteStoreError.self) {
                try await store.votesByHour(of: "rust-vs-go")
            }
        }
    }
}
