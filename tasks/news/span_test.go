package news_test

import (
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/gisa-news/gisa/tasks/news"
)

func TestSpan(t *testing.T) {
	t.Parallel()
	const text = "기금 𝄞 12만원이다."
	for _, words := range []string{"기금", "𝄞", "12만원", "12만원이다.", text} {
		at := strings.Index(text, words)
		span := news.SpanOf(text, at, at+len(words))
		if runes := []rune(text); string(runes[span.Start:span.End]) != words {
			t.Errorf("%q: code points %v", words, *span)
		}
		if start, end, ok := span.Bytes(text); !ok || text[start:end] != words {
			t.Errorf("%q: bytes %d to %d, %t", words, start, end, ok)
		}
		units := utf16.Encode([]rune(text))
		if start, end, ok := span.UTF16(text); !ok || string(utf16.Decode(units[start:end])) != words {
			t.Errorf("%q: code units %d to %d, %t", words, start, end, ok)
		}
	}
	for _, span := range []news.Span{{0, 99}, {-1, 2}, {3, 2}} {
		if _, _, ok := span.Bytes(text); ok {
			t.Errorf("%v stands in the text", span)
		}
	}
}

func TestNameFindings(t *testing.T) {
	t.Parallel()
	doubt := news.Finding{Check: news.FamilyNumber, Paragraph: "p1", Message: "it became another", Source: "3", Target: "4"}
	other := doubt
	other.Paragraph = "p2"
	findings := []news.Finding{doubt, other, doubt}
	news.NameFindings(findings)
	first := findings[0].ID
	if first == "" || findings[1].ID == first || findings[2].ID != first+"-2" {
		t.Errorf("ids %s, %s, %s", findings[0].ID, findings[1].ID, findings[2].ID)
	}
	again := []news.Finding{other, doubt}
	news.NameFindings(again)
	if again[1].ID != first {
		t.Errorf("the same doubt is %s in one run and %s in another", first, again[1].ID)
	}
}
