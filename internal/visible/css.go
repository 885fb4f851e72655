package visible

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Bounds of a style sheet. What is beyond them is not looked at.
const (
	maxSheet      = 2 << 20 // bytes of all sheets of a page
	maxRules      = 20000   // rules that may hide something
	maxPerKey     = 16      // of them, rules that end in the same name: the last ones win
	maxAtDepth    = 5       // @media inside @supports inside …
	maxSelectors  = 64      // of one rule
	maxParts      = 6       // of one selector
	maxStyleBytes = 4096    // of a style attribute
)

// declarations are the properties that an element or a rule sets, those in capitals with !important.
type declarations map[string]string

// properties are those that can hide text or show it again.
var properties = map[string]bool{
	"-webkit-background-clip": true, "-webkit-clip-path": true, "-webkit-text-fill-color": true, "-webkit-transform": true,
	"animation": true, "animation-name": true, "background": true, "background-clip": true, "background-color": true,
	"background-image": true, "bottom": true, "clip": true, "clip-path": true, "color": true, "content-visibility": true, "display": true,
	"filter": true, "font": true, "font-size": true, "height": true, "left": true, "margin-left": true, "margin-top": true,
	"max-height": true, "max-width": true, "opacity": true, "overflow": true, "overflow-x": true, "overflow-y": true, "padding": true,
	"padding-bottom": true, "padding-top": true, "position": true, "right": true, "text-indent": true, "top": true, "transform": true,
	"visibility": true, "width": true, "zoom": true,
}

// parseDeclarations reads "name: value; …" and keeps what can hide.
func parseDeclarations(text string) declarations {
	var d declarations
	for text != "" {
		var one string
		one, text = cutOutside(text, ';')
		name, value, found := strings.Cut(one, ":")
		name = strings.ToLower(strings.TrimSpace(unescape(name)))
		if !found || !properties[name] {
			continue
		}
		value = strings.ToLower(strings.Join(strings.Fields(unescape(value)), " "))
		if bare, important := strings.CutSuffix(value, "important"); important {
			if bare, important = strings.CutSuffix(strings.TrimSpace(bare), "!"); important {
				name, value = strings.ToUpper(name), strings.TrimSpace(bare)
			}
		}
		if d == nil {
			d = declarations{}
		}
		d[name] = value
	}
	return d
}

// cutOutside cuts text at the first separator outside strings and brackets.
func cutOutside(text string, separator byte) (before, after string) {
	depth, quote := 0, byte(0)
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == '\\':
			i++
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '(':
			depth++
		case c == ')':
			depth = max(depth-1, 0)
		case c == separator && depth == 0:
			return text[:i], text[i+1:]
		}
	}
	return text, ""
}

// unescape resolves the escapes of CSS: \64 isplay is display.
func unescape(text string) string {
	if !strings.Contains(text, `\`) {
		return text
	}
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		if text[i] != '\\' || i+1 == len(text) {
			b.WriteByte(text[i])
			continue
		}
		end := i + 1
		for end < len(text) && end < i+7 && strings.IndexByte("0123456789abcdefABCDEF", text[end]) >= 0 {
			end++
		}
		n, err := strconv.ParseUint(text[i+1:end], 16, 32)
		if err != nil { // no digits: the next character as it is
			continue
		}
		if n > utf8.MaxRune {
			n = utf8.RuneError
		}
		b.WriteRune(rune(n))
		if end < len(text) && strings.IndexByte(" \t\n\r\f", text[end]) >= 0 {
			end++
		}
		i = end - 1
	}
	return b.String()
}

// A sheet is the rules of a page that may hide something, by the last name in their selectors: an id, a class or a tag.
type sheet struct {
	byKey map[string][]rule
	rules int
}

// add reads the text of a <style>.
func (s *sheet) add(text string) {
	s.addRules(withoutComments(text), maxAtDepth)
}

func (s *sheet) addRules(text string, depth int) {
	for text != "" && s.rules < maxRules {
		i := strings.IndexAny(text, "{;}")
		if i < 0 {
			return
		}
		head := strings.TrimSpace(text[:i])
		if text[i] != '{' {
			text = text[i+1:]
			continue
		}
		var block string
		block, text = cutBlock(text[i+1:])
		switch {
		case !strings.HasPrefix(head, "@"):
			s.addRule(head, block)
		case depth > 0 && holdsAlways(strings.ToLower(head)):
			s.addRules(block, depth-1)
		}
	}
}

// holdsAlways reports whether what a block with this head says is so on any screen.
func holdsAlways(head string) bool {
	name, condition, _ := strings.Cut(head, " ")
	switch name {
	case "@layer", "@supports":
		return true
	case "@media":
		return isScreen(condition)
	}
	return false
}

func isScreen(media string) bool {
	media = strings.ToLower(strings.TrimSpace(media))
	return media == "" || media == "all" || media == "screen" || media == "only screen"
}

// cutBlock cuts text behind the brace that closes the block it begins in.
func cutBlock(text string) (block, rest string) {
	depth := 1
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '\\':
			i++
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return text[:i], text[i+1:]
			}
		}
	}
	return text, ""
}

func withoutComments(text string) string {
	text = strings.NewReplacer("<!--", " ", "-->", " ").Replace(text)
	var b strings.Builder
	for {
		before, after, found := strings.Cut(text, "/*")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		b.WriteByte(' ')
		_, text, _ = strings.Cut(after, "*/")
	}
}

func (s *sheet) addRule(selectors, block string) {
	set := parseDeclarations(block)
	if len(set) == 0 {
		return
	}
	for range maxSelectors {
		var selector string
		selector, selectors = cutOutside(selectors, ',')
		if parts, weight, ok := parseSelector(strings.TrimSpace(selector)); ok {
			s.rules++
			key := parts[len(parts)-1].key()
			list := append(s.byKey[key], rule{parts, weight<<20 + s.rules, set})
			s.byKey[key] = list[max(0, len(list)-maxPerKey):]
		}
		if selectors == "" {
			return
		}
	}
}
