package news

import (
	"errors"
	"fmt"
	"time"
)

// Article is one revision of a news story, cleaned and cut into paragraphs.
type Article struct {
	// ID names the story across its revisions: the sender's id, or a hash of the content where the sender gave none.
	ID string `json:"id"`
	// Version is the revision, 1 for the first.
	Version int  `json:"version"`
	Lang    Lang `json:"lang"`

	Title    string `json:"title,omitempty"`
	Section  string `json:"section,omitempty"`
	Label    string `json:"label,omitempty"` // 속보, 단독, 종합 and their like, without brackets
	Credit   string `json:"credit,omitempty"`
	Byline   string `json:"byline,omitempty"`
	Email    string `json:"email,omitempty"` // the reporter's
	Dateline string `json:"dateline,omitempty"`
	// Copyright is the notice that stood in the copy.
	Copyright string `json:"copyright,omitempty"`
	// PublishedAt is the time that the source gives; zero when it gives none.
	PublishedAt time.Time `json:"published_at,omitzero"`
	// Embargo is the time before which nothing may be delivered; zero means none.
	Embargo time.Time `json:"embargo,omitzero"`
	URL     string    `json:"url,omitempty"`

	Paragraphs []Paragraph `json:"paragraphs"`
	// Stripped holds what cleaning took out of the body and no field above carries.
	Stripped []Stripped `json:"stripped,omitempty"`
}

// Paragraph is a numbered piece of running text. Its ID is "p1", "p2", … in document order.
type Paragraph struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

// Stripped is a piece of copy that is not part of the story, such as a share bar or a filing stamp.
type Stripped struct {
	Rule string `json:"rule"` // the cleaning rule that took it out
	Text string `json:"text"`
}

// Paragraph returns the paragraph with that id.
func (a Article) Paragraph(id string) (Paragraph, bool) { return findParagraph(a.Paragraphs, id) }

// Validate reports the first thing that makes the article unfit for work. Its errors never hold article text.
func (a Article) Validate() error {
	if a.ID == "" {
		return errors.New("article has no id")
	}
	if !a.Lang.IsSource() {
		return fmt.Errorf("article language %q is not one of %s", a.Lang, join(SourceLangs()))
	}
	if len(a.Paragraphs) == 0 {
		return errors.New("article has no paragraphs")
	}
	if err := a.sizeProblem(); err != nil {
		return err
	}
	for i, p := range a.Paragraphs {
		if want := ParagraphID(i + 1); p.ID != want {
			return fmt.Errorf("paragraph %d has id %q, want %q", i+1, p.ID, want)
		}
		if p.Text == "" {
			return fmt.Errorf("paragraph %s is empty", p.ID)
		}
	}
	return nil
}

func findParagraph(paragraphs []Paragraph, id string) (Paragraph, bool) {
	for _, p := range paragraphs {
		if p.ID == id {
			return p, true
		}
	}
	return Paragraph{}, false
}
