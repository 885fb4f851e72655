// Package charset turns the bytes of English and Korean news into UTF-8 text and says what is no text.
//
// It knows the encodings that news still travels in and looks at the bytes before it believes a label. It keeps no state, and the same
// bytes are the same text every time.
package charset
