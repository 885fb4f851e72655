package ingest

import (
	"fmt"
	"strings"
	"time"

	"github.com/gisa-news/gisa/internal/lazyregexp"
)

// korea is the zone of Korean stamps, which never name one.
var korea = time.FixedZone("KST", 9*60*60)

// zonedLayouts carry their own zone: ninjs, Superdesk (+0000 without a colon), web metadata, mail.
var zonedLayouts = []string{
	time.RFC3339Nano, "2006-01-02T15:04:05Z0700", "2006-01-02T15:04:05.000Z0700", "2006-01-02T15:04Z07:00", "20060102T150405Z0700",
	"2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05Z07:00", time.RFC1123Z, "Mon, 2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006 15:04 -0700",
	"2 Jan 2006 15:04:05 -0700", "2 Jan 2006 15:04 -0700", "20060102T150405Z07:00", "20060102T1504Z0700",
}

// zoneOffsets are the names of zones that mail and feeds write instead of an offset.
var zoneOffsets = map[string]string{
	"GMT": "+0000", "UTC": "+0000", "UT": "+0000", "KST": "+0900", "JST": "+0900", "EST": "-0500", "EDT": "-0400", "CST": "-0600", "CDT": "-0500", "MST": "-0700", "MDT": "-0600",
	"PST": "-0800", "PDT": "-0700", "CET": "+0100", "CEST": "+0200", "BST": "+0100",
}

// localLayouts are what Korean pages print.
var localLayouts = []string{
	"2006-1-2 15:04:05", "2006-1-2 15:04", "2006.1.2 15:04:05", "2006.1.2 15:04", "2006.1.2. 15:04:05", "2006.1.2. 15:04",
	"2006/1/2 15:04:05", "2006/1/2 15:04",
	"2006년 1월 2일 15:04", "2006년1월2일 15:04", "2006-01-02T15:04:05", "2006-01-02T15:04",
	"2006-1-2 PM 3:04", "2006.1.2 PM 3:04", "2006.1.2. PM 3:04", "2006년 1월 2일 PM 3:04", "2006년1월2일 PM 3:04",
	"20060102T150405", "20060102T1504", "20060102", "2006-1-2", "2006.1.2", "2006.1.2.", "2006/1/2", "2006년 1월 2일", "2006년1월2일",
}

// englishLayouts are read after plainEnglish.
var englishLayouts = []string{
	"Jan 2 2006 15:04:05", "Jan 2 2006 15:04", "Jan 2 2006 3:04 PM", "Jan 2 2006 3:04PM", "Jan 2 2006", "15:04 Jan 2 2006",
	"2 Jan 2006 15:04:05", "2 Jan 2006 15:04", "2 Jan 2006 3:04 PM", "2 Jan 2006 3:04PM", "2 Jan 2006",
}

// parseZoned reads a time that says where it was measured; the zero time when it cannot.
func parseZoned(text string) time.Time {
	if i := strings.LastIndexByte(text, ' '); i > 0 {
		if offset := zoneOffsets[strings.TrimSpace(text[i:])]; offset != "" {
			if t := parseTime(text[:i+1]+offset, zonedLayouts, time.UTC); !t.IsZero() {
				return t
			}
		}
	}
	return parseTime(text, zonedLayouts, time.UTC)
}

// parseStamp reads a time that may leave the zone out, because Korean newsrooms always do.
func parseStamp(text string) time.Time {
	if t := parseZoned(text); !t.IsZero() {
		return t
	}
	text = strings.Join(strings.Fields(strings.TrimSuffix(text, "KST")), " ")
	text = hourMinute.ReplaceAllString(strings.NewReplacer("오전", "AM", "오후", "PM").Replace(text), "$1:$2")
	if t := parseTime(text, localLayouts, korea); !t.IsZero() {
		return t
	}
	return parseTime(plainEnglish(text), englishLayouts, korea)
}

// hourMinute is a time of day in Korean words.
var hourMinute = lazyregexp.New(`(\d{1,2})시 ?(\d{1,2})분`)

// plainEnglish is an English date with months of three letters and without punctuation: "Sept. 3, 2025 at 2:05 p.m." is Sep 3 2025 2:05 PM.
func plainEnglish(text string) string {
	words := strings.FieldsFunc(strings.ReplaceAll(text, ".m.", "m"), func(r rune) bool { return strings.ContainsRune(" .,|-", r) })
	kept := words[:0]
	for _, word := range words {
		switch lower := strings.ToLower(word); {
		case lower == "at":
			continue
		case strings.HasSuffix(lower, "am") || strings.HasSuffix(lower, "pm"):
			word = strings.ToUpper(word)
		case len(word) > 3 && !hasDigit(word):
			word = word[:3]
		}
		kept = append(kept, word)
	}
	return strings.Join(kept, " ")
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

// setPublished keeps the first time of publication that is found. A day without a time gives way to a time.
func (d *draft) setPublished(stamp string) {
	if !d.article.PublishedAt.IsZero() && !d.dayOnly {
		return
	}
	t := parseStamp(stamp)
	dayOnly := !timeOfDay.MatchString(stamp)
	if t.IsZero() || dayOnly && !d.article.PublishedAt.IsZero() {
		return
	}
	d.article.PublishedAt, d.dayOnly = t, dayOnly
}

var timeOfDay = lazyregexp.New(`:|시|\dT\d`)

// maxFreshness is how old copy may be whose year is told by the time at which it came in.
const maxFreshness = 14 * 24 * time.Hour

// dateByDateline takes the day of the dateline for the day of publication where nothing else gives one. The year is the dateline's own, or
// that of a URL that names the same day, or that which puts the day within two weeks before in.Received. Otherwise nobody knows it.
func (d *draft) dateByDateline(in Input) {
	a := &d.article
	if !a.PublishedAt.IsZero() {
		return
	}
	m := datelineDay.FindStringSubmatch(a.Dateline)
	if m == nil {
		return
	}
	if m[2] != "" {
		a.PublishedAt = parseStamp(m[1] + ", " + m[2])
		return
	}
	url := in.URL
	setIfEmpty(&url, a.URL)
	if u := urlDay.FindStringSubmatch(url); u != nil {
		if t := parseStamp(m[1] + ", " + u[1]); !t.IsZero() && t.Format("20060102") == u[1]+u[2]+u[3] {
			a.PublishedAt = t
		}
		return
	}
	if in.Received.IsZero() {
		return
	}
	for _, year := range []int{in.Received.Year() + 1, in.Received.Year(), in.Received.Year() - 1} {
		t := parseStamp(fmt.Sprintf("%s, %d", m[1], year))
		// A day may have begun in Korea that has not where the copy came in.
		if age := in.Received.Sub(t); !t.IsZero() && age > -24*time.Hour && age < maxFreshness {
			a.PublishedAt = t
			return
		}
	}
}

var (
	datelineDay = lazyregexp.New(`(` + month + ` \d{1,2})(?:, (\d{4}))?`)
	urlDay      = lazyregexp.New(`((?:19|20)\d{2})[-/]?(0[1-9]|1[0-2])[-/]?(0[1-9]|[12]\d|3[01])`)
)
