package main

import (
	"bufio"
	"context"
	"io"
	"strings"
	"testing"
)

// TestSimReplays serves the recordings of testdata and has a sample digested with them.
func TestSimReplays(t *testing.T) {
	t.Parallel()
	ctx, stop := context.WithCancel(t.Context())
	printed, stdout := io.Pipe()
	ended := make(chan int)
	go func() {
		ended <- run(ctx, []string{"sim", "--addr", "127.0.0.1:0", "--replay", "../../testdata/recordings"}, nil, nil, stdout, io.Discard)
	}()
	url, err := bufio.NewReader(printed).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	env := []string{"GISA_LLM_BASE_URL=" + strings.TrimSpace(url)}
	var out, errOut strings.Builder
	code := run(t.Context(), []string{"digest", "../../testdata/articles/ko/rescue.html"}, env, nil, &out, &errOut)
	if code != 0 || !strings.Contains(out.String(), "Fishing boat capsizes off Tongyeong") || !strings.Contains(out.String(), "gisa-RECORDED") {
		t.Errorf("exit code %d, stdout %q, stderr %q", code, out.String(), errOut.String())
	}
	errOut.Reset()
	code = run(t.Context(), []string{"digest", "../../testdata/articles/ko/festival.txt"}, env, nil, &out, &errOut)
	if code == 0 || !strings.Contains(errOut.String(), "no recording holds this article") {
		t.Errorf("an article without a recording: exit code %d, stderr %q", code, errOut.String())
	}
	stop()
	<-ended
}

func TestSimWithoutRecordings(t *testing.T) {
	t.Parallel()
	var errOut strings.Builder
	code := run(t.Context(), []string{"sim", "--replay", "../../testdata/scripts"}, nil, nil, io.Discard, &errOut)
	if code != exitUsage || !strings.Contains(errOut.String(), "no .json file") {
		t.Errorf("exit code %d, stderr %q", code, errOut.String())
	}
}
