package check

import (
	"github.com/gisa-news/gisa/internal/prose"
	"github.com/gisa-news/gisa/tasks/news"
)

// Findings returns what Run returns for the texts as they stand now. The findings have no ids: see news.NameFindings.
func (d *Draft) Findings() []news.Finding {
	findings := d.ref.Style.lowered(d.found())
	for i := range findings {
		d.place(&findings[i])
	}
	return findings
}

// found returns the findings of all families.
func (d *Draft) found() []news.Finding {
	findings := []news.Finding{}
	if len(d.texts) > 0 {
		findings = append(findings, d.structure()...)
		findings = append(findings, d.textFindings()...)
		findings = append(findings, d.names.findings()...)
	}
	findings = append(findings, d.ref.spoken()...)
	if !d.summed {
		return findings
	}
	findings = append(findings, bulletCount(len(d.bullets), d.wanted)...)
	for _, b := range d.bullets {
		findings = append(findings, b.findings...)
	}
	for at := range d.bullets {
		findings = append(findings, d.sameBullet(at)...)
	}
	return findings
}

// textFindings are those of the texts one by one, then those of one family of the whole article after the other.
func (d *Draft) textFindings() []news.Finding {
	var findings []news.Finding
	for _, t := range d.texts {
		findings = append(findings, t.findings...)
	}
	for at := range d.texts {
		findings = append(findings, d.omission(at)...)
	}
	for at := range d.texts {
		findings = append(findings, d.duplication(at)...)
	}
	for i := range d.ref.Terms {
		findings = append(findings, d.term(i)...)
	}
	return findings
}

// On returns the findings on the title, a paragraph of the article or a bullet: those of Findings that name it.
func (d *Draft) On(id string) []news.Finding {
	findings := d.ref.Style.lowered(d.foundOn(id))
	for i := range findings {
		d.place(&findings[i])
	}
	return findings
}

func (d *Draft) foundOn(id string) []news.Finding {
	t, at := d.find(id)
	if t == nil {
		return nil
	}
	if news.IsBullet(id) {
		findings := d.names.findingsAt(d.bulletPlace(at))
		return append(append(findings, t.findings...), d.sameBullet(at)...)
	}
	findings := append(d.structureOf(at), t.findings...)
	findings = append(findings, d.omission(at)...)
	findings = append(findings, d.duplication(at)...)
	for _, i := range d.ref.first[id] {
		findings = append(findings, d.term(i)...)
	}
	findings = append(findings, d.names.findingsAt(at)...)
	for _, f := range d.ref.spoken() {
		if f.Paragraph == id {
			findings = append(findings, f)
		}
	}
	return findings
}

// place fills in where the words of a finding stand, where that is sure and the family did not say it.
func (d *Draft) place(f *news.Finding) {
	t, _ := d.find(f.Paragraph)
	if t == nil {
		return
	}
	if f.SourceSpan == nil {
		f.SourceSpan = spanOf(t.source, f.Source)
	}
	if f.TargetSpan == nil {
		f.TargetSpan = spanOf(t.target, f.Target)
	}
}

func spanOf(text, words string) *news.Span {
	if start, end, ok := prose.Locate(text, words); ok {
		return news.SpanOf(text, start, end)
	}
	return nil
}
