package visible

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// Limits of what a reader sees.
const (
	faint    = 0.1  // the opacity below which nothing is seen
	tiny     = 2    // the size in pixels below which nothing is read
	far      = -200 // how many pixels beside the screen a text stands that nobody scrolls to
	farther  = -900 // the same for margins, which pages do make large
	usual    = 16   // the size of text that nobody has set, in pixels
	screenPx = 10   // a hundredth of the screen, in pixels
)

// look is how text in an element is shown.
type look struct {
	gone      bool    // nothing in it is shown, whatever it says of itself
	invisible bool    // visibility: elements in it may be visible again
	indented  bool    // its first line begins beside the screen
	size      float64 // of its text, in pixels
	opacity   float64
	ink, back colour
}

// page is the look of a page that says nothing.
func page() look {
	return look{size: usual, opacity: 1, ink: fromHex(0x000000), back: fromHex(0xffffff)}
}

// shows reports whether a reader sees text of that look.
func (l look) shows() bool {
	return !l.gone && !l.invisible && !l.indented && l.size >= tiny && !l.ink.hides(l.back)
}

// hiddenNames are the classes that the trade gives to text for screen readers alone.
var hiddenNames = []string{
	"sr-only", "sr_only", "visually-hidden", "visuallyhidden", "visually_hidden", "u-visually-hidden", "screen-reader-text", "screen-reader-only",
	"screenreader-only", "screen-reader", "a11y-hidden", "blind",
}

// isHiddenByName reports whether markup says by itself that an element is not shown.
func isHiddenByName(tag string, attrs []html.Attribute, classes []string) bool {
	switch tag {
	case "template", "datalist":
		return true
	case "dialog":
		return !has(attrs, "open")
	}
	if has(attrs, "hidden") {
		return true
	}
	return slices.ContainsFunc(classes, func(class string) bool { return slices.Contains(hiddenNames, strings.ToLower(class)) })
}

func has(attrs []html.Attribute, key string) bool {
	return slices.ContainsFunc(attrs, func(a html.Attribute) bool { return a.Key == key })
}

// in is the look of an element in another: what it sets, over what it inherits. overPicture says that a picture stands beside it.
func (l look) in(set declarations, overPicture bool) look {
	l.size = fontSize(set, l.size)
	if l.setInk(set); set["position"] == "absolute" && overPicture {
		l.back.kind = unknown
	}
	l.setBack(set)
	switch set["visibility"] {
	case "hidden", "collapse":
		l.invisible = true
	case "visible", "initial":
		l.invisible = false
	}
	if indent, ok := set["text-indent"]; ok {
		l.indented = pixels(indent, l.size, far-1) <= far
	}
	if value, ok := set["opacity"]; ok && !set.moves() {
		l.opacity *= fraction(value)
	}
	if _, value, found := strings.Cut(set["filter"], "opacity("); found {
		value, _, _ = strings.Cut(value, ")")
		l.opacity *= fraction(value)
	}
	l.gone = l.gone || l.opacity < faint || set.removes() || set.isAside(l.size) || set.isClipped() || set.isFlat(l.size)
	return l
}

// moves reports whether an animation shows what is hidden at first.
func (d declarations) moves() bool {
	animation := d["animation"] + d["animation-name"]
	return animation != "" && !strings.HasPrefix(animation, "none")
}

func (l *look) setInk(set declarations) {
	value := set["-webkit-text-fill-color"]
	if value == "" {
		value = set["color"]
	}
	if value == "" || value == "inherit" || value == "currentcolor" {
		return
	}
	switch c, ok := parseColour(value); {
	case strings.Contains(set["background-clip"]+set["-webkit-background-clip"]+set["background"], "text") && c.kind == noColour:
		l.ink.kind = unknown // the background is seen through the letters
	case ok:
		l.ink = c
	default:
		l.ink.kind = unknown
	}
}

