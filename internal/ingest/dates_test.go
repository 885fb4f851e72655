package ingest

import (
	"testing"
	"time"
)

func TestDateByDateline(t *testing.T) {
	t.Parallel()
	received := time.Date(2026, 11, 27, 3, 0, 0, 0, time.UTC)
	newYear := time.Date(2027, 1, 2, 3, 0, 0, 0, time.UTC)
	const story = " (Yonhap) -- The port of Busan reopened on Thursday, the city said."
	tests := []struct {
		name, copy, url string
		received        time.Time
		want            string
	}{
		{"year in the dateline", "SEOUL, Nov. 26, 2025" + story, "", time.Time{}, "2025-11-26"},
		{"no year", "SEOUL, Nov. 26" + story, "", time.Time{}, ""},
		{"no day", "SEOUL" + story, "", received, ""},
		{"fresh copy", "SEOUL, Nov. 26" + story, "", received, "2026-11-26"},
		{"copy of the same day", "SEOUL, Nov. 27" + story, "", received, "2026-11-27"},
		{"a day ahead in Korea", "SEOUL, Nov. 28" + story, "", time.Date(2026, 11, 27, 20, 0, 0, 0, time.UTC), "2026-11-28"},
		{"old copy", "SEOUL, Sept. 3" + story, "", received, ""},
		{"copy of the old year", "SEOUL, Dec. 31" + story, "", newYear, "2026-12-31"},
		{"day in the URL", "SEOUL, Nov. 26" + story, "https://en.example.co.kr/view/AEN20251126001", time.Time{}, "2025-11-26"},
		{"path of the URL", "SEOUL, Nov. 26" + story, "https://e.org/2024/11/26/port", received, "2024-11-26"},
		{"another day in the URL", "SEOUL, Nov. 26" + story, "https://e.org/2024/11/27/port", received, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got := ""
			if a := mustParse(t, Input{Data: []byte(tt.copy), URL: tt.url, Received: tt.received}); !a.PublishedAt.IsZero() {
				got = a.PublishedAt.Format(time.DateOnly)
			}
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestStampsOfFeedsAndItems(t *testing.T) {
	t.Parallel()
	for stamp, want := range map[string]string{
		"Mon, 23 Nov 2026 09:00:00 GMT":   "2026-11-23T09:00:00Z",
		"Mon, 23 Nov 2026 09:00:00 EST":   "2026-11-23T14:00:00Z",
		"Mon, 23 Nov 2026 09:00:00 +0900": "2026-11-23T00:00:00Z",
		"23 Nov 2026 09:00 +0900":         "2026-11-23T00:00:00Z",
		"20261123T090000+0900":            "2026-11-23T00:00:00Z",
		"20261123T090000Z":                "2026-11-23T09:00:00Z",
		"20261123T090000":                 "2026-11-23T00:00:00Z",
		"20261123":                        "2026-11-22T15:00:00Z",
	} {
		if got := parseStamp(stamp).UTC().Format(time.RFC3339); got != want {
			t.Errorf("%s: got %s, want %s", stamp, got, want)
		}
	}
}
