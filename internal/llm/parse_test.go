package llm

import (
	"errors"
	"strings"
	"testing"
	"testing/quick"

	"github.com/google/go-cmp/cmp"
)

// article wants a title, two paragraphs and a bullet.
func article() []Field {
	return []Field{
		{Name: "title"}, {Name: "p1"}, {Name: "p2"},
		{Name: "b1", Fields: []Field{{Name: "text", Description: "one claim"}, {Name: "paragraph", Enum: []string{"p1", "p2"}}}},
	}
}

func TestParse(t *testing.T) {
	t.Parallel()
	whole := map[string]string{"title": "다리 개통", "p1": "첫 문단.", "p2": "둘째 문단.", "b1.text": "요점", "b1.paragraph": "p2"}
	const object = `{"title":"다리 개통","p1":"첫 문단.","p2":"둘째 문단.","b1":{"text":"요점","paragraph":"p2"}}`
	without := func(keys ...string) map[string]string {
		rest := map[string]string{}
		for key, value := range whole {
			rest[key] = value
		}
		for _, key := range keys {
			delete(rest, key)
		}
		return rest
	}
	tests := []struct {
		name      string
		content   string
		reasoning string
		cut       bool // the finish reason was not stop
		want      map[string]string
		err       error
	}{
		{name: "clean", content: object, want: whole},
		{name: "with space around", content: "\n\t " + object + "\n", want: whole},
		{name: "ASCII escapes", content: `{"p1":"\uccab \ubb38\ub2e8."}`, want: map[string]string{"p1": "첫 문단."}},
		{name: "fenced", content: "```json\n" + object + "\n```", want: whole},
		{name: "fenced and introduced", content: "Here is the translation:\n\n```json\n" + object + "\n```\nI hope this helps {sic}.", want: whole},
		{name: "a sketch first", content: `Maybe {"p1":"draft"}? No: ` + object, want: whole},
		{name: "in an array", content: "[" + object + "]", want: whole},
		{name: "in a wrapper", content: `{"result":` + object + `}`, want: whole},
		{name: "capitals", content: `{"Title":"다리 개통","P1":"첫 문단."," p2":"둘째 문단.","B1":{"Text":"요점","paragraph":"p2"}}`, want: whole},
		{name: "a name in two cases", content: `{"Title":"하나","TITLE":"둘","p1":"첫 문단."}`, want: map[string]string{"p1": "첫 문단."}},
		{name: "a list", content: `[{"id":"title","text":"다리 개통"},{"id":"p1","text":"첫 문단."},{"id":"[[p2]]","translation":"둘째 문단."}]`, want: without("b1.text", "b1.paragraph")},
		{name: "a list with the source", content: `[{"id":"p1","text":"First.","translation":"첫 문단."}]`, want: map[string]string{"p1": "첫 문단."}},
		{name: "a list of one", content: `[{"id":"p1","text":"첫 문단."}]`, want: map[string]string{"p1": "첫 문단."}},
		{name: "a list under a name", content: `{"title":"다리 개통","paragraphs":[{"id":"p1","text":"첫 문단."},{"id":"p2","text":"둘째 문단."},{"id":"p9","text":"?"}],"b1":{"text":"요점","paragraph":"p2"}}`, want: whole},
		{name: "a list with a field twice", content: `[{"id":"p1","text":"하나"},{"id":"p1","text":"둘"},{"id":"p2","text":"둘째 문단."}]`, want: map[string]string{"p2": "둘째 문단."}},
		{name: "a list of something else", content: `[{"id":"x1","text":"하나"}]`, err: errNoFields},
		{name: "thought", content: "<think>\nThe user wants {\"p1\":\"?\"}.\n</think>\n" + object, want: whole},
		{name: "thought that began in the prompt", content: "The user wants JSON.\n</think>\n\n" + object, want: whole},
		{name: "thought about tags in the article", content: `{"p1":"모델은 <think> 뒤에 </think>를 쓴다."}`,
			want: map[string]string{"p1": "모델은 <think> 뒤에 </think>를 쓴다."}},
		{name: "thought without end around the answer", content: "<think>\nso I write " + object, want: whole},
		{name: "blank, the answer is in the reasoning", content: " \n ", reasoning: "Let me write: " + object, want: whole},
		{name: "extra keys", content: `{"p1":"첫 문단.","note":"done","p9":"?"}`, want: map[string]string{"p1": "첫 문단."}},
		{name: "null and lists are no text", content: `{"title":null,"p1":["첫"],"p2":"둘째 문단."}`, want: map[string]string{"p2": "둘째 문단."}},
		{name: "a number is its own text", content: `{"p1":2026}`, want: map[string]string{"p1": "2026"}},
		{name: "empty is present", content: `{"p1":""}`, want: map[string]string{"p1": ""}},
		{name: "a value that is not allowed", content: strings.Replace(object, `"p2"}`, `"p7"}`, 1), want: without("b1.paragraph")},
		{name: "the example copied", content: strings.Replace(object, "첫 문단.", "…", 1), want: without("p1")},

		{name: "blank", content: "", err: errBlank},
		{name: "DeepSeek's spaces", content: strings.Repeat(" \n\t", 200), err: errBlank},
		{name: "invisible", content: "\u200b\u00a0\ufeff", err: errBlank},
		{name: "nothing but a thought", content: "<think>hm</think>", err: errBlank},
		{name: "prose", content: "I'm sorry, but I can't help with that.", err: errNoObject},
		{name: "another object", content: `{"translation":"첫 문단. 둘째 문단."}`, err: errNoFields},
		{name: "an empty object", content: `{}`, err: errNoFields},
		{name: "the schema copied", content: `{"type":"object","properties":{"p1":{"type":"string"}}}`, err: errNoFields},
		{name: "the right keys without text", content: `{"p1":{"text":"첫 문단."},"p2":null}`, err: errNotText},
		{name: "a key twice", content: `{"p1":"하나","p1":"둘"}`, err: errDuplicate},
		{name: "an inner key twice", content: `{"b1":{"text":"하나","text":"둘"}}`, err: errDuplicate},
		{name: "too deep", content: strings.Repeat(`{"p1":`, 80) + `"x"` + strings.Repeat("}", 80), err: errMalformed},

		{name: "repaired: quotes", content: `{"p1":"그는 "안녕"이라고 했다.","p2":"둘째 문단."}`,
			want: map[string]string{"p1": `그는 "안녕"이라고 했다.`, "p2": "둘째 문단."}},
		{name: "repaired: a line break in a string", content: "{\"p1\":\"첫\n문단.\"}", want: map[string]string{"p1": "첫\n문단."}},
		{name: "repaired: trailing comma, single quotes", content: `{'p1':'첫 문단.',}`, want: map[string]string{"p1": "첫 문단."}},
		{name: "repaired: fenced, comma missing", content: "```\n{\"p1\":\"첫\" \"p2\":\"둘\"}\n```", want: map[string]string{"p1": "첫", "p2": "둘"}},
		{name: "repaired to a key twice", content: `{"p1":"하나","p1":"둘",}`, err: errDuplicate},
		{name: "repaired to another object", content: `{"note":"x",}`, err: errMalformed},
		{name: "not repaired: cut by the cap", content: `{"p1":"첫 문단.","p2":"둘째 문`, cut: true, err: errMalformed},
		{name: "not repaired: cut by the cap behind a brace", content: `{"p1":"첫 {문단}.","p2":"둘째 문`, cut: true, err: errMalformed},
		{name: "not repaired: cut, though the server says stop", content: `{"p1":"첫 {문단}.","p2":"둘째 문`, err: errMalformed},
		{name: "not repaired: never closed", content: `{"p1":"첫 문단."`, err: errMalformed},
		{name: "not repaired: closed before it opens", content: `} and {`, err: errMalformed},
		{name: "not repaired: words would be lost", content: "{\"p1\":\"첫 문단.\", // 둘째는 나중에\n}", err: errMalformed},
		{name: "not repaired: too large", content: `{"p1":"` + strings.Repeat("가", maxRepair/3) + `",}`, err: errMalformed},
		{name: "not repaired: too many quotes", content: `{"p1":"` + strings.Repeat(`가"나" `, 8000) + `"}`, err: errMalformed},
		{name: "not repaired: too deep", content: `{"p1":` + strings.Repeat("[", 100) + strings.Repeat("]", 100) + `,}`, err: errMalformed},
	}
	for _, tc := range tests {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			got, err := parse(RungSchema, article(), tc.content, tc.reasoning, !tc.cut)
			if !errors.Is(err, tc.err) {
				t.Fatalf("error is %v, want %v", err, tc.err)
			}
			if diff := cmp.Diff(tc.want, got); diff != "" {
				t.Errorf("values (-want +got):\n%s", diff)
			}
		})
	}
}

