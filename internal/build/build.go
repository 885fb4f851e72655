// Package build tells which gisa this is: version, commit and date of a released build, or what the Go toolchain knows of
// one from source.
package build

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"
)

// What a release sets, with
//
//	go build -ldflags "-X github.com/gisa-news/gisa/internal/build.version=v1.2.3 -X ….commit=… -X ….date=…" ./cmd/gisa
//
// where the sources come without their repository, as in an image. Nothing else writes them.
var version, commit, date string

// Info is what is known of a build.
type Info struct {
	Version string `json:"version"`          // "v1.2.3", or "(devel)" for a build that is no release
	Commit  string `json:"commit,omitempty"` // with "-dirty" when there were changes beside it
	Date    string `json:"date,omitempty"`   // of the commit, in RFC 3339
	Go      string `json:"go"`
	Prompts string `json:"prompts"` // the version of the prompts
}

// Read returns what is known of this build. prompts is the version of the prompts.
func Read(prompts string) Info {
	info, _ := debug.ReadBuildInfo()
	return from(info, Info{Version: version, Commit: commit, Date: date, Prompts: prompts})
}

// from fills in from what the toolchain noted, which may be nil, what the release did not set.
func from(noted *debug.BuildInfo, info Info) Info {
	if noted == nil {
		noted = &debug.BuildInfo{}
	}
	settings := map[string]string{}
	for _, s := range noted.Settings {
		settings[s.Key] = s.Value
	}
	info.Go = runtime.Version()
	if info.Version == "" {
		info.Version = noted.Main.Version
	}
	if info.Version == "" {
		info.Version = "(devel)"
	}
	if info.Commit == "" {
		info.Commit = settings["vcs.revision"]
		if settings["vcs.modified"] == "true" {
			info.Commit += "-dirty"
		}
	}
	if info.Date == "" {
		info.Date = settings["vcs.time"]
	}
	return info
}

// Source is the version and, where it is known, the commit.
func (i Info) Source() string { return strings.TrimSpace(i.Version + " " + i.Commit) }

// String is the build in one line: "gisa v1.2.3, commit 0123abc of 2026-11-21T09:00:00Z, go1.26.0, prompts 9f86d081cafe".
func (i Info) String() string {
	parts := []string{"gisa " + i.Version}
	switch {
	case i.Commit != "" && i.Date != "":
		parts = append(parts, fmt.Sprintf("commit %s of %s", i.Commit, i.Date))
	case i.Commit != "":
		parts = append(parts, "commit "+i.Commit)
	case i.Date != "":
		parts = append(parts, i.Date)
	}
	return strings.Join(append(parts, i.Go, "prompts "+i.Prompts), ", ")
}
