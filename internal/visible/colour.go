package visible

import (
	"math"
	"strconv"
	"strings"
)

// A colour is one that is known, none at all, or one that nobody can tell.
type colour struct {
	kind    colourKind
	r, g, b float64
}

type colourKind uint8

const (
	noColour colourKind = iota // transparent
	solid
	unknown // a picture, a gradient, a variable, something half transparent
)

// near is how far each channel of two colours may differ that nobody tells apart.
const near = 16

// hides reports whether text in the colour c cannot be told from what is behind it.
func (c colour) hides(behind colour) bool {
	switch {
	case c.kind == noColour:
		return true
	case c.kind != solid || behind.kind != solid:
		return false
	}
	return math.Abs(c.r-behind.r) <= near && math.Abs(c.g-behind.g) <= near && math.Abs(c.b-behind.b) <= near
}

func fromHex(rgb uint64) colour {
	return colour{solid, float64(rgb >> 16 & 255), float64(rgb >> 8 & 255), float64(rgb & 255)}
}

// parseColour reads a colour as CSS writes it. ok is false for what is none.
func parseColour(text string) (c colour, ok bool) {
	switch {
	case text == "transparent":
		return colour{}, true
	case strings.HasPrefix(text, "#"):
		return parseHex(text[1:])
	case strings.HasSuffix(text, ")"):
		name, arguments, _ := strings.Cut(strings.TrimSuffix(text, ")"), "(")
		return parseFunction(name, strings.FieldsFunc(arguments, func(r rune) bool { return strings.ContainsRune(" ,/", r) }))
	}
	rgb, known := names[text]
	return fromHex(uint64(rgb)), known
}

// parseHex reads 3, 4, 6 or 8 digits.
func parseHex(digits string) (c colour, ok bool) {
	if len(digits) == 3 || len(digits) == 4 {
		var b strings.Builder
		for i := range len(digits) {
			b.WriteString(digits[i:i+1] + digits[i:i+1])
		}
		digits = b.String()
	}
	n, err := strconv.ParseUint(digits, 16, 64)
	switch {
	case err != nil || len(digits) != 6 && len(digits) != 8:
		return c, false
	case len(digits) == 6:
		return fromHex(n), true
	}
	return fromHex(n >> 8).withAlpha(float64(n&255) / 255), true
}

// parseFunction reads rgb(), hsl() and their forms with alpha. A colour of another function is one that nobody can tell here.
func parseFunction(name string, arguments []string) (c colour, ok bool) {
	var v [4]float64
	v[3] = 1
	if len(arguments) < 3 || len(arguments) > 4 {
		return colour{kind: unknown}, name != "url"
	}
	for i, argument := range arguments {
		number := strings.TrimSuffix(strings.TrimSuffix(argument, "%"), "deg")
		n, err := strconv.ParseFloat(number, 64)
		if err != nil {
			return colour{kind: unknown}, true
		}
		if v[i] = n; strings.HasSuffix(argument, "%") {
			v[i] = n / 100
			if strings.HasPrefix(name, "rgb") && i < 3 {
				v[i] *= 255
			}
		}
	}
	switch name {
	case "rgb", "rgba":
		return colour{solid, v[0], v[1], v[2]}.withAlpha(v[3]), true
	case "hsl", "hsla":
		return fromHSL(v[0], v[1], v[2]).withAlpha(v[3]), true
	}
	return colour{kind: unknown}, true
}

// withAlpha is a colour of which only a part covers what is behind it.
func (c colour) withAlpha(alpha float64) colour {
	switch {
	case alpha < faint:
		return colour{}
	case alpha < 1:
		return colour{kind: unknown}
	}
	return c
}

func fromHSL(hue, saturation, light float64) colour {
	channel := func(n float64) float64 {
		k := math.Mod(n+hue/30, 12)
		return 255 * (light - saturation*min(light, 1-light)*max(-1, min(k-3, 9-k, 1)))
	}
	return colour{solid, channel(0), channel(8), channel(4)}
}

