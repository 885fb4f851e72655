package visible

import "strings"

// A compound is a part of a selector: div.note#a.
type compound struct {
	tag, id string // "" is any
	classes []string
	child   bool // the part before it is its parent, and no ancestor further up
}

// A rule is a selector with what it sets.
type rule struct {
	parts  []compound // from left to right
	weight int        // how particular the selector is, then where it stands
	set    declarations
}

// parseSelector reads a selector of tags, classes, ids, descendants and children. ok is false for all others, and for what holds without
// scripts alone.
func parseSelector(selector string) (parts []compound, weight int, ok bool) {
	if selector == "" || len(selector) > 200 || strings.ContainsAny(selector, "+~:[|&(@") || strings.Contains(selector, ".no-js") {
		return nil, 0, false
	}
	child := false
	for _, word := range strings.Fields(strings.ReplaceAll(selector, ">", " > ")) {
		if word == ">" {
			child = true
			continue
		}
		c := parseCompound(word)
		c.child, child = child, false
		parts = append(parts, c)
		weight += c.weight()
	}
	for len(parts) > 1 && parts[0].isPage() {
		parts = parts[1:] // a fragment has no such element, and every page has
		parts[0].child = false
	}
	return parts, weight, len(parts) > 0 && len(parts) <= maxParts
}

func parseCompound(word string) compound {
	var c compound
	for word != "" {
		mark := word[0]
		if mark == '.' || mark == '#' {
			word = word[1:]
		}
		end := 0
		for end < len(word) && word[end] != '.' && word[end] != '#' {
			if word[end] == '\\' {
				end++
			}
			end++
		}
		end = min(end, len(word))
		name := unescape(word[:end])
		switch word = word[end:]; {
		case mark == '.':
			c.classes = append(c.classes, name)
		case mark == '#':
			c.id = name
		case name != "*":
			c.tag = strings.ToLower(name)
		}
	}
	return c
}

// isPage reports whether c is the page itself.
func (c compound) isPage() bool {
	return (c.tag == "html" || c.tag == "body") && c.id == "" && len(c.classes) == 0
}

// weight is how particular c is.
func (c compound) weight() int {
	w := len(c.classes) * 100
	if c.id != "" {
		w += 10000
	}
	if c.tag != "" {
		w++
	}
	return w
}

// key is the name under which a rule is found that ends in c.
func (c compound) key() string {
	switch {
	case c.id != "":
		return "#" + c.id
	case len(c.classes) > 0:
		return "." + c.classes[len(c.classes)-1]
	}
	return c.tag
}
