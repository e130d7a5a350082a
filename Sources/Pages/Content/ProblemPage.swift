/// An error page.
struct ProblemPage {
    let frame: Frame
    let status: Int
    let heading: String
    let advice: String
    let nearHeading: String
    let nearMatches: [Problem.Page]
    let wayBack: Problem.Page?
    /// Where a page was looked for that there is not.
    let searchForm: SearchForm?
    let work: Problem.Work?
    let requestID: String?

    init(_ problem: Problem, frame: Frame) {
        self.frame = frame
        self.status = problem.status
        self.heading = problem.title
        self.advice = problem.advice
        self.nearHeading = problem.search == nil ? "Did you mean" : "The nearest"
        self.nearMatches = problem.nearMatches
        self.wayBack = problem.wayBack
        self.searchForm = problem.status == 404 ? SearchForm(query: problem.search ?? "") : nil
        self.work = problem.work
        self.requestID = problem.requestID
    }
}
