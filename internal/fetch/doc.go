// Package fetch gets a page or a feed from an address that somebody outside has given.
//
// Such an address may lead to what only this machine can see: a metadata service, a router, a database. Unless
// [Options].Private is set, nothing is dialled but public addresses on ports 80 and 443. What counts is the IP address
// that is really dialled, so no redirect and no name server leads inside. Size, time and redirects are bounded too.
//
// No proxy is asked: it would dial for us, unguarded. Nothing is kept, no cookie and no connection.
package fetch
