package meaning

import (
	"fmt"
	"strings"
	"testing"

	"github.com/gisa-news/gisa/tasks/news"
)

// chronicle is a text of n different sentences and its translation, in which a sentence is told in two now and then.
func chronicle(n int) Pair {
	var en, ko strings.Builder
	for i := range n {
		fmt.Fprintf(&en, "The harbor of Donghae opened pier %d to freight in %d. ", 100+i, 1900+i%100)
		if i%7 == 3 {
			fmt.Fprintf(&ko, "동해항은 %d년 부두를 열었다. %d번 부두에는 화물선이 들어왔다. ", 1900+i%100, 100+i)
			continue
		}
		fmt.Fprintf(&ko, "동해항은 %d년 %d번 부두를 화물선에 열었다. ", 1900+i%100, 100+i)
	}
	return Join(Read(strings.TrimSpace(en.String()), news.English), Read(strings.TrimSpace(ko.String()), news.Korean), false)
}

// A long pair is compared in pieces that are about a page at most, belong together, and leave nothing out.
func TestPiecesOfALongPair(t *testing.T) {
	t.Parallel()
	p := chronicle(400)
	source, target := p.Source.units(), p.Target.units()
	count := 0
	for ; len(source) > 0 && len(target) > 0; count++ {
		piece := p.firstPiece(source, target)
		if piece.source.Start != source[0].Start || piece.target.Start != target[0].Start {
			t.Fatalf("piece %d begins at %+v, want %d and %d", count, piece, source[0].Start, target[0].Start)
		}
		en, ko := p.Source.Of(piece.source), p.Target.Of(piece.target)
		if max(len(en), len(ko)) > windowBytes+maxUnit || min(len(en), len(ko)) == 0 {
			t.Errorf("piece %d has %d and %d bytes", count, len(en), len(ko))
		}
		for _, text := range []string{en, ko} {
			if first := number(text); first != number(en) {
				t.Errorf("piece %d begins with pier %s and %s", count, number(en), first)
			}
		}
		source, target = unitsAfter(source, piece.source.End), unitsAfter(target, piece.target.End)
	}
	if len(source)+len(target) > 0 || count < 400/windowUnits {
		t.Errorf("%d pieces, %d and %d sentences are left", count, len(source), len(target))
	}
}

// number returns the first number of a pier in a text: those have three digits.
func number(text string) string {
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return r < '0' || r > '9' }) {
		if len(word) == 3 {
			return word
		}
	}
	return ""
}

// What differs in a long pair is found where it stands.
func TestDoubtsOfALongPair(t *testing.T) {
	t.Parallel()
	p := chronicle(300)
	if doubts := Compare(p); len(doubts) > 0 {
		t.Errorf("%d doubts of a good translation: %+v", len(doubts), doubts[0])
	}
	const wrong = "동해항은 1960년 360번 부두를 화물선에 열지 않았다."
	spoiled := strings.Replace(p.Target.Raw, "동해항은 1960년 360번 부두를 화물선에 열었다.", wrong, 1)
	doubts := Compare(Join(p.Source, Read(spoiled, news.Korean), false))
	if len(doubts) != 1 || doubts[0].Family != news.FamilyNegation {
		t.Fatalf("%d doubts, want one: %+v", len(doubts), doubts)
	}
	if at := strings.Index(spoiled, wrong); doubts[0].Target.Start < at || doubts[0].Target.End > at+len(wrong) {
		t.Errorf("it is said to stand at %+v, and stands at %d", doubts[0].Target, at)
	}
}

// A sentence without an end, of letters without a space, is cut too, and never in the middle of a letter.
func TestUnitsOfATextWithoutSentences(t *testing.T) {
	t.Parallel()
	for _, text := range []string{strings.Repeat("가나다1", 20_000), strings.Repeat("동해항 1번 부두, ", 5000), strings.Repeat("pier 1, ", 9000)} {
		at := 0
		for _, u := range Read(text, news.Korean).units() {
			if u.End-u.Start > maxUnit || strings.ContainsRune(text[u.Start:u.End], '�') || strings.TrimSpace(text[at:u.Start]) != "" {
				t.Fatalf("unit %+v after %d", u, at)
			}
			at = u.End
		}
		if strings.TrimSpace(text[at:]) != "" {
			t.Errorf("%d bytes are in no unit", len(text)-at)
		}
	}
}

// Nobody who has left waits for a long pair.
func TestLongPairThatNobodyWaitsFor(t *testing.T) {
	t.Parallel()
	p := chronicle(300)
	p = Join(p.Source, Read(strings.ReplaceAll(p.Target.Raw, "열었다", "열지 않았다"), news.Korean), false)
	all := Compare(p)
	asked := 0
	p.Ended = func() bool { asked++; return asked > 3 }
	if few := Compare(p); len(few) == 0 || len(few) > len(all)/4 || asked != 4 {
		t.Errorf("%d of %d doubts, asked %d times", len(few), len(all), asked)
	}
}
