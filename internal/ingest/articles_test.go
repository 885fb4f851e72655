package ingest

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden articles anew; read the difference before keeping it")

// Each article of testdata/articles is parsed and compared, as JSON, with the golden file beside it.
func TestArticles(t *testing.T) {
	t.Parallel()
	paths, err := filepath.Glob("testdata/articles/*.*")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no articles: %v", err)
	}
	for _, path := range paths {
		t.Run(filepath.Base(path), func(t *testing.T) {
			t.Parallel()
			golden := filepath.Join("testdata/golden", filepath.Base(path)+".json")
			got := readArticle(t, path)
			if *update {
				if err := os.WriteFile(golden, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), string(got)); diff != "" {
				t.Errorf("article (-want +got):\n%s", diff)
			}
		})
	}
}

func readArticle(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	article, err := Parse(Input{Name: filepath.Base(path), Data: data})
	if err != nil {
		t.Fatal(err)
	}
	out, err := json.MarshalIndent(article, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return append(out, '\n')
}
