package check

import (
	"fmt"
	"strings"
)

// TitleID is what findings call the title.
const TitleID = "title"

// BulletID is what findings call the n-th bullet, counted from 1.
func BulletID(n int) string { return fmt.Sprintf("b%d", n) }

func blank(text string) bool { return strings.TrimSpace(text) == "" }
