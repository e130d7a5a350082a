/// Why a command ends without having done what it should.
struct Failure: Error {
    static let cannotRun: Int32 = 1
    static let wrongUsage: Int32 = 2

    /// The process's exit code.
    let code: Int32
    /// Goes to standard error; empty if everything has been said already.
    let message: String

    /// The catalog has errors, or the server cannot run.
    static func cannotRun(_ message: String) -> Failure {
        Failure(code: cannotRun, message: message)
    }

    /// The command line, or a variable that stands for a part of it, is wrong.
    static func usage(_ message: String) -> Failure {
        Failure(code: wrongUsage, message: message)
    }
}
