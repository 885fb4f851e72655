package check_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/internal/check"
	"github.com/gisa-news/gisa/tasks/news"
)

// friday is the day of publication where a case has one.
var friday = time.Date(2025, 9, 26, 0, 0, 0, 0, time.UTC)

// TestCustoms holds what desks leave out and put in, and what they get wrong in doing so.
func TestCustoms(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, source, target string
		published            time.Time
		want                 string // of another's translation; with an article's own, see gisaSays
		gisaSays             string // where it differs
	}{
		{"weekday by its date", "It met on Thursday.", "25일 만났다.", friday, "", ""},
		{"weekday of next week", "It meets on Wednesday.", "다음 달 1일 만난다.", friday, "", ""},
		{"weekday by a wrong date", "It met on Thursday.", "24일 만났다.", friday, "date error", ""},
		{"weekday of last week", "It met on Tuesday last week.", "16일 만났다.", friday, "", ""},
		{"weekday a week off", "It met on Tuesday.", "16일 만났다.", friday, "date error", ""},
		{"weekday by a dateline", "ROME, Sept. 26, 2025 (AP) — It met on Thursday.", "25일 만났다.", time.Time{}, "", ""},
		{"weekday by a dateline, wrong", "ROME, Sept. 26, 2025 (AP) — It met on Thursday.", "24일 만났다.", time.Time{}, "date error", ""},
		{"weekdays by a dateline without a year", "ROME, Nov. 3 (AP) — It opens on Monday and closes on Wednesday.", "3일 개막해 5일 폐막한다.", time.Time{}, "", ""},
		{"one of them wrong", "ROME, Nov. 3 (AP) — It opens on Monday and closes on Wednesday.", "3일 개막해 6일 폐막한다.", time.Time{}, "date error", ""},
		{"crosswise", "MIAMI, Sept. 26 (AP) — It grew on Friday and lands by Sunday.", "26일 커졌고 28일 상륙한다.", time.Time{}, "", ""},
		{"weekday of no day", "It met on Thursday.", "25일 만났다.", time.Time{}, "date info", "date warning"},
		{"weekdays of no day that contradict each other", "She died Sunday, her son said Tuesday.", "21일 숨졌다고 아들이 24일 밝혔다.", time.Time{}, "date info date error", "date warning date error"},
		{"weekdays of no day that agree", "She died Sunday, her son said Tuesday.", "21일 숨졌다고 아들이 23일 밝혔다.", time.Time{}, "date info date info", "date warning date warning"},
		{"dateline dropped", "LONDON, June 4, 2025 (Reuters) – Shares rose.", "주가가 올랐다.", time.Time{}, "", ""},
		{"dateline without a day dropped", "PARIS (AP) — Shares of the three banks rose sharply after the vote.", "표결 뒤 세 은행의 주가가 급등했다.", friday, "", ""},
		{"time in Seoul of another country", "The speech begins at noon in London.", "연설은 런던 시간 낮 12시(한국시간 오후 8시) 시작된다.", friday, "", ""},
		{"date dropped elsewhere", "Shares rose on June 4.", "주가가 올랐다.", time.Time{}, "date error date error", ""},
		{"dateline put in", "주가가 9일 올랐다.", "SEOUL, July 9 (Yonhap) -- Shares rose on Wednesday.", time.Time{}, "", ""},
		{"month left out", "It ruled on Sept. 12.", "12일 판결했다.", friday, "", ""},
		{"month of a fortnight left out", "It will rule on Oct. 2.", "2일 판결한다.", friday, "", ""},
		{"month of another time left out", "It ruled on March 12.", "12일 판결했다.", friday, "date error", ""},
		{"month left out beside its like", "It sat on March 3 and ruled on March 12.", "3월 3일 열려 12일 판결했다.", time.Time{}, "", ""},
		{"month left out, no day known", "It ruled on March 12.", "12일 판결했다.", time.Time{}, "date info", "date error"},
		{"month by its distance", "BERLIN, March 3, 2026 (AP) — It takes effect on April 1.", "다음 달 1일 시행된다.", time.Time{}, "", ""},
		{"month by a wrong distance", "BERLIN, March 3, 2026 (AP) — It takes effect on April 1.", "이달 1일 시행된다.", time.Time{}, "date error", ""},
		{"year by its distance", "BERLIN, March 3, 2026 (AP) — It took effect on Jan. 10, 2025.", "지난해 1월 10일 시행됐다.", time.Time{}, "", ""},
		{"year by a wrong distance", "BERLIN, March 3, 2026 (AP) — It took effect on Jan. 10, 2024.", "지난해 1월 10일 시행됐다.", time.Time{}, "number error", ""},
		{"year left out", "It ruled on Sept. 12, 2025.", "9월 12일 판결했다.", friday, "", ""},
		{"year of another time left out", "It ruled on Sept. 12, 2023.", "9월 12일 판결했다.", friday, "number error", ""},
		{"time in Seoul", "It begins at 9:12 p.m. EDT.", "오후 9시 12분(한국시간 오전 10시 12분) 시작된다.", friday, "", ""},
		{"time in Seoul, wrong", "It begins at 9:12 p.m. EDT.", "오후 9시 12분(한국시간 오전 11시 12분) 시작된다.", friday, "number error", ""},
		{"time in Seoul instead", "It begins at 0724 GMT.", "한국시간 오후 4시 24분 시작된다.", friday, "", ""},
		{"time of the place beside that in Seoul", "It struck at 1423 GMT.", "오후 5시 23분(한국시간 오후 11시 23분) 발생했다.", friday, "", ""},
		{"time of the place beside a wrong one in Seoul", "It struck at 1423 GMT.", "오후 5시 23분(한국시간 오후 10시 23분) 발생했다.", friday, "number error number error", ""},
		{"time in Seoul on the next day", "It begins Friday at 5 p.m. EDT.", "26일 오후 5시(한국시간 27일 오전 6시) 시작된다.", friday, "", ""},
		{"time in Seoul on another day", "It begins Friday at 5 p.m. EDT.", "26일 오후 5시(한국시간 29일 오전 6시) 시작된다.", friday, "date error", ""},
		{"time in Seoul of a place", "It starts at 7 p.m. in Los Angeles.", "현지 오후 7시(한국시간 다음 날 오전 11시) 시작된다.", friday, "", ""},
		{"time in Seoul of a place, wrong minutes", "It starts at 7 p.m. in Los Angeles.", "현지 오후 7시(한국시간 다음 날 오전 11시 20분) 시작된다.", friday, "number error", ""},
		{"won in brackets", "It spent $1.5 billion.", "15억 달러(약 2조1000억원)를 썼다.", friday, "", ""},
		{"won in brackets, no day", "It costs 70 euros.", "70유로(약 11만원)다.", time.Time{}, "", ""},
		{"range of won in brackets", "It expects $4.1 billion to $4.3 billion.", "41억∼43억 달러(약 5조7천억∼6조원)를 기대한다.", friday, "", ""},
		{"won in words", "It spent $1.5 billion.", "15억 달러, 우리 돈 약 2조1000억원을 썼다.", friday, "", ""},
		{"absurd won", "It spent $1.5 billion.", "15억 달러(약 2100억원)를 썼다.", friday, "unit warning", ""},
		{"won of nothing", "It spent a fortune.", "거액(약 2100억원)을 썼다.", friday, "number error", ""},
		{"dollars in brackets", "15억원을 썼다.", "It spent 1.5 billion won ($1.1 million).", friday, "", ""},
		{"absurd dollars", "15억원을 썼다.", "It spent 1.5 billion won ($11 million).", friday, "unit warning", ""},
		{"gloss", "Yields rose 5 basis points.", "금리가 5bp(1bp=0.01%포인트) 올랐다.", friday, "", ""},
		{"gloss of a length", "It uses a 2-nanometer process.", "2나노(㎚·1나노는 10억분의 1m) 공정을 쓴다.", friday, "", ""},
		{"won for dollars in brackets", "It freed 450 million pesos ($7.8 million).", "4억5천만 페소(약 109억원)를 풀었다.", friday, "", ""},
		{"absurd won for dollars in brackets", "It freed 450 million pesos ($7.8 million).", "4억5천만 페소(약 1조900억원)를 풀었다.", friday, "number error", ""},
		{"quarter by its months", "Sales rose 9% in the quarter ended June 30.", "4∼6월 매출이 9% 늘었다.", friday, "", ""},
		{"quarter by its months, of words", "Sales rose 9% in the three months to the end of June.", "4∼6월 매출이 9% 늘었다.", friday, "", ""},
		{"quarter by other months", "Sales rose 9% in the quarter ended June 30.", "7∼9월 매출이 9% 늘었다.", friday, "date error date error", ""},
		{"half a year", "Second-half sales rose.", "상반기 매출이 늘었다.", friday, "time error", ""},
		{"mixed marks", "“We will,” he said.", "그는 “그러겠다\"고 말했다.", friday, "", ""},
		{"a mark that opens and never closes", "“We will,” he said, “go.”", "그는 “그러겠다”며 “가겠다고 말했다.", friday, "quote warning", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			from, to := news.English, news.Korean
			if !strings.ContainsAny(tt.source, "aeiou") {
				from, to = to, from
			}
			in := check.Input{
				Article: news.Article{ID: "a", Version: 1, Lang: from, PublishedAt: tt.published, Paragraphs: []news.Paragraph{{ID: "p1", Text: tt.source}}},
				To:      to, Translation: &news.Translation{Paragraphs: []news.Paragraph{{ID: "p1", Text: tt.target}}},
				ByOthers: true,
			}
			if diff := cmp.Diff(tt.want, kinds(check.Run(in))); diff != "" {
				t.Error(diff)
			}
			if in.ByOthers = false; tt.gisaSays != "" {
				tt.want = tt.gisaSays
			}
			if diff := cmp.Diff(tt.want, kinds(check.Run(in))); diff != "" {
				t.Error("of gisa's own", diff)
			}
		})
	}
}

// kinds writes findings as their families and severities.
func kinds(findings []news.Finding) string {
	var list []string
	for _, f := range findings {
		list = append(list, fmt.Sprint(f.Check, " ", f.Severity))
	}
	return strings.Join(list, " ")
}
