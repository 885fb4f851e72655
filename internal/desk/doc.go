// Package desk turns an article into a checked translation and checked bullets.
//
// It works as a copy desk does. The article is cut into chunks, the chunks are translated side by side
// while the summary is written from the source; code checks what came back; what failed is handed back
// with the finding, twice at most; what is still wrong is reported, never hidden. The desk knows no
// queue and no HTTP. It keeps nothing itself: paid replies go to the Memory that it is given.
package desk
