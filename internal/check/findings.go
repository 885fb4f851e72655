package check

import "github.com/gisa-news/gisa/tasks/news"

// Findings returns what Run returns for the texts as they stand now.
func (d *Draft) Findings() []news.Finding {
	findings := []news.Finding{}
	if len(d.texts) > 0 {
		findings = append(findings, d.structure()...)
		findings = append(findings, d.textFindings()...)
		findings = append(findings, d.names.findings()...)
	}
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
	return append(findings, d.names.findingsAt(at)...)
}
