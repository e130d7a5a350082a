import Foundation
import Testing

struct InterruptedImportTests {
    /// The size of the log grows with each batch: some 60 kB.
    @Test(arguments: [1, 100_000, 300_000])
    func `an import that is killed goes on where it stopped`(logSize: Int) throws {
        let place = try VotesPlace()
        let file = try place.file(of: 10_000)
        let arguments = ["votes", "import", file, "--data", place["data"]]
        try Program.untilInTime {
            try? FileManager.default.removeItem(atPath: place["data"])
            let wasKilled = try Program.isKilled(Program.process(arguments)) {
                place.size("data/votes.sqlite-wal") >= logSize
            }
            guard wasKilled else { return false }
            let again = try Program.run(Program.process(arguments))
            #expect(again.code == 0)
            guard let done = again.thousandsDone else { return logSize == 1 }
            #expect((1..<10).contains(done))
            #expect(again.output.hasSuffix("imported \(10 - done),000 votes of \(file)\n"))
            return true
        }
        let verified = try Program.run("votes", "verify", "--data", place["data"])
        #expect(verified.code == 0)
        #expect(verified.output.hasPrefix("counted 10,000 votes in 100 comparisons:"))
        _ = try Program.run("votes", "export", "--data", place["data"], "--to", place["again.tsv"])
        #expect(try place.bytes("again.tsv") == place.bytes("votes.tsv"))
    }
}

extension VotesPlace {
    /// 0 for what is not there.
    fileprivate func size(_ path: String) -> Int {
        var status = stat()
        return stat(self[path], &status) == 0 ? Int(status.st_size) : 0
    }
}
