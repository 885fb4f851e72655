package visible

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// declared is what the sheet and the element's own attributes set.
func (f *filter) declared(e element, attrs []html.Attribute) declarations {
	set := declarations{}
	for _, a := range attrs {
		switch {
		case a.Key == "bgcolor":
			set["background-color"] = strings.ToLower(a.Val)
		case a.Key == "color" && e.tag == "font", a.Key == "text" && e.tag == "body":
			set["color"] = strings.ToLower(a.Val)
		}
	}
	rules := f.matching(e)
	slices.SortStableFunc(rules, func(a, b rule) int { return a.weight - b.weight })
	important := declarations{}
	for _, r := range rules {
		set.take(r.set, important)
	}
	if style := attribute(attrs, "style"); style != "" {
		set.take(parseDeclarations(style[:min(len(style), maxStyleBytes)]), important)
	}
	for name, value := range important {
		set[name] = value
	}
	return set
}

// take adds declarations that come later, and keeps the important ones apart.
func (d declarations) take(later, important declarations) {
	for name, value := range later {
		if lower := strings.ToLower(name); lower != name {
			important[lower] = value
			continue
		}
		// A shorthand sets anew what stood in its parts.
		switch name {
		case "background":
			delete(d, "background-color")
			delete(d, "background-image")
		case "font":
			delete(d, "font-size")
		}
		d[name] = value
	}
}

// matching returns the rules whose selector e is, at most once each.
func (f *filter) matching(e element) []rule {
	if f.sheet.rules == 0 {
		return nil
	}
	keys := []string{"", e.tag}
	if e.id != "" {
		keys = append(keys, "#"+e.id)
	}
	for _, class := range e.classes {
		keys = append(keys, "."+class)
	}
	slices.Sort(keys)
	var found []rule
	for _, key := range slices.Compact(keys) {
		for _, r := range f.sheet.byKey[key] {
			if f.matches(r, e) {
				found = append(found, r)
			}
		}
	}
	return found
}

func (f *filter) matches(r rule, e element) bool {
	last := len(r.parts) - 1
	if !r.parts[last].is(e) {
		return false
	}
	child := r.parts[last].child
	above := len(f.path) - 1
	for i := last - 1; i >= 0; i-- {
		for ; above >= 0 && !r.parts[i].is(f.path[above]); above-- {
			if f.steps++; child || f.steps > maxSteps {
				return !child
			}
		}
		if above < 0 {
			return false
		}
		child = r.parts[i].child
		above--
	}
	return true
}

func (c compound) is(e element) bool {
	if c.tag != "" && c.tag != e.tag || c.id != "" && c.id != e.id {
		return false
	}
	for _, class := range c.classes {
		if !slices.Contains(e.classes, class) {
			return false
		}
	}
	return true
}
