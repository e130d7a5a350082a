import Engine
import Testing

struct DayTests {
    @Test(arguments: [
        ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-11-20", 20_777),
        ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
    ])
    func `a day and its distance from 1970 are each other's inverse`(_ text: String, _ count: Int) {
        #expect(Day(text)?.daysSince1970 == count)
        #expect(Day(daysSince1970: count)?.description == text)
    }

    @Test(arguments: [
        ("2025-11-24", "2026-11-24", false), ("2025-11-24", "2026-11-25", true),
        ("2026-11-24", "2025-01-01", false), ("2024-02-29", "2025-02-28", false),
        ("2024-02-29", "2025-03-01", true), ("2023-02-28", "2024-02-29", true),
    ])
    func `a year has passed once its last day has`(
        _ day: String, _ later: String, _ hasPassed: Bool
    ) throws {
        let (day, later) = (try #require(Day(day)), try #require(Day(later)))
        #expect(day.isMoreThanAYear(before: later) == hasPassed)
    }

    @Test(arguments: [
        "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "20261120", "2026-11-20T00:00",
        "+026-11-20", "", "2026-11-31", "0000-01-01",
    ])
    func `what is not a day is refused`(_ text: String) {
        #expect(Day(text) == nil)
    }

    @Test(arguments: [
        (0, "1970-01-01"), (86_399, "1970-01-01"), (86_400, "1970-01-02"), (-1, "1969-12-31"),
        (-86_400, "1969-12-31"), (-86_401, "1969-12-30"), (Int(Int32.max), "2038-01-19"),
    ])
    func `a day ends with its last second`(_ seconds: Int, _ text: String) {
        #expect(Day(secondsSince1970: seconds).description == text)
    }
}
