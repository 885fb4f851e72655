// Package render shows an article or a result to a person: as text for a terminal, as Markdown and as HTML.
// It takes nothing out and adds nothing; article text is escaped wherever it could be taken for markup.
package render
