package news

import (
	"errors"
	"fmt"
)

// The bounds of an order.
const (
	DefaultBullets = 3
	MaxBullets     = 10
	MaxArticleID   = 512 // bytes
)

// Order is an article and what is wanted of it. Article and To are required, and a translation, a summary or both.
type Order struct {
	Article   Article
	To        Lang
	Translate bool // a translation, with its title
	Summarize bool // bullets in the language To, written from the source
	// Bullets is how many bullets a summary has, 1 to MaxBullets; 0 means DefaultBullets. It is nothing to a
	// translation alone.
	Bullets int
}

// Validate reports the first thing that makes the order impossible. Its errors never hold article text.
func (o Order) Validate() error {
	if err := o.Article.Validate(); err != nil {
		return err
	}
	switch {
	case len(o.Article.ID) > MaxArticleID:
		return fmt.Errorf("article id of %d bytes is above the limit of %d", len(o.Article.ID), MaxArticleID)
	case !o.To.IsTarget():
		return fmt.Errorf("target language %q is not one that gisa writes", o.To)
	case !o.Translate && !o.Summarize:
		return errors.New("neither a translation nor a summary is wanted")
	case o.Translate && o.To == o.Article.Lang:
		return fmt.Errorf("the article is in %s already", o.To.EnglishName())
	case o.Bullets < 0 || o.Bullets > MaxBullets:
		return fmt.Errorf("%d bullets are wanted, must be 1 to %d", o.Bullets, MaxBullets)
	}
	return nil
}

// WantedBullets returns how many bullets the summary is to have: none without a summary, DefaultBullets where
// the order names no number.
func (o Order) WantedBullets() int {
	switch {
	case !o.Summarize:
		return 0
	case o.Bullets == 0:
		return DefaultBullets
	}
	return o.Bullets
}
