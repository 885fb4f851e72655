package tasks

import "github.com/gisa-news/gisa/tasks/news"

// The words of an article, a job and its result, which package [news] documents field by field. It has the rest of
// them, too: translation, summary, provenance, usage.
type (
	Article   = news.Article
	Paragraph = news.Paragraph
	Lang      = news.Lang
	State     = news.State
	Progress  = news.Progress
	Result    = news.Result
	Finding   = news.Finding
	Severity  = news.Severity
)

// The languages of an article, and the most frequent of those that gisa writes; package news has them all.
const (
	English = news.English // "en"
	Korean  = news.Korean  // "ko"
)

// The states of a job. The last four are final.
const (
	Queued      = news.Queued      // waits for a worker
	Scheduled   = news.Scheduled   // waits for its time
	Running     = news.Running     // a worker is at it
	Retrying    = news.Retrying    // an attempt failed, or waits for the model's limits; another one comes
	OK          = news.OK          // done, with nothing that an editor has to look at
	NeedsReview = news.NeedsReview // done, with findings that an editor has to look at
	Failed      = news.Failed      // given up; LastError says why
	Cancelled   = news.Cancelled   // taken back
)

// The severities of a finding.
const (
	Error   = news.Error   // makes the result need review
	Warning = news.Warning // deserves a look
	Info    = news.Info    // explains
)
