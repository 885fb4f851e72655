// Package glossary holds the names and terms of a newsroom: what the desk writes for an institution, an
// office, a place or a person in English and in Korean.
//
// A glossary is a JSON or CSV file of entries. [Glossary.Slice] picks the entries that occur in one
// article, so that a prompt carries no others; [Hit.In] finds an entry again in a translation, where
// Korean hangs particles on it and later mentions shorten it. The package reads no files and asks
// nobody anything.
package glossary
