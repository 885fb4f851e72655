package ingest

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/gisa-news/gisa/internal/charset"
	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/tasks/news"
)

// Limits of one input.
const (
	MaxText  = news.MaxText     // bytes of UTF-8 text in an article
	MaxInput = charset.MaxInput // bytes as they come in
)

const hintParts = "send the articles one by one"

// Format says how the text is marked up.
type Format string

// The formats that Parse reads. Auto looks at the declared type, the name and the content, in that order.
const (
	Auto     Format = "auto"
	Text     Format = "text"
	Markdown Format = "markdown"
	HTML     Format = "html"
	Ninjs    Format = "ninjs"
	Mail     Format = "mail"
	XML      Format = "xml" // RSS, Atom, NITF, NewsML-G2 and NewsML 1.x
)

// Input is one article as it came in.
type Input struct {
	Name string // file name or URL, for errors and as a hint to the format; may be empty
	Data []byte
	// ContentType is the declared MIME type and charset, such as "text/html; charset=euc-kr". It may be empty, and it may lie.
	ContentType string
	URL         string    // where the article lives; copied to Article.URL
	Title       string    // the headline, where the sender has it apart from the text; none is then looked for in the text
	Format      Format    // empty means Auto
	Lang        news.Lang // forces the language; empty means: find out
	// Received is when fresh copy came in. It tells the year of a dateline that names none; zero means that the copy may be of any year.
	Received time.Time
}

// Parse reads one article. Every refusal is an *Error; the article that it returns passes Validate. A feed of several is refused: see
// [ParseAll].
func Parse(in Input) (news.Article, error) {
	drafts, err := in.drafts()
	if err == nil && len(drafts) > 1 {
		err = refuse(Several, fmt.Sprintf("%d articles, not one", len(drafts)), "take one of them: gisa parse prints one a line, and gisa enqueue submits each")
	}
	if err != nil {
		return news.Article{}, named(in.Name, err)
	}
	article, err := drafts[0].parse(in)
	if err != nil {
		return news.Article{}, named(in.Name, err)
	}
	return article, nil
}

// ParseAll reads the articles of an input that may hold several, as a feed does. refused has an *Error for each that is none; the others
// are read all the same.
func ParseAll(in Input) (articles []news.Article, refused []error) {
	drafts, err := in.drafts()
	if err != nil {
		return nil, []error{named(in.Name, err)}
	}
	for i, d := range drafts {
		article, err := d.parse(in)
		switch {
		case err == nil:
			articles = append(articles, article)
		case len(drafts) == 1:
			refused = append(refused, named(in.Name, err))
		default:
			refused = append(refused, named(strings.TrimSpace(fmt.Sprintf("%s item %d", in.Name, i+1)), err))
		}
	}
	return articles, refused
}

// Decode turns bytes into text as [Parse] does and reads no article in it: for text whose paragraphs must stay
// as they are. Every refusal is an *Error.
func Decode(in Input) (string, error) {
	text, err := charset.Decode(in.Data, in.ContentType)
	if err != nil {
		return "", named(in.Name, err)
	}
	return text, nil
}

// drafts reads the input and takes no article apart yet.
func (in Input) drafts() ([]*draft, error) {
	if in.Lang != "" && !in.Lang.IsSource() {
		return nil, refuse(Language, fmt.Sprintf("gisa does not read %s", in.Lang.EnglishName()), "gisa reads English and Korean")
	}
	if (in.Format == Mail || in.Format == "" || in.Format == Auto) && len(in.Data) <= MaxInput && isMail(in) {
		d, err := readMail(in.Data)
		return []*draft{d}, err
	}
	text, err := charset.Decode(in.Data, in.ContentType)
	if err != nil {
		return nil, err
	}
	return read(in, text)
}

// read hands the decoded text to the reader of its format.
func read(in Input, text string) (drafts []*draft, err error) {
	var d *draft
	switch formatOf(in, text) {
	case XML:
		return readXML(text)
	case Ninjs:
		d, err = readNinjs(text)
	case HTML:
		d, err = readPage(text, in.URL)
	case Markdown:
		d = readMarkdown(text)
	case Text, Auto, Mail:
		d = readText(text)
	default:
		err = fmt.Errorf("unknown format %q", in.Format)
	}
	return []*draft{d}, err
}

// parse makes the article of a draft.
func (d *draft) parse(in Input) (news.Article, error) {
	if d.refused != nil {
		return news.Article{}, d.refused
	}
	if in.Title != "" {
		d.article.Title, d.titleInBody = in.Title, false
	}
	if err := d.checkSize(); err != nil {
		return news.Article{}, err
	}
	d.settleRaised()
	d.clean()
	d.takeOutWireMatter()
	d.keepSoleCaption()
	d.setParagraphs()
	if err := d.refuseNotice(); err != nil {
		return news.Article{}, err
	}
	d.dateByDateline(in)
	return d.finish(in)
}

// finish decides the language, completes the metadata and refuses what is still no article.
func (d *draft) finish(in Input) (news.Article, error) {
	a := d.article
	if !hasWords(a.Title) && len(a.Paragraphs) == 0 {
		return a, refuse(Empty, "no text in it", "send the article's text")
	}
	if len(a.Paragraphs) == 0 {
		return a, refuse(Empty, "a title without text", "send the article's text too")
	}
	lang, err := articleLanguage(a, in.Lang)
	if err != nil {
		return a, err
	}
	a.Lang = lang
	if in.URL != "" && (a.URL == "" || !d.linked) {
		a.URL = in.URL
	}
	a.Version = max(a.Version, 1)
	a = a.Clean()
	if a.ID == "" {
		a.ID = contentID(a)
	}
	if err = a.Validate(); errors.Is(err, news.ErrTooLarge) {
		err = refuse(TooLarge, err.Error(), hintParts)
	}
	return a, err
}

func (d *draft) checkSize() error {
	size := len(d.article.Title)
	for _, line := range d.lines {
		size += len(line) + 1
	}
	if size > MaxText+1 {
		return refuse(TooLarge, fmt.Sprintf("%.1f MiB of text, more than the %d MiB that one article may have", float64(size)/(1<<20), MaxText>>20),
			hintParts)
	}
	return nil
}

// hasWords reports whether text holds a letter or a digit at all: "[ ... ]" is a placeholder, not copy.
func hasWords(text string) bool { return strings.IndexFunc(text, prose.IsWordRune) >= 0 }
