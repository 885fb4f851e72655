package lexicon

import (
	"cmp"
	"slices"
	"sort"
	"strings"
)

// An entryForm is one form of a word of an entry.
type entryForm struct {
	entry  *Entry
	at     uint32 // where in the text of its table it stands
	length uint8
	casing casing // English
	follow follow // Korean
}

// A formTable finds forms by how they are spelled: sorted, and with one text for all. A map of strings takes six times the room.
type formTable struct {
	text  string
	forms []entryForm
}

// A spelledForm is a form on its way into a table.
type spelledForm struct {
	text string
	entryForm
}

// newFormTable returns a table of forms that are found by what key returns for their texts. Those of one key stay in order.
func newFormTable(list []spelledForm, key func(text string) string) formTable {
	for i := range list {
		list[i].at = uint32(i)
	}
	slices.SortFunc(list, func(a, b spelledForm) int {
		if order := cmp.Compare(key(a.text), key(b.text)); order != 0 {
			return order
		}
		return cmp.Compare(a.at, b.at)
	})
	var b strings.Builder
	t := formTable{forms: make([]entryForm, len(list))}
	for i, f := range list {
		if len(f.text) > maxForm {
			panic("lexicon: a form of more than 255 bytes: " + f.text)
		}
		if i > 0 && f.text == list[i-1].text {
			f.at = t.forms[i-1].at
		} else {
			f.at = uint32(b.Len())
			b.WriteString(f.text)
		}
		f.length = uint8(len(f.text))
		t.forms[i] = f.entryForm
	}
	t.text = strings.Clone(b.String())
	return t
}

const maxForm = 1<<8 - 1

// of returns how a form of the table is spelled.
func (t *formTable) of(f entryForm) string { return t.text[f.at : f.at+uint32(f.length)] }

// from returns the forms that are spelled so or stand behind it. It is written out because every syllable of a text asks.
func (t *formTable) from(text string) []entryForm {
	low, high := 0, len(t.forms)
	for low < high {
		middle := int(uint(low+high) >> 1)
		if f := &t.forms[middle]; t.text[f.at:f.at+uint32(f.length)] < text {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return t.forms[low:]
}

// spelled returns the forms that are spelled so.
func (t *formTable) spelled(text string) []entryForm {
	forms := t.from(text)
	n := 0
	for n < len(forms) && t.of(forms[n]) == text {
		n++
	}
	return forms[:n]
}

// beginning returns the forms of several words of which the first is spelled so.
func (t *formTable) beginning(word string) []entryForm {
	forms := t.forms[sort.Search(len(t.forms), func(i int) bool { return firstOf(t.of(t.forms[i])) >= word }):]
	n := 0
	for n < len(forms) && firstOf(t.of(forms[n])) == word {
		n++
	}
	return forms[:n]
}

// firstOf returns the first word of a form.
func firstOf(form string) string {
	first, _, _ := strings.Cut(form, " ")
	return first
}

// asSpelled is the key of forms that are found by all of their text.
func asSpelled(text string) string { return text }

// beginningWith returns the forms of one or more words of which the first is this one.
func (t *formTable) beginningWith(word string) []entryForm {
	forms := t.from(word)
	n := 0
	for n < len(forms) {
		text := t.of(forms[n])
		if !strings.HasPrefix(text, word) || len(text) > len(word) && text[len(word)] > ' ' {
			break
		}
		n++
	}
	return forms[:n]
}
