package eval

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

// Gate is a list of bounds that a run must keep, in the order of [Metrics].
type Gate []Bound

// Bound is the least and the most that a figure may be; one of them may be nil.
type Bound struct {
	Metric string   `json:"metric,omitempty"`
	Min    *float64 `json:"min,omitempty"`
	Max    *float64 `json:"max,omitempty"`
}

// Violation is a bound that a run does not keep.
type Violation struct {
	Bound
	Value *float64 `json:"value"` // nil: the figure is undefined, and nobody can say that it keeps the bound
}

// String returns the violation in words: "chrf is 28.1, less than 30".
func (v Violation) String() string {
	switch {
	case v.Value == nil:
		return v.Metric + " is undefined, and the gate bounds it"
	case v.Min != nil && *v.Value < *v.Min:
		return fmt.Sprintf("%s is %.6g, less than %g", v.Metric, *v.Value, *v.Min)
	case v.Max != nil:
		return fmt.Sprintf("%s is %.6g, more than %g", v.Metric, *v.Value, *v.Max)
	}
	return v.Metric + " keeps its bound"
}

// ParseGate reads {"chrf": {"min": 30}, "findings_error": {"max": 1.5}}. A name that is no metric, a bound
// that bounds nothing and a gate without bounds are errors: each would let a run pass unseen.
func ParseGate(data []byte) (Gate, error) {
	var bounds map[string]Bound
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(&bounds); err != nil {
		return nil, fmt.Errorf("parse gate: %w", err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("parse gate: there is more after the bounds")
	}
	if len(bounds) == 0 {
		return nil, fmt.Errorf("parse gate: it has no bounds; the metrics are %s", metricNames())
	}
	var gate Gate
	for _, m := range metrics {
		if bound, ok := bounds[m.Name]; ok {
			bound.Metric = m.Name
			gate = append(gate, bound)
			delete(bounds, m.Name)
		}
	}
	for name := range bounds {
		return nil, fmt.Errorf("parse gate: there is no metric %q; the metrics are %s", name, metricNames())
	}
	for _, b := range gate {
		if err := b.validate(); err != nil {
			return nil, fmt.Errorf("parse gate: %w", err)
		}
	}
	return gate, nil
}

func (b Bound) validate() error {
	if b.Min == nil && b.Max == nil {
		return fmt.Errorf("%s has neither min nor max; the metrics are %s", b.Metric, metricNames())
	}
	if b.Min != nil && b.Max != nil && *b.Min > *b.Max {
		return fmt.Errorf("%s has min %g above max %g", b.Metric, *b.Min, *b.Max)
	}
	return nil
}

func metricNames() string {
	names := make([]string, len(metrics))
	for i, m := range metrics {
		names[i] = m.Name
	}
	return strings.Join(names, ", ")
}

// Check returns the bounds that the report's figures do not keep.
func (g Gate) Check(r Report) []Violation {
	var list []Violation
	for _, b := range g {
		value, defined := r.Figures[b.Metric]
		switch {
		case !defined:
			list = append(list, Violation{Bound: b})
		case b.Min != nil && value < *b.Min || b.Max != nil && value > *b.Max:
			list = append(list, Violation{Bound: b, Value: &value})
		}
	}
	return list
}

// Hold returns an error for a report that misses a bound or lacks an article: a figure that was not measured fails its
// bound. A nil gate holds nothing.
func (g Gate) Hold(r Report) error {
	if g == nil {
		return nil
	}
	if n := len(r.Missing); n > 0 {
		return fmt.Errorf("the run lacks %d articles of the set, first %s", n, r.Missing[0])
	}
	var missed []error
	for _, v := range g.Check(r) {
		missed = append(missed, errors.New(v.String()))
	}
	return errors.Join(missed...)
}
