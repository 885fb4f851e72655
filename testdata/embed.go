// Package testdata carries the sample articles into the demo.
package testdata

import "embed"

// Articles are sample articles, as they come in from wires and web pages, under articles/en and articles/ko.
//
//go:embed articles
var Articles embed.FS
