package quantity

import "testing"

func TestMetric(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		value, unit string
		want        string // in the unit that a Korean desk prints
		to          string
	}{
		{"45", "mi", "72", "km"},
		{"100", "mi", "160", "km"},
		{"26.2", "mi", "42.2", "km"},
		{"6", "ft", "1.8", "m"},
		{"1000", "ft", "300", "m"},
		{"550", "lb", "250", "kg"},
		{"90", "°F", "32", "°C"},
		{"60", "mph", "97", "km/h"},
		{"34", "pyeong", "110", "m²"},
		{"12", "in", "30", "cm"},
	} {
		got, ok := Metric(Reading{Measure, decimal(t, tt.value), tt.unit})
		if want := (Reading{Measure, decimal(t, tt.want), tt.to}); !ok || got != want {
			t.Errorf("%s %s = %v, %v; want %v", tt.value, tt.unit, got, ok, want)
		}
	}
}

func TestConvertRefuses(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name string
		r    Reading
		to   string
	}{
		{"another dimension", Reading{Measure, Int(5), "km"}, "kg"},
		{"an unknown unit", Reading{Measure, Int(5), "km"}, "league"},
		{"no measure", Reading{Money, Int(5), "USD"}, "km"},
		{"degrees of no scale", Reading{Measure, Int(5), "deg"}, "°C"},
	} {
		if got, ok := Convert(tt.r, tt.to); ok {
			t.Errorf("%s: converted to %v", tt.name, got)
		}
	}
	if got, ok := Metric(Reading{Measure, Int(5), "km"}); ok {
		t.Errorf("metric already, converted to %v", got)
	}
}

// There and back again is within the tolerance that Compare allows.
func TestConvertBack(t *testing.T) {
	t.Parallel()
	for _, u := range units {
		if u.metric == "" || u.dim == temperature {
			continue
		}
		there, ok := Metric(Reading{Measure, Int(247), u.symbol})
		back, ok2 := Convert(there, u.symbol)
		if !ok || !ok2 || apart(back.Value.Float64(), 247) > tolerance {
			t.Errorf("247 %s there and back: %v, %v", u.symbol, there, back)
		}
	}
}

func TestConvertNegative(t *testing.T) {
	t.Parallel()
	got, ok := Convert(Reading{Measure, Int(-4), "°F"}, "°C")
	if want := (Reading{Measure, Int(-20), "°C"}); !ok || got != want {
		t.Errorf("got %v, %v; want %v", got, ok, want)
	}
}
