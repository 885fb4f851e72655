package desk_test

import (
	"strings"
	"testing"

	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/tasks/news"
)

// TestAnyTranslationBeatsACopy has a model that first copies a paragraph and then translates it with more faults than
// a copy can have.
func TestAnyTranslationBeatsACopy(t *testing.T) {
	t.Parallel()
	faulty := "항만 당국은 999번 부두와 888번 부두를 다시 열었다고 밝혔습니다."
	m := &model{}
	m.spoil = func(task string, r llm.Request, v map[string]string) error {
		if _, asked := v["p2"]; !asked {
			return nil
		}
		v["p2"] = faulty
		if m.count("translate") == 1 {
			v["p2"] = english(2)
		}
		return nil
	}
	job := digest(article(4))
	job.Summarize = false
	got := run(t, m, job)
	if text := got.Translation.Paragraphs[1].Text; text != faulty {
		t.Errorf("p2 is %q", text)
	}
	if got.State != news.NeedsReview {
		t.Errorf("state %s", got.State)
	}
}

// TestADraftThatComesBackUnchangedIsNotHandedOutAgain has a model that writes again whatever draft it sees.
func TestADraftThatComesBackUnchangedIsNotHandedOutAgain(t *testing.T) {
	t.Parallel()
	polite := strings.Replace(korean("p2"), "전했다", "전했습니다", 1)
	m := &model{}
	m.spoil = func(task string, r llm.Request, v map[string]string) error {
		if _, asked := v["p2"]; asked && (task == "repair" || m.count("translate") == 1) {
			v["p2"] = polite
		}
		return nil
	}
	job := digest(article(4))
	job.Summarize = false
	got := run(t, m, job)
	if got.State != news.OK {
		t.Errorf("findings %+v", got.Findings)
	}
	if repairs := m.count("repair"); repairs != 1 {
		t.Errorf("the draft was handed out %d times", repairs)
	}
	last := m.requests[len(m.requests)-1]
	if strings.Contains(last.User, polite) {
		t.Error("the last question holds the draft")
	}
}
