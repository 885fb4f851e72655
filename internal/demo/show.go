package demo

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/gisa-news/gisa/internal/render"
	"github.com/gisa-news/gisa/tasks"
	"github.com/gisa-news/gisa/tasks/news"
)

// Introduce says what is going to be seen, in lines of at most width columns; 0 breaks none.
func (s *System) Introduce(w io.Writer, width int) {
	if s.Recorded() {
		fmt.Fprintln(w, render.Hang("", "RECORDED replies, with faults planted in them, stand in for a model.", width))
		fmt.Fprintln(w, render.Hang("", "The rest is real: queue, worker, checks and repairs. GISA_LLM_BASE_URL names a model of your own.", width))
		fmt.Fprintln(w)
	}
	fmt.Fprintf(w, "model  %s\nredis  inside this process: it keeps nothing\n", render.Printable(s.Model))
	if s.Web != "" {
		fmt.Fprintf(w, "web    %s\n", s.Web)
	}
	fmt.Fprintln(w)
}

// shownWhole is the sample whose result is printed whole with a model: wire copy in the condition that it comes in.
const shownWhole = "articles/en/working-group.txt"

// Show tells how a sample's job ended: in a line or, of a recorded one, with each doubt and what became of it.
func (s *System) Show(ctx context.Context, w io.Writer, sample Sample, status tasks.Status, width int) error {
	if sample.recording == nil || !status.State.HasResult() {
		_, err := fmt.Fprintf(w, "%-13s %s→%s  %s\n", status.State, status.From, status.To, sample.Path)
		return err
	}
	result, err := s.Client.Result(ctx, sample.ID)
	if err != nil {
		return err
	}
	found := doubts(*sample.recording, result)
	mended := 0
	for _, d := range found {
		if d.mended {
			mended++
		}
	}
	fmt.Fprintf(w, "%s → %s  %s\n", status.From, status.To, sample.Path)
	fmt.Fprintln(w, render.Hang("  ", result.Translation.Title, width))
	for _, b := range result.Summary.Bullets {
		fmt.Fprintln(w, render.Hang("  • ", b.Text, width))
	}
	fmt.Fprintln(w)
	for _, d := range found {
		d.show(w, width)
	}
	_, err = fmt.Fprintln(w, render.Hang("", fmt.Sprintf("%s: %d doubts found, %d mended, %d left for the editor · %d calls · %.1f s",
		render.StateWord(result.State, news.English), len(found), mended, len(found)-mended, result.Usage.Calls, result.Usage.Seconds), width)+"\n")
	return err
}

// show prints what was found, what was done about it, and the sentence before and after.
func (d doubt) show(w io.Writer, width int) {
	f := d.finding
	now := changed(d.before, d.after)
	told, head := "asked again → "+now, fmt.Sprintf("  %-6s", f.Paragraph)
	if !d.mended {
		told = "asked again, no better → left for the editor"
	}
	fmt.Fprintln(w, render.Hang(head, reason(f)+" → "+told, width))
	before := sentenceWith(d.before, f.Target)
	if d.mended {
		fmt.Fprintln(w, render.Hang("        before  ", before, width))
		fmt.Fprintln(w, render.Hang("        after   ", sentenceWith(d.after, now), width))
	} else {
		fmt.Fprintln(w, render.Hang("        stands  ", before, width))
	}
	fmt.Fprintln(w)
}

// reason says what is wrong: 1.2 million → 12만, off by a power of ten.
func reason(f news.Finding) string {
	words := strings.Trim(f.Source+" → "+f.Target, " →")
	if words == "" {
		return f.Message
	}
	// Of a message that repeats the words, what comes after them.
	if _, rest, found := strings.Cut(f.Message, f.Target); found && f.Target != "" {
		return words + rest
	}
	return strings.TrimRight(words, ".") + ": " + f.Message
}

// Whole prints the sample that is shown whole, if it has a result. Recorded ones are told in Show.
func (s *System) Whole(ctx context.Context, w io.Writer, samples []Sample, options render.Options) error {
	for _, sample := range samples {
		if sample.Path != shownWhole || s.Recorded() {
			continue
		}
		result, err := s.Client.Result(ctx, sample.ID)
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "\n%s\n", sample.Path)
		return render.Text(w, result, options)
	}
	return nil
}
