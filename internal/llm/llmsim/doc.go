// Package llmsim is an OpenAI-compatible server without a model, for tests, demos and rehearsals.
//
// It answers from recordings where Config has them (see Recording): then the model's name says RECORDED, and what is
// not recorded is refused with 400. Otherwise it answers by rule.
//
// An answer by rule never poses as a translation. The model's name holds "sim", every title it writes begins with a
// mark such as "[모의]" or "[simulated]", and the text is what package pseudo makes of the source: stock phrases
// of the target language, with the numbers, given names, quotation marks and register kept, so that the checks of
// a copy desk have something true to verify.
//
// A Server is an http.Handler. It answers POST …/chat/completions (whole or streamed) and GET …/models in the
// dialect of one provider, keeps real token buckets for requests and tokens a minute, serves a fixed number of
// requests at once and lets the others queue, takes its time as configured, and does on demand whatever real
// servers do wrong: see Faults. The same seed and the same requests give the same replies, the same faults and
// the same delays, in whatever order the requests arrive.
//
// A request that holds an article, in the form that package prompts gives it, is answered paragraph by
// paragraph. Anything else is answered with one sentence that says it is simulated.
//
// The journal remembers what was asked, as counts and hashes, never as text. It lives in memory and is bounded.
package llmsim
