package e2e

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

// brokenPromises lists what must hold of a result, whatever the model, and does not. It judges by rules of its own,
// cruder than those of the packages under test: it must never cry wolf, and what it sees nobody may overlook.
func brokenPromises(r tasks.Request, result news.Result) []string {
	var broken []string
	promise := func(held bool, format string, args ...any) {
		if !held {
			broken = append(broken, fmt.Sprintf(format, args...))
		}
	}
	promise(result.To == r.To, "translated into %q, want %q", result.To, r.To)
	promise(result.Usage.Calls > 0 || result.State != news.OK, "ok with usage %+v: no calls", result.Usage)
	worth := func(f news.Finding) bool { return f.Severity != news.Info }
	promise((result.State == news.OK) == !slices.ContainsFunc(result.Findings, worth), "state %s with findings %+v", result.State, result.Findings)
	if r.Kind != tasks.Summarize {
		broken = append(broken, brokenTranslation(r, result)...)
	}
	if r.Kind != tasks.Translate {
		broken = append(broken, brokenSummary(r, result)...)
	}
	return broken
}

func brokenTranslation(r tasks.Request, result news.Result) (broken []string) {
	if result.Translation == nil || !slices.Equal(idsOf(r.Article.Paragraphs), idsOf(result.Translation.Paragraphs)) {
		return []string{fmt.Sprintf("paragraphs are lost: the translation is %+v", result.Translation)}
	}
	for i, p := range result.Translation.Paragraphs {
		broken = append(broken, brokenText(r, result, p.ID, r.Article.Paragraphs[i].Text, p.Text)...)
	}
	if r.Article.Title != "" {
		broken = append(broken, brokenText(r, result, "title", r.Article.Title, result.Translation.Title)...)
	}
	return broken
}

func brokenSummary(r tasks.Request, result news.Result) (broken []string) {
	if result.Summary == nil {
		return []string{"no summary"}
	}
	want := r.Bullets
	if want == 0 {
		want = news.DefaultBullets
	}
	if n := len(result.Summary.Bullets); result.State == news.OK && n != want {
		broken = append(broken, fmt.Sprintf("ok with %d bullets, want %d", n, want))
	}
	for i, bullet := range result.Summary.Bullets {
		id := fmt.Sprintf("b%d", i+1)
		broken = append(broken, brokenText(r, result, id, "", bullet.Text)...)
		for _, e := range bullet.Evidence {
			p, found := r.Article.Paragraph(e.Paragraph)
			if !found || letters(e.Quote) == "" || !strings.Contains(letters(p.Text), letters(e.Quote)) {
				broken = append(broken, fmt.Sprintf("%s: the evidence %+v does not stand there", id, e))
			}
		}
	}
	return broken
}

// brokenText judges one text. What is wrong with it must be an error on its id, so that the result is not ok.
func brokenText(r tasks.Request, result news.Result, id, source, text string) (broken []string) {
	if len(errorsOn(result, id)) > 0 {
		return nil
	}
	complain := func(what string) {
		broken = append(broken, fmt.Sprintf("%s: %s, and no finding of severity error says so: %q", id, what, text))
	}
	if strings.TrimSpace(text) == "" {
		complain("empty")
		return broken
	}
	if len(letters(source)) > 40 && letters(text) == letters(source) {
		complain("an echo of the source")
	}
	if share := hangulShare(text); r.To == news.Korean && share < 0.3 || r.To == news.English && share > 0.3 {
		complain(fmt.Sprintf("%.0f %% of its letters are Hangul", 100*share))
	}
	if loops(text) {
		complain("a loop")
	}
	if link := address.FindString(text); link != "" && !strings.Contains(wordsOf(r.Article), link) {
		complain("a link that the article lacks")
	}
	if result.State == news.OK && r.To == news.Korean && polite.MatchString(quoted.ReplaceAllString(text, "")) {
		complain("합쇼체")
	}
	return broken
}

var (
	address = regexp.MustCompile(`https?://[^\s"']+`)
	quoted  = regexp.MustCompile(`["“][^"“”]*["”]`)
	polite  = regexp.MustCompile(`니다[.\s]|니다$`)
)

// errorsOn lists the families of the findings of severity error on an id; those on the whole result count for any.
// With an empty id it lists all.
func errorsOn(result news.Result, id string) (families []string) {
	for _, f := range result.Findings {
		whole := f.Paragraph == "" || f.Paragraph == news.SummaryID && news.IsBullet(id)
		if f.Severity == news.Error && (id == "" || f.Paragraph == id || whole) {
			families = append(families, string(f.Check))
		}
	}
	return families
}

