import Engine

/// The text of a new file in `alternatives/`.
struct AlternativeScaffold {
    let name: String
    let today: Day

    var text: String {
        """
        # yaml-language-server: $schema=../schema/alternative.schema.json
        name: \(ToWrite.quoted(name))
        kind: \(ToWrite.text("what it is in two or three words"))
        summary: \(ToWrite.text("one sentence that says what it is, and for what."))
        # aliases: [other-names, that-people-type]
        homepage: \(ToWrite.address)
        # repository: https://…
        steward: \(ToWrite.text("who decides about it, and who pays."))
        licence: \(ToWrite.text("its licence."))
        first-release: \(ToWrite.text("version and day of the first stable release."))
        latest-release: \(ToWrite.text("version and day of the newest release."))
        status: {stage: active, checked: \(today)}   # preview, active, maintenance, end-of-life
        # Facts with sources: steward: {text: "…", sources: [about]}
        # sources:
        #   about: {title: "…", url: "https://…", checked: \(today), kind: docs}

        """
    }
}
