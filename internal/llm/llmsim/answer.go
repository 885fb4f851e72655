package llmsim

import (
	"fmt"
	"hash/fnv"
	"slices"
	"strings"
	"time"
)

// read finds out what a call wants: the article and the task from the prompt, the fields from where the format holds them.
func (s *Server) read(c *call) ask {
	a := parsePrompt(c.prompt)
	a.wantJSON = strings.Contains(c.system, "JSON") || strings.Contains(c.prompt, "JSON")
	s.readFormat(c, &a)
	if a.hasText {
		c.entry.Task, c.entry.To = a.task, a.to
		for _, p := range a.article.Paragraphs {
			sum := fnv.New64a()
			sum.Write([]byte(p.Text))
			c.entry.Paragraphs = append(c.entry.Paragraphs, Asked{p.ID, fmt.Sprintf("%016x", sum.Sum64())})
		}
	}
	return a
}

// readFormat sets the fields and the form of the reply.
func (s *Server) readFormat(c *call, a *ask) {
	format := c.request.ResponseFormat
	switch {
	case format.Type == "json_schema" && s.traits.schema == honoured:
		a.form = formJSON
		if format.JSONSchema.Schema != nil {
			a.fields = format.JSONSchema.Schema.fieldList()
		} else {
			a.fields = []field{{name: "answer"}} // a flat schema means any object
		}
		return
	case format.Type == "json_object" && s.traits.object == honoured:
		a.form = formJSON
		if format.Schema != nil && len(format.Schema.Properties) > 0 {
			a.fields = format.Schema.fieldList()
			return
		}
	}
	if schema, found := promptSchema(c.system); found {
		a.form, a.fields = formJSON, schema.fieldList()
		return
	}
	if tags := promptTags(c.system); len(tags) > 0 && a.form != formJSON {
		a.form, a.fields = formTagged, tags
		return
	}
	a.assumed = true
	a.fields = a.defaultFields()
	if a.form == formJSON && len(a.fields) == 0 {
		a.fields = []field{{name: "answer"}}
	}
	if a.form != formJSON && a.wantJSON && a.hasText {
		a.form = formJSON
	}
}

// reply writes the answer into its envelope, with the call's fault in it. cut says that max_tokens ended it.
func (s *Server) reply(c *call) (r *reply, cut bool) {
	d := c.answer()
	if c.fault.layer() == LayerContent {
		d, _ = d.spoil(c.fault, c.draw)
	}
	content := d.write()
	isJSON := d.ask.form == formJSON
	object := c.request.ResponseFormat.Type == "json_object"
	if c.fault.layer() == LayerFormat {
		content, _ = reform(c.fault, content, isJSON)
		if s.traits.blanksBroken && object && slices.Contains([]Fault{ThinkLeak, Fenced, ProseWrapped, Malformed}, c.fault) {
			content = strings.Repeat(" ", 40)
		}
	} else if s.traits.fences && isJSON {
		content, _ = reform(Fenced, content, isJSON)
	}
	r = &reply{
		id: fmt.Sprintf("chatcmpl-sim-%s-%d", c.entry.Key, c.entry.Attempt), model: s.config.Model, created: time.Now().Unix(),
		content: content, finish: "stop",
	}
	s.strikeEnvelope(c, r)
	cut = s.capTokens(c, r)
	completion := tokens(r.content) + tokens(r.reasoning) + tokens(r.refusal)
	if c.fault != NoUsage {
		prompt := c.cost
		r.usage = &usage{PromptTokens: prompt, CompletionTokens: completion, TotalTokens: prompt + completion}
		if s.traits.caches {
			r.usage.PromptDetails = &promptDetails{CachedTokens: s.cachedTokens(c.system + c.examples)}
		}
	}
	return r, cut
}

// strikeEnvelope puts the faults of the envelope in.
func (s *Server) strikeEnvelope(c *call, r *reply) {
	switch c.fault {
	case NoChoices:
		r.noChoices = true
	case Refusal:
		r.content, r.refusal = "", "I'm sorry, but I can't help with that (simulated)."
	case Filtered:
		r.content, r.finish = "", "content_filter"
	case Length:
		r.content, _ = cutAt(r.content, s.config.LengthTokens)
		r.finish = "length"
	case Blank:
		r.content = "   \n"
	case InReasoning:
		r.content, r.reasoning = "", r.content
	case ErrorIn200, HTTP500, HTTP503, HTTP529:
		r.failed = s.failureOf(c.fault)
	}
}

// capTokens ends the reply where max_tokens or the context window does.
func (s *Server) capTokens(c *call, r *reply) bool {
	limit := c.request.maxTokens(s.traits)
	if window := s.config.ContextTokens; window > 0 && !s.traits.cutsPrompt {
		if left := max(1, window-c.cost); limit == 0 || left < limit {
			limit = left
		}
	}
	if limit == 0 {
		return false
	}
	text, cut := cutAt(r.content, limit)
	if cut {
		r.content, r.finish = text, "length"
	}
	return cut
}

// cachedTokens is what a prefix cache saves on a system message that has come before: whole blocks from 1,024 tokens on.
func (s *Server) cachedTokens(system string) int {
	const least, block = 1024, 128
	n := tokens(system)
	if n < least || !s.recorder.seenPrefix(system) {
		return 0
	}
	return n / block * block
}
