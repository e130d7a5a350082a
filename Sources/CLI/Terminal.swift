import Foundation

/// What goes to the two outputs of the process.
enum Terminal {
    /// To standard output, at once: whoever reads it through a pipe waits for it.
    static func say(_ text: String) {
        write(text + "\n", to: .standardOutput)
    }

    /// To standard error.
    static func complain(_ text: String, prefix: String = "error: ") {
        guard !text.isEmpty else { return }
        write(prefix + text + "\n", to: .standardError)
    }

    /// To standard error, without an end of the line, so that the next text can be written over it.
    static func overwrite(_ text: String) {
        write(text, to: .standardError)
    }

    private static func write(_ text: String, to handle: FileHandle) {
        // A reader who has gone away (`tradeoff audit … | head -1`) is no reason to fail.
        try? handle.write(contentsOf: Data(text.utf8))
    }
}
