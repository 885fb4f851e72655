package ingest

// xmlReaders are the kinds of XML that are read, by the name of the root element in lower case.
var xmlReaders = map[string]func(*node) ([]*draft, error){
	"rss":           readFeed,
	"rdf":           readFeed,
	"channel":       readFeed,
	"item":          readFeed,
	"feed":          readAtom,
	"entry":         readAtom,
	"nitf":          readNITF,
	"newsmessage":   readNewsMLG2,
	"newsitem":      readNewsMLG2,
	"packageitem":   readNewsMLG2,
	"conceptitem":   readNewsMLG2,
	"knowledgeitem": readNewsMLG2,
	"planningitem":  readNewsMLG2,
	"newsml":        readNewsML1,
}

// readXML reads the articles of an XML document: a feed and a message have several.
func readXML(text string) ([]*draft, error) {
	name, _ := rootOf(text)
	read := xmlReaders[name]
	if read == nil {
		return nil, refuse(NotText, "XML of a kind that gisa does not read", hintXML)
	}
	root, err := parseXML(text)
	if err != nil {
		return nil, err
	}
	drafts, err := read(root)
	for _, d := range drafts {
		d.linked = true
	}
	return drafts, err
}
