package eval

import "github.com/gisa-news/gisa/tasks/news"

func findingsError(s *subject) totals   { return mean(s.count(news.Error)) }
func findingsWarning(s *subject) totals { return mean(s.count(news.Warning)) }

func (s *subject) count(severity news.Severity) float64 {
	n := 0.0
	for _, f := range s.findings {
		if f.Severity == severity {
			n++
		}
	}
	return n
}

// ok is 1 for an article without errors and warnings, by the findings that were computed here and not by the state that
// the system gave itself.
func ok(s *subject) totals {
	if news.Judge(s.findings) == news.OK {
		return mean(1)
	}
	return mean(0)
}

func promptTokens(s *subject) totals { return mean(float64(s.output.Result.Usage.PromptTokens)) }
func completionTokens(s *subject) totals {
	return mean(float64(s.output.Result.Usage.CompletionTokens))
}
func calls(s *subject) totals   { return mean(float64(s.output.Result.Usage.Calls)) }
func seconds(s *subject) totals { return mean(s.output.Seconds) }

func cost(s *subject) totals {
	usd := s.output.Result.Usage.CostUSD
	if usd == nil {
		return unknown()
	}
	return mean(*usd)
}
