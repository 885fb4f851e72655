package quantity

import (
	"math"
	"testing"
)

func decimal(t *testing.T, s string) Value {
	t.Helper()
	v, ok := ParseDecimal(s)
	if !ok {
		t.Fatalf("ParseDecimal(%q) failed", s)
	}
	return v
}

func TestParseDecimal(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		in, want string
		ok       bool
	}{
		{"26,750", "26750", true},
		{"3.50", "3.5", true},
		{"0.25", "0.25", true},
		{"007", "7", true},
		{"9223372036854775807", "", false}, // one digit short of what could overflow
		{"922337203685477580", "922337203685477580", true},
		{"", "", false},
		{".", "", false},
		{"1.2.3", "", false},
		{"1,2.3,4", "", false},
		{"12a", "", false},
	} {
		v, ok := ParseDecimal(tt.in)
		if ok != tt.ok || ok && v.String() != tt.want {
			t.Errorf("ParseDecimal(%q) = %v, %v; want %s, %v", tt.in, v, ok, tt.want, tt.ok)
		}
	}
}

// The point of the type: what is equal is equal, whichever language wrote it.
func TestValueIsExact(t *testing.T) {
	t.Parallel()
	english, ok := decimal(t, "3.6").Mul(Int(1e9))
	korean, ok2 := decimal(t, "36").Mul(Int(1e8))
	if !ok || !ok2 || english != korean {
		t.Errorf("3.6bn = %v, 36억 = %v", english, korean)
	}
	third, _ := Ratio(1, 3)
	two, _ := Ratio(-4, -6)
	if sum, ok := third.Add(third); !ok || sum != two {
		t.Errorf("1/3 + 1/3 = %v, want %v", sum, two)
	}
	if (Value{}) != Int(0) {
		t.Error("the zero Value is not 0")
	}
}

func TestValueOverflow(t *testing.T) {
	t.Parallel()
	big := Int(math.MaxInt64)
	if v, ok := big.Mul(Int(2)); ok {
		t.Errorf("max * 2 = %v", v)
	}
	if v, ok := big.Add(Int(1)); ok {
		t.Errorf("max + 1 = %v", v)
	}
	if v, ok := Int(-math.MaxInt64).Add(Int(-2)); ok {
		t.Errorf("-max - 2 = %v", v)
	}
	if _, ok := Ratio(1, 0); ok {
		t.Error("Ratio(1, 0) succeeded")
	}
	if _, ok := Ratio(math.MinInt64, -1); ok {
		t.Error("Ratio(min, -1) succeeded")
	}
}

func TestValueString(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		num, den int64
		want     string
	}{
		{3600000000, 1, "3600000000"}, {5, 2, "2.5"}, {2, 3, "2/3"}, {1, 8, "0.125"}, {-1, 4, "-0.25"}, {1, 1 << 40, "1/1099511627776"},
	} {
		v, ok := Ratio(tt.num, tt.den)
		if got := v.String(); !ok || got != tt.want {
			t.Errorf("Ratio(%d, %d) = %s, want %s", tt.num, tt.den, got, tt.want)
		}
	}
}
