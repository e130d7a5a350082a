import Engine
import TestSupport
import Testing

@testable import Pages

struct LinkTests {
    private let comparison = Comparison.sample()

    private func address(_ entries: [AnswerSheet.Entry]) -> String {
        Link.comparison(comparison, with: AnswerSheet(entries: entries))
    }

    @Test func `a sheet's address names the given answers in the quiz's order`() {
        #expect(
            address([.init(answer: 0), .init(), .init(answer: 2)])
                == "/compare/alpha-vs-beta?q1=alpha&q3=depends#result")
    }

    @Test func `nothing answered is the page itself`() {
        #expect(
            address([.init(), .init(importance: .double), .init()]) == "/compare/alpha-vs-beta")
    }

    @Test func `only an unusual importance of an answered question is named`() {
        #expect(
            address([
                .init(answer: 0, importance: .double), .init(answer: 1, importance: .none),
                .init(importance: .double),
            ])
                == "/compare/alpha-vs-beta?q1=alpha&importance.q1=2&q2=beta&importance.q2=0#result")
    }

    @Test func `the vote's addresses carry the answers there and back`() {
        let sheet = AnswerSheet(entries: [.init(answer: 1), .init(), .init()])
        #expect(Link.vote(on: comparison, with: sheet) == "/compare/alpha-vs-beta/vote?q1=beta")
        #expect(
            Link.community(of: comparison, with: sheet)
                == "/compare/alpha-vs-beta/community?q1=beta")
        #expect(
            Link.ownVote(on: comparison, with: sheet)
                == "/compare/alpha-vs-beta?q1=beta#community")
        let empty = AnswerSheet(for: comparison.quiz)
        #expect(Link.vote(on: comparison, with: empty) == "/compare/alpha-vs-beta/vote")
        #expect(Link.ownVote(on: comparison, with: empty) == "/compare/alpha-vs-beta#community")
    }

    @Test func `an asset's address changes with its content, and with nothing else`() {
        func path(_ text: String) -> String {
            Asset(name: "page.js", contentType: "text/javascript", bytes: Array(text.utf8)).path
        }
        #expect(path("a") == path("a"))
        #expect(path("a") != path("b"))
        #expect(path("") == "/assets/page-cbf29ce484222325.js")
    }
}
