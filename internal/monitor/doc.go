// Package monitor is what gisa serves over HTTP: the Asynq web UI under /monitor/, and health checks.
//
// The web UI comes from asynqmon, which has no password, no protection against requests forged by other
// sites, shows whole payloads, asks Google for fonts and waits long for a Redis that is away. All of it is mended here: see
// [Server.Handler], the formatters and page.go, where its answers are changed on their way to the browser.
package monitor
