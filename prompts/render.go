package prompts

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io/fs"
	"strings"
	"text/template"
)

//go:embed *.tmpl style/*.md example/*.json
var files embed.FS

var templates = template.Must(template.ParseFS(files, "*.tmpl"))

// Prompt is a rendered prompt: the messages of a chat.
type Prompt struct {
	System   string    // the same for every task with the same languages
	Examples []Example // the same for every task of a kind; few directions have any
	User     string
}

// Version identifies the wording of all prompts and style guides: twelve hexadecimal digits of a hash.
func Version() string { return version }

var version = hashFiles()

func hashFiles() string {
	h := sha256.New()
	err := fs.WalkDir(files, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := files.ReadFile(path)
		fmt.Fprintf(h, "%s %d\n%s", path, len(text), text)
		return err
	})
	if err != nil {
		panic(err) // an embedded file that cannot be read is a broken build
	}
	return hex.EncodeToString(h.Sum(nil)[:6])
}

// render fills in the template of one task; every task gets the same system message.
func render(a Article, task string, data any) (Prompt, error) {
	block, err := a.block()
	if err != nil {
		return Prompt{}, fmt.Errorf("prompts: encode article: %w", err)
	}
	style, err := styleGuide(a.To.Tag)
	if err != nil {
		return Prompt{}, err
	}
	var system, user strings.Builder
	if err := templates.ExecuteTemplate(&system, "system.tmpl", map[string]any{"Article": a, "Style": style}); err != nil {
		return Prompt{}, fmt.Errorf("prompts: system: %w", err)
	}
	if err := templates.ExecuteTemplate(&user, "article.tmpl", map[string]any{"Article": a, "Block": block}); err != nil {
		return Prompt{}, fmt.Errorf("prompts: article: %w", err)
	}
	if err := templates.ExecuteTemplate(&user, task, data); err != nil {
		return Prompt{}, fmt.Errorf("prompts: %s: %w", task, err)
	}
	return Prompt{System: strings.TrimSpace(system.String()), User: strings.TrimSpace(user.String())}, nil
}

// styleGuide returns the guide of the target language, or the general one where there is none.
func styleGuide(tag string) (string, error) {
	text, err := files.ReadFile("style/" + tag + ".md")
	if err != nil {
		text, err = files.ReadFile("style/other.md")
	}
	if err != nil {
		return "", fmt.Errorf("prompts: style guide: %w", err)
	}
	return strings.TrimSpace(string(text)), nil
}
