package tasks

import "github.com/gisa-news/gisa/tasks/news"

// The shapes of articles and results, which package news documents field by field.
type (
	Article     = news.Article
	Paragraph   = news.Paragraph
	Stripped    = news.Stripped
	Lang        = news.Lang
	Order       = news.Order
	Result      = news.Result
	State       = news.State
	Translation = news.Translation
	Summary     = news.Summary
	Bullet      = news.Bullet
	Evidence    = news.Evidence
	Finding     = news.Finding
	Family      = news.Family
	Severity    = news.Severity
	Provenance  = news.Provenance
	Usage       = news.Usage
)

// The languages of an article, and the most frequent of those that gisa writes; package news has them all.
const (
	English = news.English
	Korean  = news.Korean
)

// The states of a job.
const (
	Queued      = news.Queued
	Scheduled   = news.Scheduled
	Running     = news.Running
	Retrying    = news.Retrying
	OK          = news.OK
	NeedsReview = news.NeedsReview
	Failed      = news.Failed
	Cancelled   = news.Cancelled
)

// The severities of a finding.
const (
	Error   = news.Error
	Warning = news.Warning
	Info    = news.Info
)
