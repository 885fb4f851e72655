package check

import (
	"strings"

	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/tasks/news"
)

// urls finds addresses that the source does not have: what an obeyed injection leaves behind. Errors, and
// certain.
func urls(_ *reference, p pair) []news.Finding { return urlFindings(p.id, p.source, p.target) }

func urlFindings(id, source, target string) []news.Finding {
	for _, address := range addresses(target) {
		if !strings.Contains(strings.ToLower(source), address) {
			return []news.Finding{{Check: news.FamilyURL, Severity: news.Error, Paragraph: id,
				Message: "the source does not have this address", Target: excerpt(address)}}
		}
	}
	return nil
}

// addresses returns web and mail addresses in lower case, without scheme and trailing punctuation.
func addresses(text string) []string {
	var found []string
	for word := range strings.FieldsFuncSeq(prose.ToLower(text), func(r rune) bool {
		return r <= ' ' || r > '~' || strings.IndexByte(`"'<>()[]{},`, byte(r)) >= 0
	}) {
		rest, isURL := cutScheme(word)
		if !isURL && !strings.HasPrefix(word, "www.") && !isMail(word) {
			continue
		}
		found = append(found, strings.TrimRight(rest, ".,;:!?/"))
	}
	return found
}

func cutScheme(word string) (string, bool) {
	for _, scheme := range []string{"https://", "http://"} {
		if rest, ok := strings.CutPrefix(word, scheme); ok {
			return rest, true
		}
	}
	return word, false
}

func isMail(word string) bool {
	user, host, ok := strings.Cut(word, "@")
	return ok && user != "" && strings.Contains(host, ".")
}
