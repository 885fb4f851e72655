// Package ninjs reads news items in IPTC's JSON: ninjs 1.x (headline, body_html), 2.x and 3.x (headlines, bodies) and Superdesk's
// dialect (guid).
//
// The dialect is told by the keys; items seldom name their standard. Markup stays as it came: what it means is for the reader of the item.
package ninjs
