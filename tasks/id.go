package tasks

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

const maxIDHead = 64 // bytes of the article's id that a job id shows

// ID is the job's id: readable, and the same for the same work wherever it is computed, such as
// "yna_20261121_001_v1_digest_ko_9f86d081". It holds neither '-' nor '/', which the queue's web UI
// cannot show. Everything that changes the result is in it: the article, the kind, the target language,
// the number of bullets. The queue, the timeout and the deadline are not.
func (r Request) ID() string {
	h := sha256.New()
	fmt.Fprintf(h, "%s\n%s\n%d\n", r.Kind, r.To, r.Order().WantedBullets())
	// The whole article counts, also the embargo and the byline: the result carries them to the reader.
	writeArticle(h, r.Article)
	return fmt.Sprintf("%s_v%d_%s_%s_%s", idHead(r.Article.ID), r.Article.Version,
		shortKind(r.Kind), r.To, hex.EncodeToString(h.Sum(nil))[:8])
}

// articleHash names the content of an article.
func articleHash(a Article) string {
	h := sha256.New()
	writeArticle(h, a)
	return hex.EncodeToString(h.Sum(nil))[:32]
}

func writeArticle(w io.Writer, a Article) {
	// Neither a hash nor the plain structs and strings of an article can fail here, except for a time
	// outside the years 0 to 9999, which hashes as nothing and cannot be encoded for the queue later.
	_ = json.NewEncoder(w).Encode(a)
}

// idHead makes an article's id fit for a task id. An id that had to be cut gets a hash of the whole, so
// that long ids with a common beginning, such as URLs, stay apart.
func idHead(id string) string {
	clean := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || r == '.' {
			return r
		}
		return '_'
	}, id)
	if len(clean) <= maxIDHead {
		return clean
	}
	sum := sha256.Sum256([]byte(id))
	cut := maxIDHead - 13
	for !utf8.RuneStart(clean[cut]) {
		cut--
	}
	return clean[:cut] + "_" + hex.EncodeToString(sum[:])[:12]
}
