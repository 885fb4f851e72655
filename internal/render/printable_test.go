package render

import (
	"bytes"
	"encoding/json"
	"io"
	"reflect"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/gisa-news/gisa/tasks/news"
)

func TestPrintable(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"한국은행은 금리를 3.5%로 동결했다.":          "한국은행은 금리를 3.5%로 동결했다.",
		"가\x1b[31m나\u202e다":              "가[31m나다",
		"\u009b2Jcleared":                "2Jcleared",
		"\x9b2Jno UTF-8":                 "\ufffd2Jno UTF-8",
		"bell\a back\b null\x00":         "bell back null",
		"one\ntwo\tthree\r\nfour":        "one two three  four",
		"line\u2028paragraph\u2029x":     "line paragraph x",
		"zero\u200bwidth\ufeff":          "zerowidth",
		"\u2066isolate\u2069 \u200f":     "isolate ",
		"hidden\U000e0041\U000e0042":     "hidden",
		"family 👩\u200d👩\u200d👧":         "family 👩\u200d👩\u200d👧",
		"\ufdd0not a mark of ours\ufdd3": "not a mark of ours",
	} {
		if got := Printable(in); got != want {
			t.Errorf("Printable(%q) = %q, want %q", in, got, want)
		}
	}
}

// hostile is a text that steers a terminal, turns the writing, hides and breaks out of markup.
const hostile = "가\x1b[31m나\x1b]0;title\a\u202e다\u009b2J\x9b\u200b\r\n\ufdd0<script>alert(1)</script>"

// setAll writes text into every string that v holds, and one element into every list and pointer.
func setAll(v reflect.Value, text string) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(text)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		setAll(v.Elem(), text)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		setAll(v.Index(0), text)
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Field(i).CanSet() {
				setAll(v.Field(i), text)
			}
		}
	}
}

func hostileResult() news.Result {
	var r news.Result
	setAll(reflect.ValueOf(&r).Elem(), hostile)
	return r
}

// Whatever an article, a model or a server has written into whichever field, it reaches the screen as text.
func TestNoFieldSteersTheScreen(t *testing.T) {
	t.Parallel()
	findings := func(w io.Writer, r news.Result, o Options) error { return Findings(w, r.Findings, o) }
	jsonLine := func(w io.Writer, r news.Result, _ Options) error { return JSONLine(w, r) }
	for name, write := range map[string]renderer{
		"text": Text, "plain": Plain, "markdown": Markdown, "html": HTML, "fragment": Fragment, "findings": findings, "json": jsonLine,
	} {
		for _, lang := range []news.Lang{"", news.English, news.Korean} {
			r := hostileResult()
			got := rendered(t, write, r, Options{Lang: lang})
			if !strings.Contains(got, "나") {
				t.Errorf("%s shows nothing: %q", name, got)
			}
			for _, c := range got {
				if c != '\n' && (unicode.IsControl(c) || unicode.Is(unicode.Cf, c) || isMark(c)) && name != "json" ||
					name == "json" && c != '\n' && (unicode.IsControl(c) || unicode.Is(unicode.Cf, c)) {
					t.Fatalf("%s lets %U through: %q", name, c, got)
				}
			}
			if !utf8.ValidString(got) {
				t.Errorf("%s is no UTF-8", name)
			}
			if (name == "html" || name == "fragment") && strings.Contains(got, "<script") {
				t.Errorf("%s holds a script", name)
			}
			if diff := cmp.Diff(hostileResult(), r); diff != "" {
				t.Errorf("%s changed the result itself: %s", name, diff)
			}
		}
	}
}

// A colour is ours alone: nothing of the result can begin one.
func TestColorsAreOurs(t *testing.T) {
	t.Parallel()
	for part := range strings.SplitSeq(rendered(t, Text, hostileResult(), Options{Color: true, Width: 80}), "\x1b[") {
		if strings.Contains(part, "\x1b") {
			t.Errorf("a bare escape in %q", part)
		}
	}
	if got := rendered(t, Text, hostileResult(), Options{Color: true}); strings.Contains(got, "\x1b[31m나") {
		t.Errorf("the article's own colour in %q", got)
	}
}

// TestJSONLineIsTheResult reads a line back: it is one line, and nothing is lost or changed.
func TestJSONLineIsTheResult(t *testing.T) {
	t.Parallel()
	want := example(t, "en-ko")
	want.Article.Title = "a <b> & \u009b\u202e\U000e0041\n“”"
	var b bytes.Buffer
	for range 2 {
		if err := JSONLine(&b, want); err != nil {
			t.Fatal(err)
		}
	}
	lines := strings.SplitAfter(b.String(), "\n")
	if len(lines) != 3 || lines[2] != "" || !strings.Contains(lines[0], `a <b> & \u009b\u202e\udb40\udc41\n“”`) {
		t.Fatalf("lines are %q", lines)
	}
	for _, line := range lines[:2] {
		var got news.Result
		if err := json.Unmarshal([]byte(line), &got); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	}
}
