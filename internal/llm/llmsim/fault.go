package llmsim

import "slices"

// Fault is a way to fail, by name: in Config.Faults, in FailNext, in the header X-Sim-Fault and in POST /sim/fail.
type Fault string

// The faults. Faults tells what each one does.
const (
	RateLimit   Fault = "rate-limit"
	Quota       Fault = "quota"
	HTTP498     Fault = "http-498"
	HTTP500     Fault = "http-500"
	HTTP502     Fault = "http-502"
	HTTP503     Fault = "http-503"
	HTTP529     Fault = "http-529"
	ErrorIn200  Fault = "error-in-200"
	Hang        Fault = "hang"
	Reset       Fault = "reset"
	SlowLoris   Fault = "slow-loris"
	NoDone      Fault = "no-done"
	NoNewline   Fault = "no-final-newline"
	NoChoices   Fault = "no-choices"
	Refusal     Fault = "refusal"
	Filtered    Fault = "content-filter"
	Length      Fault = "length"
	Blank       Fault = "blank"
	NoUsage     Fault = "no-usage"
	InReasoning Fault = "json-in-reasoning"

	ThinkLeak    Fault = "think-leak"
	Fenced       Fault = "fenced-json"
	ProseWrapped Fault = "prose-wrapped-json"
	Malformed    Fault = "malformed-json"
	ASCIIEscaped Fault = "ascii-json"
	DuplicateKey Fault = "duplicate-key"

	WrongLanguage       Fault = "wrong-language"
	ParagraphDropped    Fault = "paragraph-dropped"
	ParagraphEmpty      Fault = "paragraph-empty"
	ParagraphsMerged    Fault = "paragraphs-merged"
	ParagraphDuplicated Fault = "paragraph-duplicated"
	ParagraphsSwapped   Fault = "paragraphs-swapped"
	NumberChanged       Fault = "number-changed"
	PoliteRegister      Fault = "polite-register"
	RepetitionLoop      Fault = "repetition-loop"
	ObeyedInjection     Fault = "obeyed-injection"
	InventedQuote       Fault = "invented-quote"
	WrongEvidence       Fault = "wrong-evidence"
	BulletNumber        Fault = "bullet-number-changed"
	BulletLanguage      Fault = "bullet-language"
	StrayRepair         Fault = "stray-repair"
)

// Layer is where a fault strikes.
type Layer string

// A fault strikes instead of a reply, in the sending of it, in its envelope, in its form or in what it says.
const (
	LayerStatus    Layer = "status"
	LayerTransport Layer = "transport"
	LayerEnvelope  Layer = "envelope"
	LayerFormat    Layer = "format"
	LayerContent   Layer = "content"
)

// FaultInfo describes a fault to a person.
type FaultInfo struct {
	Fault Fault  `json:"fault"`
	Layer Layer  `json:"layer"`
	Text  string `json:"text"`
}

// faults holds every fault once, in the order in which they are listed and drawn.
var faults = []FaultInfo{
	{RateLimit, LayerStatus, "429: too many requests, with Retry-After in the configured form"},
	{Quota, LayerStatus, "429 insufficient_quota (402 at OpenRouter and DeepSeek): the wallet is empty"},
	{HTTP498, LayerStatus, "498: flex capacity exceeded"},
	{HTTP500, LayerStatus, "500: internal error"},
	{HTTP502, LayerStatus, "502 with a gateway's HTML page"},
	{HTTP503, LayerStatus, "503: overloaded"},
	{HTTP529, LayerStatus, "529: overloaded"},
	{ErrorIn200, LayerStatus, "200 with an error object as body"},
	{Hang, LayerTransport, "no byte, not even a header, until the client leaves"},
	{Reset, LayerTransport, "the connection is reset after Config.ResetBytes of the body"},
	{SlowLoris, LayerTransport, "one byte of the body every Config.LorisInterval"},
	{NoDone, LayerTransport, "a stream that ends cleanly in the middle, without [DONE]; streams only"},
	{NoNewline, LayerTransport, "a stream whose last line has no newline; streams only"},
	{NoChoices, LayerEnvelope, "200 with an empty list of choices"},
	{Refusal, LayerEnvelope, "the model declines in the refusal field"},
	{Filtered, LayerEnvelope, "finish reason content_filter without content; at Azure 400 for the prompt"},
	{Length, LayerEnvelope, "cut after Config.LengthTokens with finish reason length"},
	{Blank, LayerEnvelope, "spaces and a newline, finish reason stop"},
	{NoUsage, LayerEnvelope, "a good reply without usage"},
	{InReasoning, LayerEnvelope, "the answer in the reasoning field, content empty"},
	{ThinkLeak, LayerFormat, "<think>…</think> before the answer"},
	{Fenced, LayerFormat, "the answer inside a Markdown fence"},
	{ProseWrapped, LayerFormat, "a sentence before and after the answer"},
	{Malformed, LayerFormat, "an unescaped quotation mark inside and no closing brace"},
	{ASCIIEscaped, LayerFormat, "every letter beyond ASCII as \\u escape; JSON only"},
	{DuplicateKey, LayerFormat, "the first key twice, first with a blank text; JSON only"},
	{WrongLanguage, LayerContent, "one paragraph comes back as it went in"},
	{ParagraphDropped, LayerContent, "one paragraph's key is missing"},
	{ParagraphEmpty, LayerContent, "one paragraph's text is empty"},
	{ParagraphsMerged, LayerContent, "one paragraph holds the next one too, whose own text is empty"},
	{ParagraphDuplicated, LayerContent, "one paragraph holds the text of the one before it"},
	{ParagraphsSwapped, LayerContent, "two paragraphs have each other's text"},
	{NumberChanged, LayerContent, "one digit in one paragraph is another"},
	{PoliteRegister, LayerContent, "one Korean paragraph in 합쇼체"},
	{RepetitionLoop, LayerContent, "one paragraph repeats its beginning many times over"},
	{ObeyedInjection, LayerContent, "one paragraph does what a line in the article asked for, with a link that the source lacks"},
	{InventedQuote, LayerContent, "one bullet's quote stands nowhere in the article"},
	{WrongEvidence, LayerContent, "one bullet names another paragraph than the one its quote is from"},
	{BulletNumber, LayerContent, "one digit in one bullet is another, or one is there that its quote lacks"},
	{BulletLanguage, LayerContent, "one bullet is in the language of the source: English where Korean was asked for"},
	{StrayRepair, LayerContent, "one repaired paragraph is mended and loses its last sentence, or has another digit where it was right; repairs only"},
}

// Faults lists every fault with what it does, in a fixed order.
func Faults() []FaultInfo { return slices.Clone(faults) }

func (f Fault) info() (FaultInfo, bool) {
	i := slices.IndexFunc(faults, func(x FaultInfo) bool { return x.Fault == f })
	if i < 0 {
		return FaultInfo{}, false
	}
	return faults[i], true
}

// layer is the layer of a known fault, "" for none.
func (f Fault) layer() Layer {
	info, _ := f.info()
	return info.Layer
}