func TestParseTagged(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name    string
		content string
		want    map[string]string
		err     error
	}{
		{name: "tag and text on a line", content: "[[title]] 다리 개통\n[[p1]] 첫 문단.\n[[b1.text]] 요점\n[[b1.paragraph]] p1",
			want: map[string]string{"title": "다리 개통", "p1": "첫 문단.", "b1.text": "요점", "b1.paragraph": "p1"}},
		{name: "text under the tag", content: "[[p1]]\n첫 문단.\n\n[[p2]]\n둘째\n문단.\n", want: map[string]string{"p1": "첫 문단.", "p2": "둘째\n문단."}},
		{name: "CRLF", content: "[[p1]]\r\n첫 문단.\r\n", want: map[string]string{"p1": "첫 문단."}},
		{name: "fenced, introduced, in marks", content: "```\nSure:\n- **[[p1]]**: 첫 문단.\n> [[p2]] 둘째.\n```", want: map[string]string{"p1": "첫 문단.", "p2": "둘째."}},
		{name: "a tag that nobody asked for ends a text", content: "[[p1]] 첫 문단.\n[[note]] 참고", want: map[string]string{"p1": "첫 문단."}},
		{name: "brackets in the text", content: "[[p1]] 그는 [[위키]]를 말했다.", want: map[string]string{"p1": "그는 [[위키]]를 말했다."}},
		{name: "empty", content: "[[p1]]\n[[p2]] 둘째.", want: map[string]string{"p1": "", "p2": "둘째."}},
		{name: "the form copied", content: "[[p1]] …\n[[p2]] 둘째.\n[[b1.text]] … (one claim)\n[[b1.paragraph]] p1 or p2", want: map[string]string{"p2": "둘째."}},
		{name: "the description copied behind the text", content: "[[b1.text]] 요점 (one claim)", want: map[string]string{"b1.text": "요점"}},
		{name: "thought", content: "<think>[[p1]] draft</think>\n[[p1]] 첫 문단.", want: map[string]string{"p1": "첫 문단."}},
		{name: "JSON all the same", content: `{"p1":"첫 문단."}`, want: map[string]string{"p1": "첫 문단."}},

		{name: "a tag twice", content: "[[p1]] 하나\n[[p1]] 둘", err: errDuplicate},
		{name: "no tags", content: "첫 문단.", err: errNoFields},
		{name: "blank", content: " ", err: errBlank},
	}
	for _, tc := range tests {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			got, err := parse(RungTagged, article(), tc.content, "", true)
			if !errors.Is(err, tc.err) {
				t.Fatalf("error is %v, want %v", err, tc.err)
			}
			if diff := cmp.Diff(tc.want, got); diff != "" {
				t.Errorf("values (-want +got):\n%s", diff)
			}
		})
	}
}

