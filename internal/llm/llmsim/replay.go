package llmsim

import (
	"slices"
	"strings"

	"github.com/gisa-news/gisa/tasks/news"
)

// replay answers a request from the recordings, or says what they lack. A request without an article is answered as
// ever.
func (s *Server) replay(a ask) (*draft, *failure) {
	if !a.hasText {
		return newDraft(a), nil
	}
	recording := s.recordingOf(a)
	if recording == nil {
		return nil, badRequest("not_recorded", "no recording holds this article in %q (recorded replies only)", a.to)
	}
	d := &draft{ask: a}
	var missing []string
	for _, f := range a.fields {
		v, found := recording.answer(a, f)
		if !found {
			missing = append(missing, f.name)
		}
		d.values = append(d.values, v)
	}
	if len(missing) > 0 {
		return nil, badRequest("not_recorded", "the recording of this article in %q lacks what was asked for: %s", a.to, strings.Join(missing, ", "))
	}
	return d, nil
}

// recordingOf finds the recording that holds most of what the request carries: its title and its paragraphs, by
// their text. It returns nil when none holds anything.
func (s *Server) recordingOf(a ask) *Recording {
	var best *Recording
	most := 0
	for i := range s.config.Recordings {
		r := &s.config.Recordings[i]
		if r.To != a.to {
			continue
		}
		held := 0
		for _, p := range a.article.Paragraphs {
			if r.text(p.Text) != nil || r.quoted(p.Text) != nil {
				held++
			}
		}
		if a.article.Title != "" && a.article.Title == r.Title.Source {
			held++
		}
		if held > most {
			best, most = r, held
		}
	}
	return best
}

// text returns the title or the paragraph with that source, nil when there is none.
func (r *Recording) text(source string) *RecordedText {
	if source == r.Title.Source && source != "" {
		return &r.Title
	}
	if i := slices.IndexFunc(r.Paragraphs, func(t RecordedText) bool { return t.Source == source }); i >= 0 {
		return &r.Paragraphs[i]
	}
	return nil
}

// quoted returns the bullet whose quote is that text, nil when there is none: what came in the language of the
// source is asked for once more as a text to translate.
func (r *Recording) quoted(text string) *RecordedBullet {
	for i, b := range r.Bullets {
		if slices.ContainsFunc(b.Answers, func(a BulletAnswer) bool { return a.Quote == text }) {
			return &r.Bullets[i]
		}
	}
	return nil
}

// answer gives a field that was asked for the recorded answer whose turn it is.
func (r *Recording) answer(a ask, f field) (v value, found bool) {
	v = value{name: f.name}
	if len(f.fields) > 0 {
		return r.bullet(a, f)
	}
	source, found := a.paragraph(f.name)
	text := r.text(source)
	if !found && f.name == news.TitleID && a.article.Title == r.Title.Source { // both may be empty: a headline is made
		source, text = r.Title.Source, &r.Title
	}
	if text != nil && len(text.Answers) > 0 {
		v.source, v.text = source, text.Answers[a.turn(f.name, text.Answers)]
		return v, true
	}
	if bullet := r.quoted(source); bullet != nil {
		v.source, v.text = source, bullet.Answers[len(bullet.Answers)-1].Text
		return v, true
	}
	return v, false
}

func (r *Recording) bullet(a ask, f field) (v value, found bool) {
	v = value{name: f.name}
	i := slices.IndexFunc(r.Bullets, func(b RecordedBullet) bool { return b.ID == f.name })
	if i < 0 {
		return v, false
	}
	var texts []string
	for _, b := range r.Bullets[i].Answers {
		texts = append(texts, b.Text)
	}
	b := r.Bullets[i].Answers[a.turn(f.name, texts)]
	for _, inner := range f.fields {
		answer := value{name: inner.name, text: generic}
		switch inner.name {
		case "paragraph":
			answer.text = b.Paragraph
		case "quote", "evidence":
			answer.text = b.Quote
		case "text":
			answer.text, answer.source = b.Text, b.Quote
		}
		v.fields = append(v.fields, answer)
	}
	return v, true
}

// turn says which of the recorded answers is due: the first at first, the next after the one that the request hands
// back, and the last where a field is asked for again without its draft, or with a draft that is not recorded.
func (a *ask) turn(id string, answers []string) int {
	last := len(answers) - 1
	if !a.isRepair() {
		return 0
	}
	if i := slices.Index(answers, strings.TrimSpace(a.drafts[id])); i >= 0 {
		return min(i+1, last)
	}
	return last
}
