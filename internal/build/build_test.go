package build

import (
	"runtime"
	"runtime/debug"
	"strings"
	"testing"
)

func TestInfo(t *testing.T) {
	t.Parallel()
	noted := &debug.BuildInfo{Main: debug.Module{Version: "v0.9.0"}, Settings: []debug.BuildSetting{
		{Key: "vcs.revision", Value: "0123abc"}, {Key: "vcs.time", Value: "2026-11-21T09:00:00Z"}, {Key: "vcs.modified", Value: "true"},
	}}
	for name, tt := range map[string]struct {
		noted *debug.BuildInfo
		set   Info
		want  string
	}{
		"release":          {noted, Info{Version: "v1.2.3", Commit: "fed", Date: "2026-11-22T00:00:00Z"}, "gisa v1.2.3, commit fed of 2026-11-22T00:00:00Z, " + runtime.Version() + ", prompts p"},
		"from a module":    {noted, Info{}, "gisa v0.9.0, commit 0123abc-dirty of 2026-11-21T09:00:00Z, " + runtime.Version() + ", prompts p"},
		"no repository":    {&debug.BuildInfo{Main: debug.Module{Version: "(devel)"}}, Info{}, "gisa (devel), " + runtime.Version() + ", prompts p"},
		"nothing noted":    {nil, Info{Commit: "fed"}, "gisa (devel), commit fed, " + runtime.Version() + ", prompts p"},
		"a date by itself": {&debug.BuildInfo{}, Info{Date: "2026-11-22"}, "gisa (devel), 2026-11-22, " + runtime.Version() + ", prompts p"},
	} {
		tt.set.Prompts = "p"
		if got := from(tt.noted, tt.set).String(); got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}

func TestReadKnowsTheToolchain(t *testing.T) {
	t.Parallel()
	if got := Read("p"); !strings.HasPrefix(got.Go, "go1.") || got.Version == "" {
		t.Errorf("%+v", got)
	}
}
