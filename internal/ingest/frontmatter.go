package ingest

import "strings"

// frontMatter reads the "key: value" lines between two --- at the top of a Markdown file and returns the lines after them.
// Only flat values are read: that is what newsroom tools write, and YAML is not worth a parser here.
func (d *draft) frontMatter(lines []string) []string {
	start := 0
	for start < len(lines) && strings.TrimSpace(strings.TrimPrefix(lines[start], "\uFEFF")) == "" {
		start++
	}
	if start == len(lines) || strings.TrimSpace(lines[start]) != "---" {
		return lines
	}
	for i := start + 1; i < len(lines); i++ {
		if end := strings.TrimSpace(lines[i]); end == "---" || end == "..." {
			for _, line := range lines[start+1 : i] {
				if key, value, ok := strings.Cut(line, ":"); ok && strings.TrimLeft(key, " \t") == key {
					d.frontValue(strings.ToLower(strings.TrimSpace(key)), unquote(value))
				}
			}
			return lines[i+1:]
		}
	}
	return lines
}

func (d *draft) frontValue(key, value string) {
	a := &d.article
	if value == "" {
		return
	}
	switch key {
	case "id", "guid", "uri":
		a.ID = value
	case "title", "headline":
		a.Title = value
	case "author", "byline", "by":
		a.Byline = value
	case "section", "category":
		a.Section = value
	case "credit", "source", "agency":
		a.Credit = value
	case "dateline", "located":
		a.Dateline = value
	case "url", "link", "canonical":
		a.URL = value
	case "date", "published", "published_at":
		d.setPublished(value)
	case "embargo", "embargoed":
		a.Embargo = parseStamp(value)
	default:
		d.keep("", "front-matter", key+": "+value)
	}
}

func unquote(value string) string {
	value = strings.TrimSpace(value)
	if len(value) >= 2 && (value[0] == '"' || value[0] == '\'') && value[len(value)-1] == value[0] {
		return value[1 : len(value)-1]
	}
	return value
}
