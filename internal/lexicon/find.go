package lexicon

import "github.com/gisa-news/gisa/tasks/news"

// An index finds entries by their words.
type index struct {
	english, korean map[string][]*Entry
}

func newIndex(entries []*Entry) *index {
	x := &index{map[string][]*Entry{}, map[string][]*Entry{}}
	for _, e := range entries {
		for _, word := range e.English {
			x.english[word] = append(x.english[word], e)
		}
		for _, stem := range e.Korean {
			x.korean[stem] = append(x.korean[stem], e)
		}
	}
	return x
}

func (x *index) find(text string, lang news.Lang) []Word {
	switch lang {
	case news.English:
		return nil
	case news.Korean:
		return nil
	}
	return nil
}
