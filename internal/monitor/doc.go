// Package monitor is what gisa serves over HTTP: the Asynq web UI under /monitor/, and health checks.
//
// The web UI comes from asynqmon, which has no password, no protection against requests forged by other
// sites, and shows whole payloads. All three are mended here: see [Server.Handler] and the formatters.
package monitor
