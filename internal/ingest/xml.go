package ingest

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

const hintXML = "send RSS, Atom, NITF, NewsML-G2 or NewsML 1.2, or the article's text"

// Bounds of a document: no sender of news comes near.
const (
	maxXMLNodes = 1 << 20
	maxXMLDepth = 200
)

// A node is an element with its local name in lower case, or a text if it has no name.
type node struct {
	name, space string
	attrs       []xml.Attr
	text        string
	children    []*node
}

// isXML reports whether text is XML and no HTML: it has a declaration, or its root is no element of HTML.
func isXML(text string) bool {
	if !strings.HasPrefix(text, "<") {
		return false
	}
	root, declared := rootOf(text)
	switch atom.Lookup([]byte(root)) {
	case atom.Html, atom.Body, atom.Head, atom.Div, atom.P, atom.Span, atom.Main, atom.Section:
		return false
	case 0:
		return declared || root != "" && !strings.Contains(root, "-") && (xmlReaders[root] != nil || strings.Contains(text, "</"+root) || strings.Contains(text, "xmlns"))
	}
	return declared
}

// rootOf returns the name of the first element, in lower case, and whether a declaration or a document type other than HTML's stands before it.
func rootOf(text string) (name string, declared bool) {
	for {
		text = strings.TrimLeft(text, " \t\r\n\uFEFF")
		end := ">"
		switch {
		case strings.HasPrefix(text, "<?"):
			declared, end = declared || strings.HasPrefix(text, "<?xml"), "?>"
		case strings.HasPrefix(text, "<!--"):
			end = "-->"
		case strings.HasPrefix(text, "<!"):
			kind := strings.Fields(text[:min(len(text), 40)] + " x x")
			declared = declared || !strings.HasPrefix(strings.ToLower(kind[1]), "html")
			if open := strings.IndexAny(text, "[>"); open > 0 && text[open] == '[' {
				end = "]>"
			}
		default:
			m := firstTag.FindStringSubmatch(text[:min(len(text), 4096)])
			if m == nil {
				return "", declared
			}
			name = strings.ToLower(m[1])
			return name[strings.LastIndexByte(name, ':')+1:], declared
		}
		i := strings.Index(text, end)
		if i < 0 {
			return "", declared
		}
		text = text[i+len(end):]
	}
}

// parseXML reads a document into a tree. It is lenient about end tags and entities of HTML, expands no other entity and follows no reference.
func parseXML(text string) (*node, error) {
	dec := xml.NewDecoder(strings.NewReader(wellFormed(text)))
	dec.Strict, dec.Entity, dec.AutoClose = false, xml.HTMLEntity, []string{"br", "hr", "img", "BR", "HR", "IMG"}
	dec.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil } // it is UTF-8 by now
	root := &node{}
	path := []*node{root}
	for nodes := 0; ; nodes++ {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) || err == nil && nodes > maxXMLNodes {
			return root, nil
		}
		if err != nil {
			line, _ := dec.InputPos()
			return nil, refuse(Malformed, fmt.Sprintf("the XML does not parse: syntax error on line %d", line), hintXML)
		}
		top := path[len(path)-1]
		switch t := token.(type) {
		case xml.StartElement:
			if len(path) > maxXMLDepth {
				return nil, refuse(Malformed, "the XML is nested too deep", hintXML)
			}
			n := &node{name: strings.ToLower(t.Name.Local), space: t.Name.Space, attrs: t.Copy().Attr}
			top.children = append(top.children, n)
			path = append(path, n)
		case xml.EndElement:
			if len(path) > 1 {
				path = path[:len(path)-1]
			}
		case xml.CharData:
			top.children = append(top.children, &node{text: string(t)})
		}
	}
}

// wellFormed takes out what the decoder would stop at and no text needs: the declaration, which may claim a version or an encoding
// that is gone by now, and control characters.
func wellFormed(text string) string {
	text = strings.TrimLeft(text, " \t\r\n\uFEFF")
	if strings.HasPrefix(text, "<?xml") {
		if i := strings.Index(text, "?>"); i > 0 {
			text = text[i+2:]
		}
	}
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF {
			return -1
		}
		return r
	}, text)
}

// first returns the first element below n that the path leads to, or nil. A "*" is any depth.
func (n *node) first(path ...string) *node {
	if n == nil || len(path) == 0 {
		return n
	}
	for _, child := range n.children {
		if child.name == path[0] {
			if found := child.first(path[1:]...); found != nil {
				return found
			}
		}
	}
	return nil
}

// all returns the elements of that name at any depth, in order, and none inside another.
func (n *node) all(names ...string) []*node {
	var found []*node
	for _, child := range n.children {
		switch {
		case child.isAny(names):
			found = append(found, child)
		default:
			found = append(found, child.all(names...)...)
		}
	}
	return found
}

func (n *node) isAny(names []string) bool {
	for _, name := range names {
		if n.name == name {
			return true
		}
	}
	return false
}

// find returns the first element of that name at any depth, or nil.
func (n *node) find(name string) *node {
	if n == nil {
		return nil
	}
	for _, child := range n.children {
		if child.name == name {
			return child
		}
		if found := child.find(name); found != nil {
			return found
		}
	}
	return nil
}

// plain is all text below n on one line, without that of the elements named.
func (n *node) plain(without ...string) string {
	var b strings.Builder
	n.writePlain(&b, without)
	return strings.Join(strings.Fields(b.String()), " ")
}

func (n *node) writePlain(b *strings.Builder, without []string) {
	if n == nil || n.name != "" && n.isAny(without) {
		return
	}
	b.WriteString(n.text)
	for _, child := range n.children {
		if child.name != "" {
			b.WriteByte(' ')
		}
		child.writePlain(b, without)
	}
}

// raw is the character data of n as it is: a body of text with its line ends.
func (n *node) raw() string {
	var b strings.Builder
	for _, child := range n.children {
		b.WriteString(child.text)
	}
	return b.String()
}

func (n *node) attr(name string) string {
	if n == nil {
		return ""
	}
	for _, a := range n.attrs {
		if strings.EqualFold(a.Name.Local, name) {
			return strings.TrimSpace(a.Value)
		}
	}
	return ""
}

// textOf returns the text of the first of the paths that has one.
func (n *node) textOf(paths ...string) string {
	for _, path := range paths {
		if text := n.first(strings.Split(path, "/")...).plain(); text != "" {
			return text
		}
	}
	return ""
}

// markup writes what is below n as HTML. htmlName may give an element of another name, or "" for one whose text is left out.
func (n *node) markup(htmlName func(*node) string) string {
	var b strings.Builder
	n.writeMarkup(&b, htmlName)
	return b.String()
}

func (n *node) writeMarkup(b *strings.Builder, htmlName func(*node) string) {
	for _, child := range n.children {
		if child.name == "" {
			b.WriteString(html.EscapeString(child.text))
			continue
		}
		name := htmlName(child)
		if name == "" {
			continue
		}
		b.WriteString("<" + name)
		for _, a := range child.attrs {
			switch a.Name.Local {
			case "class", "id", "style", "hidden", "color", "bgcolor": // what can hide text
				b.WriteString(" " + a.Name.Local + `="` + html.EscapeString(a.Value) + `"`)
			}
		}
		b.WriteString(">")
		child.writeMarkup(b, htmlName)
		if name != "br" && name != "hr" && name != "img" {
			b.WriteString("</" + name + ">")
		}
	}
}

// asHTML keeps the names of elements: XHTML.
func asHTML(n *node) string { return n.name }
