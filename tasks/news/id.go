package news

import (
	"strconv"
	"strings"
)

// The ids of texts that a result has once.
const (
	TitleID   = "title"   // the headline
	SummaryID = "summary" // all bullets together
)

// ParagraphID returns the id of the n-th paragraph, counted from 1: "p1".
func ParagraphID(n int) string { return "p" + strconv.Itoa(n) }

// BulletID returns the id of the n-th bullet of a summary, counted from 1: "b1".
func BulletID(n int) string { return "b" + strconv.Itoa(n) }

// BulletNumber returns n for the id of the n-th bullet, and 0 for every other id.
func BulletNumber(id string) int {
	digits, ok := strings.CutPrefix(id, "b")
	if !ok {
		return 0
	}
	n, err := strconv.Atoi(digits)
	if err != nil || BulletID(n) != id {
		return 0
	}
	return max(n, 0)
}

// IsBullet reports whether id names a bullet.
func IsBullet(id string) bool { return BulletNumber(id) > 0 }
