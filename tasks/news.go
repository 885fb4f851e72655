package tasks

import "github.com/gisa-news/gisa/tasks/news"

// The words that a newsroom's program is likely to write. Package [news] has them field by field, and the rest of
// them, too: translation, summary, provenance, usage.
type (
	// Article is one revision of a story, in numbered paragraphs.
	Article = news.Article
	// Paragraph is a piece of an article: "p1", "p2", … and its text.
	Paragraph = news.Paragraph
	// Lang is a language, such as "ko".
	Lang = news.Lang
	// State says where a job stands.
	State = news.State
	// Progress says how far a running job has come.
	Progress = news.Progress
	// Result is all that came out of a job: translation, summary, findings, where it comes from and what it cost.
	Result = news.Result
	// Finding is one doubt about a result, in words that an editor understands.
	Finding = news.Finding
	// Severity says what a finding does to the state of a result.
	Severity = news.Severity
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
