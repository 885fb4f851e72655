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

// readXML reads the articles of an XML document: a feed and a message have several. A known kind may stand inside an envelope.
func readXML(text string) ([]*draft, error) {
	root, err := parseXML(text)
	if err != nil {
		return nil, err
	}
	name, _ := rootOf(text)
	read := xmlReaders[name]
	for _, kind := range []string{"newsmessage", "newsml", "newsitem", "nitf", "rss", "feed"} {
		if read == nil && root.find(kind) != nil {
			read = xmlReaders[kind]
		}
	}
	if read == nil {
		return nil, refuse(NotText, "XML of a kind that gisa does not read", hintXML)
	}
	drafts, err := read(root)
	for _, d := range drafts {
		d.linked = true
	}
	return drafts, err
}
