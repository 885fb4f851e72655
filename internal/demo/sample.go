package demo

import (
	"context"
	"io/fs"

	"github.com/gisa-news/gisa/internal/ingest"
	"github.com/gisa-news/gisa/internal/llm/llmsim"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
	"github.com/gisa-news/gisa/testdata"
)

// Sample is an article of the demo that was submitted.
type Sample struct {
	ID   string // of its job
	Path string // in testdata

	article   news.Article
	recording *llmsim.Recording // nil with a model
}

// Submit submits the sample articles: all of them or, where replies are replayed, those that have a recording.
func (s *System) Submit(ctx context.Context) ([]Sample, error) {
	var samples []Sample
	err := fs.WalkDir(testdata.Articles, "articles", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		article, err := read(path)
		if err != nil {
			return err
		}
		sample := Sample{Path: path, article: article, recording: s.recordingOf(article)}
		if s.Recorded() && sample.recording == nil {
			return nil
		}
		receipt, err := s.Client.Submit(ctx, tasks.Request{Article: article, To: article.Lang.DefaultTarget(), Kind: tasks.Digest})
		sample.ID = receipt.ID
		samples = append(samples, sample)
		return err
	})
	return samples, err
}

func read(path string) (news.Article, error) {
	data, err := testdata.Articles.ReadFile(path)
	if err != nil {
		return news.Article{}, err
	}
	return ingest.Parse(ingest.Input{Name: path, Data: data})
}

// recordingOf returns the recording of an article, nil when there is none.
func (s *System) recordingOf(a news.Article) *llmsim.Recording {
	for i, r := range s.recordings {
		if r.From == a.Lang && len(r.Paragraphs) == len(a.Paragraphs) && r.Paragraphs[0].Source == a.Paragraphs[0].Text {
			return &s.recordings[i]
		}
	}
	return nil
}
