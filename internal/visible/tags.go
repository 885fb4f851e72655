package visible

import "slices"

// closeImplied ends the elements that a start tag ends without saying so: a paragraph by a block, an item by the next one.
func (f *filter) closeImplied(tag string) {
	switch tag {
	case "li":
		f.closeInner([]string{"li"}, "ul", "ol")
	case "dt", "dd":
		f.closeInner([]string{"dt", "dd"}, "dl")
	case "td", "th":
		f.closeInner([]string{"td", "th"}, "tr", "table")
	case "tr":
		f.closeInner([]string{"tr"}, "table")
	}
	if f.open["p"] > 0 && endsParagraph(tag) {
		f.closeInner([]string{"p"}, "div", "td", "th", "li", "blockquote", "section", "article", "figure", "table", "button", "object")
	}
}

// maxSearch is how many open elements are looked through for one that a start tag ends.
const maxSearch = 64

// closeInner ends the innermost element of one of the tags, with what is open in it, unless one of the outer tags stands between.
func (f *filter) closeInner(tags []string, outer ...string) {
	for i := len(f.path) - 1; i > max(0, len(f.path)-maxSearch); i-- {
		switch tag := f.path[i].tag; {
		case slices.Contains(tags, tag):
			for len(f.path) > i {
				f.pop()
			}
			return
		case slices.Contains(outer, tag):
			return
		}
	}
}

// endsParagraph lists the elements whose start ends a paragraph.
func endsParagraph(tag string) bool {
	switch tag {
	case "p", "div", "ul", "ol", "dl", "table", "section", "article", "aside", "main", "header", "footer", "nav", "figure", "figcaption",
		"blockquote", "pre", "form", "fieldset", "hr", "address", "center", "details", "dialog", "h1", "h2", "h3", "h4", "h5", "h6":
		return true
	}
	return false
}

// isVoid lists the elements that have no content and no end.
func isVoid(tag string) bool {
	switch tag {
	case "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr":
		return true
	}
	return false
}

// isRaw lists the elements whose content is no text of the page, or is text in which the tokenizer knows no elements.
func isRaw(tag string) bool {
	switch tag {
	case "script", "style", "textarea", "title", "iframe", "noembed", "noscript", "noframes", "xmp", "plaintext":
		return true
	}
	return false
}

// isPicture lists the elements that text may lie over.
func isPicture(tag string) bool {
	switch tag {
	case "img", "picture", "video", "svg", "canvas", "iframe", "amp-img":
		return true
	}
	return false
}
