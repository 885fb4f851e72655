// Package llm asks a large language model one question and returns an answer that has the
// fields that were asked for, or an error that says why not.
//
// It speaks to any OpenAI-compatible server through go-openai, which no other package imports. A request
// names the fields that it wants; the reply holds them, whichever way the server had to be asked: a JSON
// schema, a JSON object or tagged text. HTTP 200 is not taken for success: a blank, cut, refused or
// malformed reply is an *Error whose Kind says what a caller can do about it. The package never retries
// beyond stepping down that ladder, never logs what it sends or gets, and keeps no text.
package llm
