// Package render shows a result to a person: as text for a terminal, as Markdown, as an HTML page, and as the bare text
// that a content system takes. Headings, states and labels are English or Korean (words.go); the messages of findings are
// as the checks wrote them. Besides results it lays out lists: in columns, as a table that fits a terminal, with tabs.
//
// Every text of a result goes through Printable first, in every form but JSON, which escapes instead. Besides that nothing
// of an article is left out, and what could be taken for markup is escaped. The package reads no files and asks no servers.
package render
