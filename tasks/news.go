package tasks

import "github.com/gisa-news/gisa/tasks/news"

// The shapes of articles and results, under names that a program outside this module can write.
type (
	Article     = news.Article
	Paragraph   = news.Paragraph
	Lang        = news.Lang
	Result      = news.Result
	Translation = news.Translation
	Summary     = news.Summary
	Bullet      = news.Bullet
	Finding     = news.Finding
)
