package quantity

// dimension is what a unit measures, such as length. Units of one dimension convert into each other.
type dimension uint8

const (
	length dimension = iota + 1
	area
	volume
	mass
	speed
	temperature
	energy
	power
	data
)

// unit is a unit of measure: one of it is `per` of the dimension's first unit, counted from `zero`.
type unit struct {
	symbol  string // what Quantity.Unit holds
	dim     dimension
	per     float64
	zero    float64 // temperature only
	english []string
	korean  []string
	metric  string // what a Korean desk turns it into; empty where it is metric already
}

// units is the table of measures. Spellings that need a figure right before them stand with a leading "+".
var units = []unit{
	{"m", length, 1, 0, []string{"+m", "metre", "metres", "meter", "meters"}, []string{"m", "ｍ", "미터", "메터"}, ""},
	{"mm", length, 0.001, 0, []string{"mm", "millimetre", "millimetres", "millimeter", "millimeters"}, []string{"mm", "㎜", "밀리미터"}, ""},
	{"cm", length, 0.01, 0, []string{"cm", "centimetre", "centimetres", "centimeter", "centimeters"}, []string{"cm", "㎝", "센티미터", "센티", "센치"}, ""},
	{"km", length, 1000, 0, []string{"km", "kms", "kilometre", "kilometres", "kilometer", "kilometers"}, []string{"km", "㎞", "킬로미터"}, ""},
	{"mi", length, 1609.344, 0, []string{"mi", "mile", "miles"}, []string{"마일", "mile", "mi"}, "km"},
	{"yd", length, 0.9144, 0, []string{"yd", "yds", "yard", "yards"}, []string{"야드", "yd"}, "m"},
	{"ft", length, 0.3048, 0, []string{"ft", "foot", "feet"}, []string{"피트", "ft", "풋"}, "m"},
	{"in", length, 0.0254, 0, []string{"+in", "inch", "inches"}, []string{"인치", "in"}, "cm"},
	{"nmi", length, 1852, 0, []string{"nautical mile", "nautical miles"}, []string{"해리"}, "km"},
	{"ly", length, 9.4607e15, 0, []string{"light year", "light years"}, []string{"광년"}, ""},
	{"m²", area, 1, 0, []string{"sq m", "m²", "m2", "square metre", "square metres", "square meter", "square meters"}, []string{"㎡", "m²", "m2", "제곱미터", "평방미터", "제곱m"}, ""},
	{"km²", area, 1e6, 0, []string{"sq km", "km²", "km2", "square kilometre", "square kilometres", "square kilometer", "square kilometers"}, []string{"㎢", "km²", "km2", "제곱킬로미터", "평방킬로미터", "제곱㎞", "제곱km"}, ""},
	{"mi²", area, 2589988.11, 0, []string{"sq mi", "square mile", "square miles"}, []string{"제곱마일", "평방마일"}, "km²"},
	{"ft²", area, 0.09290304, 0, []string{"sq ft", "square foot", "square feet"}, []string{"제곱피트", "평방피트", "스퀘어피트"}, "m²"},
	{"acre", area, 4046.8564, 0, []string{"acre", "acres"}, []string{"에이커"}, "m²"},
	{"ha", area, 10000, 0, []string{"ha", "hectare", "hectares"}, []string{"ha", "㏊", "헥타르"}, ""},
	{"pyeong", area, 3.305785, 0, []string{"pyeong"}, []string{"평"}, "m²"},
	{"L", volume, 1, 0, []string{"litre", "litres", "liter", "liters"}, []string{"L", "ℓ", "l", "리터"}, ""},
	{"mL", volume, 0.001, 0, []string{"ml", "millilitre", "millilitres", "milliliter", "milliliters"}, []string{"mL", "㎖", "ml", "밀리리터"}, ""},
	{"m³", volume, 1000, 0, []string{"m³", "m3", "cubic metre", "cubic metres", "cubic meter", "cubic meters"}, []string{"㎥", "m³", "m3", "세제곱미터", "입방미터"}, ""},
	{"ft³", volume, 28.316847, 0, []string{"cubic foot", "cubic feet"}, []string{"세제곱피트", "입방피트"}, "m³"},
	{"gal", volume, 3.785412, 0, []string{"gallon", "gallons"}, []string{"갤런"}, "L"},
	{"bbl", volume, 158.98729, 0, []string{"barrel", "barrels"}, []string{"배럴"}, ""},
	{"kg", mass, 1, 0, []string{"kg", "kgs", "kilo", "kilos", "kilogram", "kilograms", "kilogramme", "kilogrammes"}, []string{"kg", "㎏", "킬로그램"}, ""},
	{"g", mass, 0.001, 0, []string{"+g", "gram", "grams", "gramme", "grammes"}, []string{"g", "그램"}, ""},
	{"mg", mass, 1e-6, 0, []string{"mg", "milligram", "milligrams"}, []string{"mg", "㎎", "밀리그램"}, ""},
	{"t", mass, 1000, 0, []string{"+t", "ton", "tons", "tonne", "tonnes"}, []string{"t", "톤"}, ""},
	{"lb", mass, 0.45359237, 0, []string{"lb", "lbs"}, []string{"lb", "lbs"}, "kg"},
	{"oz", mass, 0.02834952, 0, []string{"oz", "ounce", "ounces"}, []string{"온스", "oz"}, "g"},
	{"st", mass, 6.35029318, 0, []string{"stone"}, []string{"스톤"}, "kg"},
	{"km/h", speed, 1, 0, []string{"km/h", "kph", "kmh", "kilometres per hour", "kilometers per hour", "kilometres an hour", "kilometers an hour", "km per hour"}, []string{"km/h", "㎞/h", "킬로미터/시"}, ""},
	{"mph", speed, 1.609344, 0, []string{"mph", "miles per hour", "miles an hour"}, []string{"mph", "마일/시"}, "km/h"},
	{"kn", speed, 1.852, 0, []string{"knot", "knots"}, []string{"노트"}, "km/h"},
	{"m/s", speed, 3.6, 0, []string{"m/s", "metres per second", "meters per second", "metres a second", "meters a second"}, []string{"m/s", "㎧"}, ""},
	{"°C", temperature, 1, 0, []string{"°C", "+C", "degrees celsius", "degrees centigrade", "degree celsius", "celsius", "degrees c"}, []string{"℃", "°C", "도씨"}, ""},
	{"°F", temperature, 5.0 / 9, 32, []string{"°F", "+F", "degrees fahrenheit", "degree fahrenheit", "fahrenheit", "degrees f"}, []string{"℉", "°F"}, "°C"},
	{"deg", temperature, 1, 0, []string{"°", "degree", "degrees"}, []string{"도", "°"}, ""},
	{"kWh", energy, 1, 0, []string{"kwh", "kilowatt hour", "kilowatt hours"}, []string{"kWh", "킬로와트시"}, ""},
	{"MWh", energy, 1000, 0, []string{"mwh", "megawatt hour", "megawatt hours"}, []string{"MWh", "메가와트시"}, ""},
	{"GWh", energy, 1e6, 0, []string{"gwh", "gigawatt hour", "gigawatt hours"}, []string{"GWh", "기가와트시"}, ""},
	{"W", power, 1e-6, 0, []string{"+W", "watt", "watts"}, []string{"W", "와트"}, ""},
	{"kW", power, 0.001, 0, []string{"kw", "kilowatt", "kilowatts"}, []string{"kW", "㎾", "킬로와트"}, ""},
	{"MW", power, 1, 0, []string{"mw", "megawatt", "megawatts"}, []string{"MW", "㎿", "메가와트"}, ""},
	{"GW", power, 1000, 0, []string{"gw", "gigawatt", "gigawatts"}, []string{"GW", "기가와트"}, ""},
	{"MB", data, 1, 0, []string{"mb", "megabyte", "megabytes"}, []string{"MB", "메가바이트"}, ""},
	{"GB", data, 1000, 0, []string{"gb", "gigabyte", "gigabytes"}, []string{"GB", "기가바이트"}, ""},
	{"TB", data, 1e6, 0, []string{"tb", "terabyte", "terabytes"}, []string{"TB", "테라바이트"}, ""},
	{"nm", length, 1e-9, 0, []string{"nm", "nanometre", "nanometres", "nanometer", "nanometers"}, []string{"nm", "㎚", "나노미터", "나노"}, ""},
	{"µm", length, 1e-6, 0, []string{"µm", "micrometre", "micrometres", "micrometer", "micrometers", "micron", "microns"}, []string{"㎛", "µm", "마이크로미터"}, ""},
}

// unitBySymbol holds the row of each symbol.
var unitBySymbol = indexUnits()

func indexUnits() map[string]unit {
	index := make(map[string]unit, len(units))
	for _, u := range units {
		index[u.symbol] = u
	}
	return index
}
