package ingest

import (
	"bytes"
	"encoding/base64"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"net/textproto"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gisa-news/gisa/internal/charset"
	"github.com/gisa-news/gisa/internal/lazyregexp"
)

const hintMail = "send the mail's text, or what is attached to it as text, HTML or ninjs"

// Bounds of a mail: no newsroom's comes near.
const (
	maxMailDepth = 8  // parts in each other
	maxMailParts = 64 // parts beside each other
	maxSignature = 15 // lines of a signature
)

var (
	mailHeader = lazyregexp.New(`^[A-Za-z][A-Za-z0-9\-]{1,40}:`)
	// mailSign is a header that programs write and people do not.
	mailSign = lazyregexp.New(`(?im)^(?:mime-version|message-id|received|return-path|delivered-to|x-mailer|content-transfer-encoding):`)
	// answered is what mail programs put before the subject of a mail that is sent on.
	answered = lazyregexp.New(`(?i)^(?:(?:re|fwd?|fw|전달|회신|답장)\s*[:：]\s*)+`)
)

// isMail reports whether the bytes are a mail as programs store it: headers, a blank line and a body.
func isMail(in Input) bool {
	kind, _, _ := mime.ParseMediaType(in.ContentType)
	head, _, _ := bytes.Cut(bytes.ReplaceAll(in.Data[:min(len(in.Data), 64<<10)], []byte("\r\n"), []byte("\n")), []byte("\n\n"))
	for line := range bytes.Lines(head) {
		if !mailHeader.Match(line) && line[0] != ' ' && line[0] != '\t' {
			return false
		}
	}
	return len(head) > 0 && (mailSign.Match(head) || kind == "message/rfc822" || strings.EqualFold(path.Ext(in.Name), ".eml"))
}

// readMail reads the text of a mail. Its subject is the title, and what is attached is not read.
func readMail(data []byte) (*draft, error) {
	message, err := mail.ReadMessage(bytes.NewReader(data))
	if err != nil {
		return nil, refuse(Malformed, "the headers of the mail cannot be read", hintMail)
	}
	texts := mailTexts{}
	texts.read(textproto.MIMEHeader(message.Header), message.Body, 0)
	d, err := texts.draft()
	if err != nil {
		return nil, err
	}
	a := &d.article
	a.ID = strings.Trim(message.Header.Get("Message-Id"), "<> ")
	if subject := answered.ReplaceAllString(mailWords(message.Header.Get("Subject")), ""); hasWords(subject) {
		a.Title, d.titleInBody = subject, false
	}
	if sent, err := message.Header.Date(); err == nil {
		a.PublishedAt, d.dayOnly = sent, false
	}
	return d, nil
}

// mailTexts are the first text and the first page of a mail, decoded.
type mailTexts struct {
	plain, page string
	parts       int
}

// read walks through the parts of a mail. What cannot be read of one does not cost the others.
func (m *mailTexts) read(header textproto.MIMEHeader, body io.Reader, depth int) {
	if m.parts++; depth > maxMailDepth || m.parts > maxMailParts {
		return
	}
	contentType := header.Get("Content-Type")
	kind, params, err := mime.ParseMediaType(contentType)
	if err != nil && kind == "" {
		kind = "text/plain"
	}
	if at, _, _ := mime.ParseMediaType(header.Get("Content-Disposition")); at == "attachment" {
		return
	}
	body = transferred(header.Get("Content-Transfer-Encoding"), body)
	switch {
	case strings.HasPrefix(kind, "multipart/") && params["boundary"] != "":
		parts := multipart.NewReader(body, params["boundary"])
		for part, err := parts.NextRawPart(); err == nil; part, err = parts.NextRawPart() {
			m.read(part.Header, part, depth+1)
		}
	case kind == "message/rfc822":
		if inner, err := mail.ReadMessage(body); err == nil {
			m.read(textproto.MIMEHeader(inner.Header), inner.Body, depth+1)
		}
	case kind == "text/plain" && m.plain == "", kind == "text/html" && m.page == "":
		data, _ := io.ReadAll(body) // what there is of a part that is cut short
		text, err := charset.Decode(data, contentType)
		if err == nil && kind == "text/html" {
			m.page = text
		} else if err == nil {
			m.plain = text
		}
	}
}

// transferred is the body without the encoding in which mail carries it.
func transferred(encoding string, body io.Reader) io.Reader {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, body)
	case "quoted-printable":
		return quotedprintable.NewReader(body)
	}
	return body
}

// draft takes the text, or the page where the text only says that there is one.
func (m *mailTexts) draft() (*draft, error) {
	page := (&draft{}).readFragment(m.page)
	plain := readText(m.plain)
	plain.dropSignature()
	switch {
	case columns(plain.lines)*3 >= columns(page.lines) && hasWords(m.plain):
		return plain, nil
	case hasWords(strings.Join(page.lines, " ")):
		return page, nil
	}
	return nil, refuse(Empty, "a mail without text", hintMail)
}

// dropSignature takes off what stands below two dashes at the end of a mail.
func (d *draft) dropSignature() {
	start := max(len(d.lines)-maxSignature, 1)
	if start >= len(d.lines) {
		return
	}
	at := slices.IndexFunc(d.lines[start:], func(line string) bool { return strings.TrimRight(line, " ") == "--" })
	if at < 0 {
		return
	}
	for _, line := range d.lines[start+at+1:] {
		if hasWords(line) {
			d.strip("mail-signature", strings.TrimSpace(line))
		}
	}
	d.lines = d.lines[:start+at]
}

// mailWords decodes the words of a header.
func mailWords(value string) string {
	decoder := mime.WordDecoder{CharsetReader: func(label string, in io.Reader) (io.Reader, error) {
		data, err := io.ReadAll(in)
		if err != nil {
			return nil, err
		}
		text, err := charset.Decode(data, "text/plain; charset="+label)
		return strings.NewReader(text), err
	}}
	if text, err := decoder.DecodeHeader(value); err == nil {
		value = text
	}
	if utf8.ValidString(value) {
		return value
	}
	text, err := charset.Decode([]byte(value), "")
	if err != nil {
		return ""
	}
	return text
}