// What a model fills into the form that it is shown comes back as it was, whatever it is.
func TestTaggedFormRoundTrip(t *testing.T) {
	t.Parallel()
	form := taggedInstructions(article())
	check := func(title, text string) bool {
		title, text = strings.TrimSpace(strings.ToValidUTF8(title, "")), strings.TrimSpace(strings.ToValidUTF8(text, ""))
		if strings.ContainsAny(title+text, "\r\n[") || title == "" || text == "" {
			return true
		}
		filled := strings.Replace(form, "[[title]] …", "[[title]] "+title, 1)
		filled = strings.Replace(filled, "[[p1]] …", "[[p1]] "+text, 1)
		got, err := parse(RungTagged, article(), filled, "", true)
		return err == nil && got["title"] == title && got["p1"] == text
	}
	if err := quick.Check(check, nil); err != nil {
		t.Error(err)
	}
}

func TestObjectsIn(t *testing.T) {
	t.Parallel()
	tests := map[string][]string{
		``:                       {},
		`none`:                   {},
		`{}`:                     {`{}`},
		`a {"x":1} b {"y":2}`:    {`{"x":1}`, `{"y":2}`},
		`{"a":{"b":{}}}`:         {`{"a":{"b":{}}}`},
		`{"a":"}{\"}"}`:          {`{"a":"}{\"}"}`},
		`{ open {"a":1} {"b":2}`: {`{"a":1}`, `{"b":2}`},
		`} {"a":1}`:              {`{"a":1}`},
		// A brace in prose is one brace too many, and what follows it is not found.
		`he said "{" then {"a":1}`: {},
	}
	for text, want := range tests {
		t.Run(text, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(want, objectsIn(text)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func FuzzParse(f *testing.F) {
	f.Add(`{"title":"t","p1":"a","b1":{"text":"x","paragraph":"p1"}}`, "", true)
	f.Add("<think>{</think>```json\n{\"p1\":\"a \"b\" c\",}\n```", "", true)
	f.Add("[[p1]] a\n[[b1.text]] b", "{\"p2\":\"c\"}", false)
	f.Add(strings.Repeat(`{"a":`, 100), "", true)
	f.Fuzz(func(t *testing.T, content, reasoning string, whole bool) {
		for _, rung := range []Rung{RungSchema, RungTagged} {
			values, err := parse(rung, article(), content, reasoning, whole)
			if (err == nil) != (len(values) > 0) {
				t.Errorf("%s: %d values with error %v", rung, len(values), err)
			}
			for path, text := range values {
				if path == "b1.paragraph" && text != "p1" && text != "p2" {
					t.Errorf("%s: %s is %q", rung, path, text)
				}
			}
		}
	})
}