func (l *look) setBack(set declarations) {
	if image := set["background-image"]; image != "" && image != "none" {
		l.back.kind = unknown
		return
	}
	for _, value := range []string{set["background"], set["background-color"]} {
		if strings.Contains(value, "url(") || strings.Contains(value, "gradient(") || strings.Contains(value, "var(") {
			l.back.kind = unknown
			return
		}
		for value != "" {
			var word string
			word, value = cutOutside(value, ' ')
			if c, ok := parseColour(word); ok && c.kind != noColour {
				l.back = c
			}
		}
	}
}

// removes reports whether the element takes no part in the page.
func (d declarations) removes() bool {
	return d["display"] == "none" || d["content-visibility"] == "hidden" || d["zoom"] == "0" || scaledAway(d["transform"]) || scaledAway(d["-webkit-transform"])
}

func scaledAway(transform string) bool {
	for _, name := range []string{"scale(", "scalex(", "scaley("} {
		if _, value, found := strings.Cut(transform, name); found && fraction(cutWord(value)) < 0.02 {
			return true
		}
	}
	return false
}

// cutWord is the first argument of a function.
func cutWord(text string) string {
	if i := strings.IndexAny(text, ",) "); i >= 0 {
		return text[:i]
	}
	return text
}

// isAside reports whether the element stands where nobody scrolls to.
func (d declarations) isAside(size float64) bool {
	if position := d["position"]; position != "" && position != "static" {
		for _, side := range []string{"left", "top", "right", "bottom"} {
			if pixels(d[side], size, 0) <= far {
				return true
			}
		}
	}
	for _, margin := range []string{"margin-left", "margin-top"} {
		if pixels(d[margin], size, 0) <= farther {
			return true
		}
	}
	for _, transform := range []string{d["transform"], d["-webkit-transform"]} {
		_, value, found := strings.Cut(transform, "translate")
		_, value, _ = strings.Cut(value, "(")
		value, _, _ = strings.Cut(value, ")")
		for _, word := range strings.FieldsFunc(value, func(r rune) bool { return r == ',' || r == ' ' }) {
			if found && pixels(word, size, 0) <= farther {
				return true
			}
		}
	}
	return false
}

// isClipped reports whether nothing of the element is left by clipping.
func (d declarations) isClipped() bool {
	if clip, found := strings.CutPrefix(d["clip"], "rect("); found && isPoint(clip) && (d["position"] == "absolute" || d["position"] == "fixed") {
		return true
	}
	for _, path := range []string{d["clip-path"], d["-webkit-clip-path"]} {
		name, arguments, _ := strings.Cut(path, "(")
		switch name {
		case "inset":
			if pixels(cutWord(arguments), usual, 0) >= 50*screenPx {
				return true
			}
		case "circle", "ellipse":
			if n, ok := number(cutWord(arguments)); ok && n == 0 {
				return true
			}
		case "polygon", "rect":
			if isPoint(arguments) {
				return true
			}
		}
	}
	return false
}

// isPoint reports whether all numbers of a list of arguments are no greater than one pixel.
func isPoint(arguments string) bool {
	for _, word := range strings.FieldsFunc(arguments, func(r rune) bool { return strings.ContainsRune(" ,)", r) }) {
		if n, ok := number(word); !ok || n > 1 || n < -1 {
			return false
		}
	}
	return true
}

// isFlat reports whether the element has no room for its text and shows nothing outside.
func (d declarations) isFlat(size float64) bool {
	overflow := d["overflow"] + d["overflow-x"] + d["overflow-y"]
	if !strings.Contains(overflow, "hidden") && !strings.Contains(overflow, "clip") {
		return false
	}
	padded := d["padding"]+d["padding-top"]+d["padding-bottom"] != "" && strings.Trim(d["padding"]+d["padding-top"]+d["padding-bottom"], "0px% ") != ""
	for _, side := range []string{"height", "width", "max-height", "max-width"} {
		if pixels(d[side], size, usual) <= 1 && !padded {
			return true
		}
	}
	return false
}