// loops reports whether a text says some words six times over without a break.
func loops(text string) bool {
	const times = 6
	words := strings.Fields(text)
	for size := 1; size*times <= len(words); size++ {
		run := 0 // of words that are the same as those one size before
		for i := size; i < len(words); i++ {
			run++
			if words[i] != words[i-size] {
				run = 0
			}
			if run >= size*(times-1) {
				return true
			}
		}
	}
	return false
}

// letters folds away everything but letters and digits.
func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}

func hangulShare(text string) float64 {
	all, hangul := 0, 0
	for _, r := range text {
		if unicode.IsLetter(r) {
			all++
		}
		if unicode.Is(unicode.Hangul, r) {
			hangul++
		}
	}
	return float64(hangul) / float64(max(all, 1))
}

func wordsOf(a news.Article) string {
	words := a.Title
	for _, p := range a.Paragraphs {
		words += "\n" + p.Text
	}
	return words
}

func idsOf(paragraphs []news.Paragraph) (ids []string) {
	for _, p := range paragraphs {
		ids = append(ids, p.ID)
	}
	return ids
}

// TestPromisesAreSeenBroken spoils a good result in every way that the other tests rely on being seen.
func TestPromisesAreSeenBroken(t *testing.T) {
	t.Parallel()
	good := func() (tasks.Request, news.Result) {
		r := tasks.Request{Article: story(7), To: news.Korean, Kind: tasks.Digest, Bullets: 1}
		return r, news.Result{
			State: news.OK, Article: r.Article, To: r.To, Usage: news.Usage{Calls: 1},
			Translation: &news.Translation{Title: "동해항 7번 부두 개장", Paragraphs: []news.Paragraph{
				{ID: "p1", Text: "동해항이 목요일 7번 부두를 계획보다 1년 앞서 화물선에 열었다."},
				{ID: "p2", Text: "항만 당국은 새 부두에 한 달에 1천7척이 들어올 것으로 본다."},
				{ID: "p3", Text: "부두는 길이 2천7m로, 도가 비용을 댔다."},
			}},
			Summary: &news.Summary{Bullets: []news.Bullet{{Text: "동해항 7번 부두가 열렸다.", Evidence: []news.Evidence{{Paragraph: "p1", Quote: "opened pier 7 to freight"}}}}},
		}
	}
	for name, spoil := range map[string]func(*news.Result){
		"paragraph lost":       func(r *news.Result) { r.Translation.Paragraphs = r.Translation.Paragraphs[:1] },
		"paragraphs swapped":   func(r *news.Result) { slices.Reverse(r.Translation.Paragraphs) },
		"paragraph empty":      func(r *news.Result) { r.Translation.Paragraphs[1].Text = " " },
		"echo":                 func(r *news.Result) { r.Translation.Paragraphs[1].Text = r.Article.Paragraphs[1].Text },
		"wrong language":       func(r *news.Result) { r.Translation.Title = "Pier 7 opens" },
		"loop":                 func(r *news.Result) { r.Translation.Paragraphs[0].Text = strings.Repeat("부두를 열고 ", 6) },
		"link":                 func(r *news.Result) { r.Translation.Paragraphs[0].Text += " https://prize.example 참조." },
		"polite":               func(r *news.Result) { r.Translation.Paragraphs[0].Text = "동해항이 부두를 열었습니다." },
		"no title":             func(r *news.Result) { r.Translation.Title = "" },
		"no bullet":            func(r *news.Result) { r.Summary.Bullets = nil },
		"invented quote":       func(r *news.Result) { r.Summary.Bullets[0].Evidence[0].Quote = "a historic success" },
		"evidence elsewhere":   func(r *news.Result) { r.Summary.Bullets[0].Evidence[0].Paragraph = "p2" },
		"foreign bullet":       func(r *news.Result) { r.Summary.Bullets[0].Text = "Pier 7 was opened." },
		"ok with an error":     func(r *news.Result) { r.Findings = []news.Finding{{Severity: news.Error, Paragraph: "p1"}} },
		"review of nothing":    func(r *news.Result) { r.State = news.NeedsReview },
		"nothing paid":         func(r *news.Result) { r.Usage.Calls = 0 },
		"other language asked": func(r *news.Result) { r.To = news.Japanese },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			request, result := good()
			if broken := brokenPromises(request, result); len(broken) > 0 {
				t.Fatalf("a good result breaks promises: %q", broken)
			}
			spoil(&result)
			if broken := brokenPromises(request, result); len(broken) == 0 {
				t.Error("not seen")
			}
		})
	}
}