// names are the colours that CSS has a name for.
var names = map[string]uint32{
	"aliceblue": 0xf0f8ff, "antiquewhite": 0xfaebd7, "aqua": 0x00ffff, "aquamarine": 0x7fffd4, "azure": 0xf0ffff, "beige": 0xf5f5dc,
	"bisque": 0xffe4c4, "black": 0x000000, "blanchedalmond": 0xffebcd, "blue": 0x0000ff, "blueviolet": 0x8a2be2, "brown": 0xa52a2a,
	"burlywood": 0xdeb887, "cadetblue": 0x5f9ea0, "chartreuse": 0x7fff00, "chocolate": 0xd2691e, "coral": 0xff7f50,
	"cornflowerblue": 0x6495ed, "cornsilk": 0xfff8dc, "crimson": 0xdc143c, "cyan": 0x00ffff, "darkblue": 0x00008b, "darkcyan": 0x008b8b,
	"darkgoldenrod": 0xb8860b, "darkgray": 0xa9a9a9, "darkgreen": 0x006400, "darkgrey": 0xa9a9a9, "darkkhaki": 0xbdb76b,
	"darkmagenta": 0x8b008b, "darkolivegreen": 0x556b2f, "darkorange": 0xff8c00, "darkorchid": 0x9932cc, "darkred": 0x8b0000,
	"darksalmon": 0xe9967a, "darkseagreen": 0x8fbc8f, "darkslateblue": 0x483d8b, "darkslategray": 0x2f4f4f, "darkslategrey": 0x2f4f4f,
	"darkturquoise": 0x00ced1, "darkviolet": 0x9400d3, "deeppink": 0xff1493, "deepskyblue": 0x00bfff, "dimgray": 0x696969,
	"dimgrey": 0x696969, "dodgerblue": 0x1e90ff, "firebrick": 0xb22222, "floralwhite": 0xfffaf0, "forestgreen": 0x228b22,
	"fuchsia": 0xff00ff, "gainsboro": 0xdcdcdc, "ghostwhite": 0xf8f8ff, "gold": 0xffd700, "goldenrod": 0xdaa520, "gray": 0x808080,
	"green": 0x008000, "greenyellow": 0xadff2f, "grey": 0x808080, "honeydew": 0xf0fff0, "hotpink": 0xff69b4, "indianred": 0xcd5c5c,
	"indigo": 0x4b0082, "ivory": 0xfffff0, "khaki": 0xf0e68c, "lavender": 0xe6e6fa, "lavenderblush": 0xfff0f5, "lawngreen": 0x7cfc00,
	"lemonchiffon": 0xfffacd, "lightblue": 0xadd8e6, "lightcoral": 0xf08080, "lightcyan": 0xe0ffff, "lightgoldenrodyellow": 0xfafad2,
	"lightgray": 0xd3d3d3, "lightgreen": 0x90ee90, "lightgrey": 0xd3d3d3, "lightpink": 0xffb6c1, "lightsalmon": 0xffa07a,
	"lightseagreen": 0x20b2aa, "lightskyblue": 0x87cefa, "lightslategray": 0x778899, "lightslategrey": 0x778899,
	"lightsteelblue": 0xb0c4de, "lightyellow": 0xffffe0, "lime": 0x00ff00, "limegreen": 0x32cd32, "linen": 0xfaf0e6, "magenta": 0xff00ff,
	"maroon": 0x800000, "mediumaquamarine": 0x66cdaa, "mediumblue": 0x0000cd, "mediumorchid": 0xba55d3, "mediumpurple": 0x9370db,
	"mediumseagreen": 0x3cb371, "mediumslateblue": 0x7b68ee, "mediumspringgreen": 0x00fa9a, "mediumturquoise": 0x48d1cc,
	"mediumvioletred": 0xc71585, "midnightblue": 0x191970, "mintcream": 0xf5fffa, "mistyrose": 0xffe4e1, "moccasin": 0xffe4b5,
	"navajowhite": 0xffdead, "navy": 0x000080, "oldlace": 0xfdf5e6, "olive": 0x808000, "olivedrab": 0x6b8e23, "orange": 0xffa500,
	"orangered": 0xff4500, "orchid": 0xda70d6, "palegoldenrod": 0xeee8aa, "palegreen": 0x98fb98, "paleturquoise": 0xafeeee,
	"palevioletred": 0xdb7093, "papayawhip": 0xffefd5, "peachpuff": 0xffdab9, "peru": 0xcd853f, "pink": 0xffc0cb, "plum": 0xdda0dd,
	"powderblue": 0xb0e0e6, "purple": 0x800080, "rebeccapurple": 0x663399, "red": 0xff0000, "rosybrown": 0xbc8f8f, "royalblue": 0x4169e1,
	"saddlebrown": 0x8b4513, "salmon": 0xfa8072, "sandybrown": 0xf4a460, "seagreen": 0x2e8b57, "seashell": 0xfff5ee, "sienna": 0xa0522d,
	"silver": 0xc0c0c0, "skyblue": 0x87ceeb, "slateblue": 0x6a5acd, "slategray": 0x708090, "slategrey": 0x708090, "snow": 0xfffafa,
	"springgreen": 0x00ff7f, "steelblue": 0x4682b4, "tan": 0xd2b48c, "teal": 0x008080, "thistle": 0xd8bfd8, "tomato": 0xff6347,
	"turquoise": 0x40e0d0, "violet": 0xee82ee, "wheat": 0xf5deb3, "white": 0xffffff, "whitesmoke": 0xf5f5f5, "yellow": 0xffff00,
	"yellowgreen": 0x9acd32,
}
