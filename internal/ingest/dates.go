package ingest

import (
	"strings"
	"time"
)

// korea is the zone of Korean stamps, which never name one.
var korea = time.FixedZone("KST", 9*60*60)

// zonedLayouts carry their own zone: ninjs, Superdesk (+0000 without a colon), web metadata, mail.
var zonedLayouts = []string{
	time.RFC3339Nano, "2006-01-02T15:04:05Z0700", "2006-01-02T15:04:05.000Z0700", "2006-01-02T15:04Z07:00", "20060102T150405Z0700",
	"2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05Z07:00", time.RFC1123Z, "Mon, 2 Jan 2006 15:04:05 -0700",
}

// localLayouts are what Korean pages print.
var localLayouts = []string{
	"2006-1-2 15:04:05", "2006-1-2 15:04", "2006.1.2 15:04:05", "2006.1.2 15:04", "2006.1.2. 15:04:05", "2006.1.2. 15:04",
	"2006/1/2 15:04:05", "2006/1/2 15:04",
	"2006년 1월 2일 15:04", "2006년1월2일 15:04", "2006-01-02T15:04:05", "2006-01-02T15:04",
	"2006-1-2 PM 3:04", "2006.1.2 PM 3:04", "2006.1.2. PM 3:04", "2006년 1월 2일 PM 3:04", "15:04 January 2, 2006",
}

// parseZoned reads a time that says where it was measured; the zero time when it cannot.
func parseZoned(text string) time.Time { return parseTime(text, zonedLayouts, time.UTC) }

// parseStamp reads a time that may leave the zone out, because Korean newsrooms always do.
func parseStamp(text string) time.Time {
	if t := parseZoned(text); !t.IsZero() {
		return t
	}
	text = strings.NewReplacer("오전", "AM", "오후", "PM").Replace(strings.Join(strings.Fields(text), " "))
	return parseTime(text, localLayouts, korea)
}

func parseTime(text string, layouts []string, zone *time.Location) time.Time {
	text = strings.TrimSpace(text)
	for _, layout := range layouts {
		// A year before newspapers is a placeholder such as 0001-01-01.
		if t, err := time.ParseInLocation(layout, text, zone); err == nil && t.Year() > 1600 {
			return t
		}
	}
	return time.Time{}
}

// setPublished keeps the first time of publication that is found.
func (d *draft) setPublished(stamp string) {
	if d.article.PublishedAt.IsZero() {
		d.article.PublishedAt = parseStamp(stamp)
	}
}
