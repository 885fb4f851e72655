// Package testdata carries the sample articles and recorded replies into the demo, and the gold set into the evaluation.
package testdata

import "embed"

// Articles are sample articles, as they come in from wires and web pages, under articles/en and articles/ko.
//
//go:embed articles
var Articles embed.FS

// Gold is the gold set: articles with reference translations, bullets and glossaries.
//
//go:embed gold/*/*.json
var Gold embed.FS

// Recordings are recorded replies of a model for some of the sample articles, in the format of llmsim.Recording.
//
//go:embed recordings/*.json
var Recordings embed.FS
