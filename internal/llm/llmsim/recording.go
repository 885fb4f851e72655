package llmsim

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/gisa-news/gisa/tasks/news"
)

// Recording holds the recorded answers for one article in one language: a JSON object with these fields.
//
//	{
//	  "from": "en", "to": "ko",
//	  "title": {"source": "Port reopens", "answers": ["항만 재개장"]},
//	  "paragraphs": [{"id": "p1", "source": "It cost 1.2 million won.", "answers": ["12만원이 들었다.", "120만원이 들었다."]}],
//	  "bullets": [{"id": "b1", "answers": [{"text": "…", "paragraph": "p1", "quote": "It cost 1.2 million won."}]}]
//	}
//
// A field has one answer, or several to plant a fault: the first is given at first, and each time that an answer is
// handed back for repair the one after it; the last is given from then on. So a wrong answer before a right one is a
// fault that a repair mends, and a wrong answer alone, or two, one that stays for an editor. Which one is given
// depends on the request alone, not on how often it came.
type Recording struct {
	From       news.Lang        `json:"from"`
	To         news.Lang        `json:"to"`
	Title      RecordedText     `json:"title"`
	Paragraphs []RecordedText   `json:"paragraphs"`
	Bullets    []RecordedBullet `json:"bullets"`
}

// RecordedText is the title or a paragraph of the source with its translations. The title needs no id, and has no
// source where the article has no title and a headline is made for it.
type RecordedText struct {
	ID      string   `json:"id,omitempty"`
	Source  string   `json:"source"`
	Answers []string `json:"answers"`
}

// RecordedBullet is one bullet with its versions.
type RecordedBullet struct {
	ID      string         `json:"id"`
	Answers []BulletAnswer `json:"answers"`
}

// BulletAnswer is a bullet as a model writes it: a claim, and the words of the source paragraph that carry it.
type BulletAnswer struct {
	Text      string `json:"text"`
	Paragraph string `json:"paragraph"`
	Quote     string `json:"quote"`
}

// LoadRecordings reads every .json file of a folder and the folders in it, in the order of their names. An error
// names the file and the field, never the text.
func LoadRecordings(fsys fs.FS) ([]Recording, error) {
	var list []Recording
	err := fs.WalkDir(fsys, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".json") {
			return err
		}
		data, err := fs.ReadFile(fsys, path)
		if err != nil {
			return err
		}
		var r Recording
		decoder := json.NewDecoder(bytes.NewReader(data))
		decoder.DisallowUnknownFields()
		if err = decoder.Decode(&r); err == nil {
			err = r.Validate()
		}
		if err != nil {
			return fmt.Errorf("recording %s: %w", path, err)
		}
		list = append(list, r)
		return nil
	})
	if err == nil && len(list) == 0 {
		err = errors.New("no recording: the folder has no .json file")
	}
	return list, err
}

// Validate reports the first thing that makes the recording unfit to answer from. Its errors never hold article text.
func (r Recording) Validate() error {
	if !r.From.IsSource() || !slices.Contains(news.TargetLangs(), r.To) {
		return fmt.Errorf("languages %q to %q are not ones that gisa reads and writes", r.From, r.To)
	}
	if len(r.Paragraphs) == 0 {
		return errors.New("no paragraphs")
	}
	if !complete(r.Title.Answers) {
		return errors.New("title: an answer is missing or empty")
	}
	for i, p := range r.Paragraphs {
		if want := news.ParagraphID(i + 1); p.ID != want || p.Source == "" || !complete(p.Answers) {
			return fmt.Errorf("paragraph %d: wants the id %s, a source and answers that are not empty", i+1, want)
		}
	}
	for i, b := range r.Bullets {
		if want := news.BulletID(i + 1); b.ID != want || len(b.Answers) == 0 {
			return fmt.Errorf("bullet %d: wants the id %s and an answer", i+1, want)
		}
		for _, a := range b.Answers {
			if a.Text == "" || a.Quote == "" || a.Paragraph == "" {
				return fmt.Errorf("bullet %s: an answer lacks its text, its paragraph or its quote", b.ID)
			}
		}
	}
	return nil
}

func complete(answers []string) bool { return len(answers) > 0 && !slices.Contains(answers, "") }
