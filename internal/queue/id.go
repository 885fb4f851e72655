package queue

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

const maxIDHead = 64 // bytes of the article's id that a job id shows

// ID is the job's id: readable, and the same for the same work wherever it is computed, such as
// "yna_20261121_001_v1_digest_ko_9f86d081". It holds neither '-' nor '/', which the queue's web UI
// cannot show. Everything that changes the result is in it: the article, the kind, the target language,
// the number of bullets. The queue, the timeout and the deadline are not.
func (j Job) ID() string {
	// An article cannot fail to become JSON, except for a time outside the years 0 to 9999. It counts as empty then,
	// and is refused when it is to be enqueued.
	j.Article = j.Article.Clean()
	article, _ := compactJSON(j.Article)
	return j.id(hashed(article))
}

// id returns the job's id, given what is hashed of its article. The whole article counts, also the embargo and the
// byline: the result carries them to the reader.
func (j Job) id(article []byte) string {
	h := sha256.New()
	fmt.Fprintf(h, "%s\n%s\n%d\n", j.Kind, j.To, j.Order().WantedBullets())
	h.Write(article)
	return fmt.Sprintf("%s_v%d_%s_%s_%s", idHead(j.Article.ID), j.Article.Version,
		shortKind(j.Kind), j.To, hex.EncodeToString(h.Sum(nil))[:8])
}

// hashed returns the bytes of an article that its hashes are made of: its JSON as the first version of gisa wrote it,
// with <, > and & escaped and a line break at the end. Queues and ledgers are full of these hashes.
func hashed(article []byte) []byte {
	if article == nil {
		return nil
	}
	var b bytes.Buffer
	b.Grow(len(article) + 64)
	json.HTMLEscape(&b, article)
	b.WriteByte('\n')
	return b.Bytes()
}

// articleHash names the content of an article.
func articleHash(article []byte) string {
	sum := sha256.Sum256(hashed(article))
	return hex.EncodeToString(sum[:])[:32]
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
