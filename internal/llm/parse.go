package llm

import (
	"encoding/json"
	"errors"
	"strings"
	"unicode"
)

// Why a reply cannot be used. The words hold nothing of the reply.
var (
	errBlank     = errors.New("the reply is blank")
	errNoFields  = errors.New("the reply holds none of the fields that were asked for")
	errNoObject  = errors.New("the reply holds no JSON object")
	errMalformed = errors.New("the reply is not well-formed JSON, and not safe to repair")
	errNotText   = errors.New("a field of the reply is no text")
	errDuplicate = errors.New("the reply holds a field twice")
)

// parse reads the fields from what a model wrote. Where the content is blank the reasoning is read: some
// servers put the whole answer there. whole tells that the model came to its end by itself; only then may
// broken JSON be repaired, since the repair of a cut reply is a cut text that looks whole.
func parse(rung Rung, fields []Field, content, reasoning string, whole bool) (map[string]string, error) {
	text := content
	if isBlank(text) {
		text = withoutThought(reasoning)
	} else {
		text = withoutThought(text)
	}
	text = unwrapped(text)
	if isBlank(text) {
		return nil, errBlank
	}
	if rung == RungFree {
		return map[string]string{"": text}, nil
	}
	if rung == RungTagged {
		values, err := parseTagged(fields, text)
		if !errors.Is(err, errNoFields) {
			return values, err
		}
		// A model that was asked for tags and writes JSON has answered all the same.
		if values, err := parseJSON(fields, text, whole); err == nil {
			return values, nil
		}
		return nil, errNoFields
	}
	return parseJSON(fields, text, whole)
}

// unwrapped returns the text of a JSON string, where a server encoded the reply once more.
func unwrapped(text string) string {
	var inner string
	if strings.HasPrefix(text, `"`) && json.Unmarshal([]byte(text), &inner) == nil && beginsAnswer(inner) {
		return inner
	}
	return text
}

// isIgnored tells whether err proves that the format which was asked for had no effect.
func isIgnored(err error) bool { return errors.Is(err, errNoObject) || errors.Is(err, errNoFields) }

func isBlank(s string) bool {
	return strings.TrimFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) || unicode.IsControl(r)
	}) == ""
}

// thoughts are the tags in which models leak their reasoning.
var thoughts = []string{"think", "thinking", "thought", "reasoning"}

// withoutThought cuts leading reasoning off: a <think> block, or everything up to a </think> whose start was
// part of the prompt. It looks no further than where the answer begins, since an article may be about tags.
// What is all thought is returned whole without its tag: the answer may be in there.
func withoutThought(text string) string {
	text = strings.TrimSpace(text)
	for _, name := range thoughts {
		opening, closing := "<"+name+">", "</"+name+">"
		rest, opened := strings.CutPrefix(text, opening)
		end := strings.Index(rest, closing)
		switch {
		case end >= 0 && (opened || !beginsAnswer(rest[:end])):
			return withoutThought(rest[end+len(closing):])
		case opened:
			return strings.TrimSpace(rest)
		}
	}
	return text
}

func beginsAnswer(text string) bool {
	text = strings.TrimSpace(text)
	return strings.HasPrefix(text, "{") || strings.HasPrefix(text, "[") || strings.HasPrefix(text, "```")
}
