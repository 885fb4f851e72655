package llm

import (
	"slices"
	"strings"

	"github.com/gisa-news/gisa/internal/lazyregexp"
)

// The names under which models give a field's name and its text where they write a list of fields in place of an object of them. What says
// that it is a translation comes first: some repeat the source as the text.
var (
	listedNames = []string{"id", "key", "name", "field", "paragraph", "paragraph_id", "tag"}
	listedTexts = []string{"translation", "translated_text", "translated", "text", "content", "value"}
)

// field returns the child of that name, in capitals or not where no child has exactly the name.
func (n node) field(name string) (child node, present bool) {
	if child, present = n.fields[name]; present {
		return child, true
	}
	found := 0
	for key, value := range n.fields {
		if strings.EqualFold(strings.TrimSpace(key), name) {
			child, found = value, found+1
		}
	}
	return child, found == 1
}

// parseListed reads the fields from objects that each hold one.
func parseListed(fields []Field, objects []string) map[string]string {
	var items []node
	for _, object := range objects {
		if item, err := decode(object); err == nil {
			items = append(items, item)
		}
	}
	values := map[string]string{}
	gatherListed(fields, items, values)
	return values
}

// gatherListed reads the fields that still lack a text from a list: [{"id":"p1","text":"…"}]. A field that the list has
// twice is left out.
func gatherListed(fields []Field, items []node, values map[string]string) {
	for _, f := range fields {
		if _, known := values[f.Name]; known || len(f.Fields) > 0 {
			continue
		}
		var texts []string
		for _, item := range items {
			if name, ok := item.oneOf(listedNames); ok && strings.EqualFold(strings.Trim(name, "[] "), f.Name) {
				if text, ok := item.oneOf(listedTexts); ok && f.allows(text) {
					texts = append(texts, text)
				}
			}
		}
		if len(texts) == 1 {
			values[f.Name] = texts[0]
		}
	}
}

// oneOf returns the text of the first of the fields that n has.
func (n node) oneOf(names []string) (text string, found bool) {
	for _, name := range names {
		if child, ok := n.fields[name]; ok && child.text != nil {
			return *child.text, true
		}
	}
	return "", false
}

// lists returns the items of all lists in n.
func (n node) lists() []node {
	items := slices.Clone(n.items)
	for _, child := range n.fields {
		items = append(items, child.items...)
	}
	return items
}

// trailing is how much white space behind a reply no model writes that has come to its end.
const trailing = 20

// isWhole reports whether a reply that came to its cap was not cut by it: it is a JSON object with every field that was asked
// for, and white space. Models that are held to JSON may write that for ever.
func isWhole(fields []Field, content string) bool {
	reply := strings.TrimSpace(content)
	if len(content)-len(reply) < trailing {
		return false
	}
	values, err := parseObject(fields, reply)
	wanted := 0
	eachLeaf(fields, func(string, Field) { wanted++ })
	return err == nil && len(values) == wanted
}

// maxRefusal is the longest refusal, in bytes.
const maxRefusal = 800

var (
	// declined is how a model says that it will not do what it was asked to, and not that it cannot in this form.
	declined = lazyregexp.New(`(?i)^(?:(?:i['’]m|i am) (?:really |very |so )?sorry|sorry|i apologi[sz]e|unfortunately|as an ai)\b.{0,80}\b(?:can['’]?t|cannot|can not|unable|not able|won['’]t|not comfortable)\b` +
		`|^i (?:can['’]?t|cannot|can not|am unable to|am not able to|won['’]t|will not|must decline to|['’]m not able to) (?:assist|help|comply|translate|fulfil|provide|continue|process|summari[sz]e|create|do)` +
		`|^(?:죄송|미안)(?:합니다|하지만|해요|스럽지만).{0,80}(?:없습니다|없어요|어렵습니다|않습니다|못합니다)`)
	aboutForm = lazyregexp.New(`(?i)json|schema|format|형식|스키마`)
)

// isRefusal reports whether a reply without any field is a few words with which the model declines. It would decline again.
func isRefusal(content string) bool {
	content = strings.TrimSpace(withoutThought(content))
	return len(content) <= maxRefusal && !strings.ContainsAny(content, "{[") && declined.MatchString(content) && !aboutForm.MatchString(content)
}
