package check_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/internal/check"
	"github.com/gisa-news/gisa/internal/glossary"
	"github.com/gisa-news/gisa/tasks/news"
)

// TestDraftFindsWhatRunFinds replaces texts one after the other by good and bad ones. After each change, a draft that was
// told of it must find what all checks find in the texts as a whole; and when it is taken back, too.
func TestDraftFindsWhatRunFinds(t *testing.T) {
	t.Parallel()
	inputs := map[string]check.Input{"one name": oneName(9)}
	for _, file := range []string{"en/disaster-1.json", "ko/disaster-1.json"} {
		inputs[file] = gold(t, "../../testdata/gold/"+file)
	}
	for name, in := range inputs {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := rand.New(rand.NewPCG(1, uint64(len(name))))
			words := strings.Fields(in.Article.Paragraphs[0].Text)
			unused := glossary.Entry{English: strings.Join(words[:2], " "), Korean: "아무도 쓰지 않을 말"}
			if in.Article.Lang == news.Korean {
				unused = glossary.Entry{English: "nobody will write it", Korean: unused.English}
			}
			in.Terms = append(in.Terms, glossary.New([]glossary.Entry{unused}).Slice(in.Article)...)
			draft := check.Prepare(in)
			seen := map[news.Family]int{}
			for range 100 {
				next := withChange(r, in)
				id, undo := tell(draft, in, next)
				sameFindings(t, draft, next, id)
				for _, f := range draft.On(id) {
					seen[f.Check]++
				}
				if r.IntN(3) > 0 { // most of the article stays whole
					undo()
					sameFindings(t, draft, in, id)
					continue
				}
				in = next
			}
			for _, family := range []news.Family{news.FamilyStructure, news.FamilyUntranslated, news.FamilyDuplication, news.FamilyGlossary} {
				if seen[family] == 0 {
					t.Errorf("no change led to a finding of family %s: the test tests little", family)
				}
			}
			if name == "one name" && seen[news.FamilyName] == 0 || name != "one name" && seen[news.FamilyOmission] == 0 {
				t.Errorf("seen %v", seen)
			}
		})
	}
}

// oneName is an article about one man, whose name stands in every paragraph.
func oneName(paragraphs int) check.Input {
	in := check.Input{
		Article: news.Article{ID: "a", Version: 1, Lang: news.English, Title: "Cavanough speaks"}, To: news.Korean,
		Translation: &news.Translation{Title: "카바노 판사, 기자들에게 말하다"}, Bullets: 1,
		Summary: &news.Summary{Bullets: []news.Bullet{{Text: "카바노 판사가 기자들을 만났다.",
			Evidence: []news.Evidence{{Paragraph: "p1", Quote: "Judge Cavanough spoke to the press"}}}}},
	}
	for i := range paragraphs {
		id, n := news.ParagraphID(i+1), 20+i
		in.Article.Paragraphs = append(in.Article.Paragraphs, news.Paragraph{ID: id, Text: fmt.Sprintf("Judge Cavanough spoke to the press about case %d.", n)})
		in.Translation.Paragraphs = append(in.Translation.Paragraphs, news.Paragraph{ID: id, Text: fmt.Sprintf("카바노 판사가 %d번 사건을 기자들에게 설명했다.", n)})
	}
	return in
}

// withChange returns the input with one text changed, in a way that some family should see.
func withChange(r *rand.Rand, in check.Input) check.Input {
	translation, summary := *in.Translation, *in.Summary
	translation.Paragraphs, summary.Bullets = slices.Clone(translation.Paragraphs), slices.Clone(summary.Bullets)
	in.Translation, in.Summary = &translation, &summary
	all := translation.Paragraphs
	i := r.IntN(len(all))
	switch r.IntN(6) {
	case 0:
		translation.Title = spoiled(r, translation.Title, in.Article.Title, all[i].Text)
	case 1:
		b := &summary.Bullets[r.IntN(len(summary.Bullets))]
		b.Text = spoiled(r, b.Text, in.Article.Paragraphs[i].Text, summary.Bullets[0].Text)
		b.Evidence = []news.Evidence{{Paragraph: "p1", Quote: in.Article.Paragraphs[i].Text}}
	default:
		all[i].Text = spoiled(r, all[i].Text, in.Article.Paragraphs[i].Text, all[r.IntN(len(all))].Text)
	}
	return in
}

