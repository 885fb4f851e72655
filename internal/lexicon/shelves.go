package lexicon

import "sync"

// A ref is one of the words of an entry of an index, as its row has it.
type ref struct{ entry, word uint16 }

// Shelves are the shelves of a language by what the words on them have in common, their heads. What belongs on one is known from
// the beginning; the shelf itself is filled when it is asked for.
type shelves[Head comparable, Shelf any] struct {
	at     map[Head]uint16 // the place of a shelf
	places []place[Shelf]
	starts []uint32 // where in refs those of a place begin
	refs   []ref
}

// A place is where a shelf stands that is not filled before it is asked for.
type place[Shelf any] struct {
	once  sync.Once
	shelf *Shelf
}

// of returns the shelf of a head, nil where there is none. The first time it is filled with what belongs on it.
func (s *shelves[Head, Shelf]) of(head Head, fill func(*Shelf, []ref)) *Shelf {
	at, known := s.at[head]
	if !known {
		return nil
	}
	p := &s.places[at]
	p.once.Do(func() {
		p.shelf = new(Shelf)
		fill(p.shelf, s.refs[s.starts[at]:s.starts[at+1]])
	})
	return p.shelf
}

// A shelver gathers what belongs on the shelves.
type shelver[Head comparable] struct {
	at     map[Head]uint16
	placed []placed
	counts []uint32
}

// placed is a ref with the place of its shelf.
type placed struct {
	shelf uint16
	ref
}

// newShelver has room for about so many words on so many shelves.
func newShelver[Head comparable](words, shelves int) shelver[Head] {
	return shelver[Head]{at: make(map[Head]uint16, shelves), placed: make([]placed, 0, words), counts: make([]uint32, 0, shelves)}
}

func (s *shelver[Head]) put(head Head, r ref) {
	at, known := s.at[head]
	if !known {
		at = uint16(len(s.counts))
		s.at[head] = at
		s.counts = append(s.counts, 0)
	}
	s.counts[at]++
	s.placed = append(s.placed, placed{at, r})
}

// shelvesOf returns empty shelves for what was gathered.
func shelvesOf[Shelf any, Head comparable](s shelver[Head]) shelves[Head, Shelf] {
	made := shelves[Head, Shelf]{
		at: s.at, places: make([]place[Shelf], len(s.counts)), starts: make([]uint32, len(s.counts)+1), refs: make([]ref, len(s.placed)),
	}
	for i, n := range s.counts {
		made.starts[i+1] = made.starts[i] + n
	}
	next := append([]uint32(nil), made.starts...)
	for _, p := range s.placed {
		made.refs[next[p.shelf]] = p.ref
		next[p.shelf]++
	}
	return made
}
