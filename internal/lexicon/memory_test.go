package lexicon

import (
	"runtime"
	"testing"
)

// TestIndexIsSmall holds what the lexicon takes of a worker's memory for good when texts have had words of all beginnings: rows, shelves
// and forms. The collector lets a heap grow to twice what stays.
func TestIndexIsSmall(t *testing.T) {
	const most = 6 << 20
	before := heapInUse()
	x := newIndex(read())
	for head := range x.english.at {
		x.englishShelf(head)
	}
	for head := range x.korean.at {
		x.koreanShelf(head)
	}
	took := heapInUse() - before
	t.Logf("%.1f MB", float64(took)/(1<<20))
	if took > most {
		t.Errorf("%d bytes, want %d at most", took, most)
	}
	runtime.KeepAlive(x)
}

func heapInUse() int {
	runtime.GC()
	runtime.GC() // what finalizers and pools held back
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int(m.HeapAlloc)
}
