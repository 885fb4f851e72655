package queue

import (
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/internal/ledger"
)

// TestDocHasTheTableOfKeys holds the package comment against KeyFamilies.
func TestDocHasTheTableOfKeys(t *testing.T) {
	t.Parallel()
	doc, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	var told, known []string
	for line := range strings.Lines(string(doc)) {
		if row, ok := strings.CutPrefix(line, "//\tgisa:"); ok {
			told = append(told, strings.Join(strings.Fields("gisa:"+row), " "))
		}
	}
	for _, k := range KeyFamilies() {
		known = append(known, strings.Join([]string{k.Pattern, k.Type, k.Writer, inWords(k.TTL), k.Holds}, " "))
	}
	if diff := cmp.Diff(known, told); diff != "" {
		t.Errorf("the table in doc.go (-KeyFamilies +doc.go):\n%s", diff)
	}
}

func inWords(d time.Duration) string {
	n, unit := int(d/time.Hour), "hour"
	switch {
	case d == 0:
		return "always"
	case d%(24*time.Hour) == 0:
		n, unit = n/24, "day"
	}
	if n != 1 {
		unit += "s"
	}
	return strconv.Itoa(n) + " " + unit
}

func TestEveryKeyHasOneFamily(t *testing.T) {
	t.Parallel()
	keys := []string{IndexKey, StartsKey("a"), AloneKey("a")}
	for _, key := range []func(string) string{ResultKey, CancelKey, ProgressKey, JobKey, PayloadKey, FailedKey, RedoKey, articleKey} {
		keys = append(keys, ledger.Prefix+key("a"))
	}
	for _, key := range keys {
		n := 0
		for _, k := range KeyFamilies() {
			if k.Match(key) {
				n++
			}
		}
		if n != 1 {
			t.Errorf("%s belongs to %d families, want 1", key, n)
		}
	}
	for _, key := range []string{"gisa:job:", "gisa:jobs2", "other:job:a"} {
		for _, k := range KeyFamilies() {
			if k.Match(key) {
				t.Errorf("%s belongs to %s", key, k.Pattern)
			}
		}
	}
}