// spoiled changes a text as a model might; other is another text of the same article.
func spoiled(r *rand.Rand, text, source, other string) string {
	runes := []rune(text)
	half := string(runes[:len(runes)/2])
	switch r.IntN(9) {
	case 0:
		return ""
	case 1:
		return source
	case 2:
		return other
	case 3:
		return half
	case 4:
		return text + " " + other
	case 5:
		return text + " " + text
	case 6:
		return text + " 9,876 \""
	case 7: // one syllable or letter of a name is another
		if len(runes) > 0 {
			runes[r.IntN(len(runes))] += 28
		}
		return string(runes)
	}
	return strings.Replace(text, "카바노", "캐바노", 1)
}

// tell replaces in the draft the text in which two inputs differ.
func tell(d *check.Draft, before, after check.Input) (id string, undo func()) {
	if before.Translation.Title != after.Translation.Title {
		return news.TitleID, d.SetText(news.TitleID, after.Translation.Title)
	}
	for i, p := range after.Translation.Paragraphs {
		if p != before.Translation.Paragraphs[i] {
			return p.ID, d.SetText(p.ID, p.Text)
		}
	}
	for i, b := range after.Summary.Bullets {
		if !cmp.Equal(b, before.Summary.Bullets[i]) {
			return news.BulletID(i + 1), d.SetBullet(news.BulletID(i+1), b)
		}
	}
	return news.ParagraphID(1), func() {} // the change made no difference
}

func sameFindings(t *testing.T, d *check.Draft, in check.Input, id string) {
	t.Helper()
	all := check.Run(in)
	if diff := cmp.Diff(all, d.Findings()); diff != "" {
		t.Fatalf("after a change of %s: %s", id, diff)
	}
	for _, id := range []string{id, news.TitleID, "p1", "p2", "b1", "b2"} {
		var want []news.Finding
		for _, f := range all {
			if f.Paragraph == id {
				want = append(want, f)
			}
		}
		got := d.On(id)
		if len(got)+len(want) > 0 && !cmp.Equal(want, got) {
			t.Fatalf("on %s: %s", id, cmp.Diff(want, got))
		}
	}
}

func TestDraftOfWhatItDoesNotHave(t *testing.T) {
	t.Parallel()
	in := input()
	in.Translation.Paragraphs = in.Translation.Paragraphs[:1]
	d := check.Prepare(in)
	before := d.Findings()
	if got := d.On("p2"); len(got) != 1 || d.Translated("p2") {
		t.Errorf("on a missing paragraph: %+v, translated %t", got, d.Translated("p2"))
	}
	for _, id := range []string{"p9", "b9", "summary", ""} {
		d.SetText(id, "x")()
		d.SetBullet(id, news.Bullet{Text: "x"})()
		d.SetText(id, "x")
		if got := d.On(id); got != nil || d.Translated(id) {
			t.Errorf("on %q: %+v, translated %t", id, got, d.Translated(id))
		}
	}
	if diff := cmp.Diff(before, d.Findings()); diff != "" {
		t.Error(diff)
	}
	undo := d.SetText("p2", "이 총재는 만장일치로 결정했으며 내년에는 성장세가 둔화할 것이라고 말했다.")
	if got := d.Findings(); len(got) != 0 || !d.Translated("p2") || !d.Translated("b1") {
		t.Errorf("found %+v, translated %t", got, d.Translated("p2"))
	}
	undo()
	if diff := cmp.Diff(before, d.Findings()); diff != "" {
		t.Error(diff)
	}
}

// A paragraph that the article does not have is reported, and what it says counts as said.
func TestDraftWithAStrayParagraph(t *testing.T) {
	t.Parallel()
	in := input()
	in.Terms = terms("central bank", "중앙은행")
	if got := check.Prepare(in).On("p1"); len(got) != 1 || got[0].Severity != news.Error {
		t.Errorf("a term that is used nowhere: %+v", got)
	}
	in.Translation.Paragraphs = append(in.Translation.Paragraphs, news.Paragraph{ID: "p9", Text: "중앙은행의 결정이다."})
	d := check.Prepare(in)
	if got := d.On("p1"); len(got) != 1 || got[0].Severity != news.Info {
		t.Errorf("a term that is used elsewhere: %+v", got)
	}
	if got := d.Findings(); len(got) != 2 || got[0].Check != news.FamilyStructure || got[0].Paragraph != "p9" {
		t.Errorf("found %+v", got)
	}
}
