package meaning

import "github.com/gisa-news/gisa/internal/quantity"

// An anchor is a number that both texts have: the indices of its places in the quantities of each.
type anchor struct{ source, target []int }

// anchors returns the numbers that both texts have, in the order of the source. Numbers are one where their value is one
// but for the sign.
func anchors(p Pair) []anchor { return p.read().anchors }

func anchorsOf(p Pair) []anchor {
	at := make(map[quantity.Value]int, len(p.Source.Quantities))
	var list []anchor
	for i, q := range p.Source.Quantities {
		v := magnitude(q.Value)
		k, seen := at[v]
		if !seen {
			k = len(list)
			at[v] = k
			list = append(list, anchor{})
		}
		list[k].source = append(list[k].source, i)
	}
	for i, q := range p.Target.Quantities {
		if k, ok := at[magnitude(q.Value)]; ok {
			list[k].target = append(list[k].target, i)
		}
	}
	shared := list[:0]
	for _, a := range list {
		if len(a.target) > 0 {
			shared = append(shared, a)
		}
	}
	return shared
}

// magnitude returns the value without its sign.
func magnitude(v quantity.Value) quantity.Value {
	if v.Float64() >= 0 {
		return v
	}
	v, _ = v.Mul(quantity.Int(-1))
	return v
}

// isDate reports whether the quantity is a point in time, an ordinal or a part of a name, of which nothing is said that
// an amount could be more or less than.
func isDate(q quantity.Quantity) bool {
	switch q.Kind {
	case quantity.Ordinal, quantity.Year, quantity.Decade, quantity.Month, quantity.Day, quantity.Weekday, quantity.Clock,
		quantity.Label, quantity.Relative:
		return true
	}
	return false
}
