// Package ingest turns the bytes that a newsroom has into a clean news.Article.
//
// It reads plain text, teletype copy (ANPA), mail, Markdown, web pages and fragments of them, RSS and Atom, NITF, NewsML-G2 and NewsML 1.x, and
// ninjs (1.x to 3.x and the Superdesk dialect), in any encoding that Korean and English news still travels in. What the trade adds around
// a story (section label, credit, dateline, byline, copyright tail, share bar) leaves the body and is kept as metadata: nothing is thrown
// away unseen. A page without its story (a robot check, a consent wall, a subscription prompt, a notice of a firewall) is refused.
// Lines that were wrapped by hand are joined, sentences that lost the space between them are parted, and the
// paragraphs get the ids that the rest of gisa counts on.
//
// The rules are tables (rules_*.go over patterns.go, language.go, clean.go), each line with a fixture. The package keeps no
// state, opens nothing and asks nobody; its cost grows linearly with the input, whatever the input is.
package ingest
