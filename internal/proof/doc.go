// Package proof checks translations that gisa did not make: a person's, or another system's.
//
// A translation comes as a [Row], one at a time or as JSON lines by the thousand, and goes through the same
// checks as gisa's own work (package check). The package asks no model, keeps nothing, and writes findings
// as text for people, JSON for programs and SARIF for continuous integration.
package proof
