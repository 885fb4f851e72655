// Package prompts holds every word that gisa says to a language model.
//
// A prompt is a typed value with a Render method: Translation, Headline, Summary, Repair and Texts. The
// words themselves are templates and style guides, embedded from *.tmpl and style/*.md, and [Version] is
// a hash of them, kept with every result. The package imports tasks/news and the standard library only, asks nobody
// anything and keeps nothing.
//
// Every prompt is laid out so that a provider's prompt cache can serve it: what never changes comes
// first (rules, style), then what belongs to the article (glossary, facts, text), then the task. All
// tasks on one article share everything up to the task.
//
// Article text is data, never instructions. It is JSON-encoded between two boundary lines that carry a
// hash of the very text between them, so no article can contain its own boundary, and the same article
// always renders to the same bytes, which is what makes a reply worth keeping under the hash of its
// prompt. Spotlighting of this kind brought attack success from over 50 % to under 2 % in
// https://arxiv.org/abs/2403.14720; it does not replace checking what comes out.
package prompts
