package ingest

import (
	"encoding/base64"
	"os"
	"strings"
	"testing"

	"golang.org/x/text/encoding/korean"

	"github.com/google/go-cmp/cmp"
)

func mailOf(headers, body string) string {
	return "From: Press Office <pr@port.example>\r\nTo: desk@e.org\r\nDate: Mon, 23 Nov 2026 09:00:00 +0900 (KST)\r\nMessage-ID: <m1@port.example>\r\nMIME-Version: 1.0\r\n" +
		strings.ReplaceAll(headers+"\n\n"+body, "\n", "\r\n")
}

func TestMail(t *testing.T) {
	t.Parallel()
	euckr := func(text string) string {
		out, err := korean.EUCKR.NewEncoder().String(text)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	parts := func(texts ...string) string {
		return "--b\n" + strings.Join(texts, "\n--b\n") + "\n--b--\n"
	}
	const plain = "The port of Busan reopened on Monday, the city said.\n\nSome 41 ships had been waiting outside.\n"
	const korean = "부산항이 23일 다시 문을 열었다.\n\n배 41척이 기다리고 있었다."
	const about = "m1@port.example / Port reopens /  /  /  / 2026-11-23T09:00+09:00 /  / "
	tests := []struct{ name, in, want string }{
		{"text", mailOf("Subject: Fwd: Re: Port reopens", plain), about + storyWant},
		{"signature", mailOf("Subject: Port reopens", plain+"\n-- \nDana Fox\nPress office\n"), about + storyWant},
		{"text and page", mailOf("Subject: Port reopens\nContent-Type: multipart/alternative; boundary=b", parts("Content-Type: text/plain\n\n"+plain, "Content-Type: text/html\n\n"+storyHTML)), about + storyWant},
		{"text that points to the page", mailOf("Subject: Port reopens\nContent-Type: multipart/alternative; boundary=b", parts("Content-Type: text/plain\n\nSee the page.", "Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n"+strings.Replace(storyHTML, "reopened", "reop=\nened", 1))), about + storyWant},
		{"mixed with an attachment", mailOf("Subject: Port reopens\nContent-Type: multipart/mixed; boundary=b", parts("Content-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nNo.", "Content-Type: text/plain\n\n"+plain)), about + storyWant},
		{"sent on whole", mailOf("Subject: Port reopens\nContent-Type: message/rfc822", "Subject: Port\nMIME-Version: 1.0\n\n"+plain), about + storyWant},
		{"Korean in Base64", mailOf("Subject: =?euc-kr?B?"+base64.StdEncoding.EncodeToString([]byte(euckr("[보도자료] 부산항 재개")))+"?=\nContent-Type: text/plain; charset=euc-kr\nContent-Transfer-Encoding: base64",
			base64.StdEncoding.EncodeToString([]byte(euckr(korean)))), "m1@port.example / 부산항 재개 /  /  /  / 2026-11-23T09:00+09:00 /  / 부산항이 23일 다시 문을 열었다.|배 41척이 기다리고 있었다."},
		{"Korean in bare bytes", mailOf("Subject: "+euckr("부산항 재개"), euckr(korean)), "m1@port.example / 부산항 재개 /  /  /  / 2026-11-23T09:00+09:00 /  / 부산항이 23일 다시 문을 열었다.|배 41척이 기다리고 있었다."},
		{"a part cut short", mailOf("Subject: Port reopens\nContent-Type: multipart/alternative; boundary=b", "--b\nContent-Type: text/plain\n\n"+plain), about + storyWant},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(tt.want, summary(mustParse(t, Input{Name: "in.eml", Data: []byte(tt.in)}))); diff != "" {
				t.Errorf("article (-want +got):\n%s", diff)
			}
		})
	}
}

func TestMailRefuses(t *testing.T) {
	t.Parallel()
	for name, in := range map[string]string{
		"nothing but a picture": mailOf("Subject: Port reopens\nContent-Type: image/png\nContent-Transfer-Encoding: base64", "iVBORw0KGgo="),
		"nested without end":    strings.Repeat(mailOf("Subject: Port\nContent-Type: message/rfc822", ""), 50),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := Parse(Input{Name: "in.eml", Data: []byte(in)})
			wantReason(t, err, Empty)
		})
	}
}

// What only begins like a mail is an article.
func TestNoMail(t *testing.T) {
	t.Parallel()
	for _, in := range []string{
		"Busan: Port reopens\n\nThe port of Busan reopened on Monday, the city said.",
		"From: the port of Busan\n\nThe port of Busan reopened on Monday, the city said.",
		"Message-ID: what it is\nIt is a number.\n\nThe port of Busan reopened on Monday, the city said.",
	} {
		a := mustParse(t, Input{Name: "in.txt", Data: []byte(in)})
		if got := a.Paragraphs[len(a.Paragraphs)-1].Text; got != "The port of Busan reopened on Monday, the city said." || a.Title == "" {
			t.Errorf("%q: title %q, text %q", in, a.Title, got)
		}
	}
}

func FuzzMail(f *testing.F) {
	f.Add([]byte(mailOf("Subject: =?utf-8?q?Port?=\nContent-Type: multipart/alternative; boundary=b", "--b\nContent-Type: text/html\n\n"+storyHTML+"\n--b--\n")))
	f.Add([]byte(mailOf("Content-Transfer-Encoding: base64", "VGhlIHBvcnQ=")))
	if page, err := os.ReadFile("testdata/articles/en-page.html"); err == nil {
		f.Add([]byte(mailOf("Content-Type: text/html", string(page))))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		checkArticle(t, Input{Name: "fuzz.eml", Data: data, Lang: "en"})
	})
}
