package prompts

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/gisa-news/gisa/tasks/news"
)

// Article is what every task on one article shares.
type Article struct {
	From, To Language
	Title    string
	// Before holds the paragraphs that stand before the ones to work on, for context only.
	Before     []news.Paragraph
	Paragraphs []news.Paragraph
	Terms      []Term   // the slice of the glossary that occurs in the title and the paragraphs
	Facts      []string // what code knows best of these: dates, numbers and units, one line each
	House      House    // for Korean only
}

// House is what a Korean house prints where more than one way is right. Empty fields leave the style guide
// as it is.
type House struct {
	Register  string // "plain" or "polite"
	Numbers   string // "yonhap", "daily" or "spaced"
	Originals bool   // original spellings in brackets
	Around    string // "께" or "경"
}

// Language is a language as a prompt needs it.
type Language struct {
	Tag  string // BCP 47: "ko"
	Name string // in English: "Korean"
}

// Term is a glossary entry.
type Term struct {
	Source, Target, Note string
}

// block is the article as the model sees it: JSON, one paragraph a line, between boundaries.
func (a Article) block() (string, error) {
	var b strings.Builder
	b.WriteByte('{')
	if a.Title != "" {
		title, err := encode(a.Title)
		if err != nil {
			return "", err
		}
		fmt.Fprintf(&b, "%q:%s,\n", news.TitleID, title)
	}
	if len(a.Before) > 0 {
		if err := writeList(&b, "context", a.Before); err != nil {
			return "", err
		}
		b.WriteString(",\n")
	}
	if err := writeList(&b, "paragraphs", a.Paragraphs); err != nil {
		return "", err
	}
	b.WriteByte('}')
	return between("ARTICLE", b.String()), nil
}

func writeList[T any](b *strings.Builder, name string, list []T) error {
	fmt.Fprintf(b, "%q:[", name)
	for i, v := range list {
		line, err := encode(v)
		if err != nil {
			return err
		}
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString("\n" + line)
	}
	b.WriteByte(']')
	return nil
}

// between fences data with lines that the data cannot contain, because they hold its hash.
func between(name, data string) string {
	sum := sha256.Sum256([]byte(data))
	mark := name + " " + hex.EncodeToString(sum[:8])
	return "<<<" + mark + "\n" + data + "\n" + mark + ">>>"
}

// encode is JSON without the escapes for HTML: they cost tokens and teach the model to write them.
func encode(v any) (string, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return "", err
	}
	return strings.TrimSuffix(b.String(), "\n"), nil
}

// SameLanguage reports whether nothing has to be translated.
func (a Article) SameLanguage() bool { return a.From.Tag == a.To.Tag }

// draftBlock is JSON between boundaries: drafts may hold what an article smuggled in, and problems quote both.
func draftBlock(drafts []news.Paragraph, problems []Problem) (string, error) {
	var b strings.Builder
	b.WriteByte('{')
	if err := writeList(&b, "drafts", drafts); err != nil {
		return "", err
	}
	b.WriteString(",\n")
	if err := writeList(&b, "problems", problems); err != nil {
		return "", err
	}
	b.WriteByte('}')
	return between("DRAFT", b.String()), nil
}
