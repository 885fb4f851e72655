package llm

import (
	"context"
	"time"
)

// Local is an LLM server on this machine.
type Local struct {
	Name    string // of the program that serves: "Ollama"
	BaseURL string
	Model   string
}

// UsualLocals are the servers that people run on their own machine, at their usual addresses.
func UsualLocals() []Local {
	return []Local{
		{Name: "Ollama", BaseURL: "http://127.0.0.1:11434/v1"},
		{Name: "LM Studio", BaseURL: "http://127.0.0.1:1234/v1"},
		{Name: "llama.cpp", BaseURL: "http://127.0.0.1:8080/v1"},
	}
}

// FindLocal returns the first of the servers that answers within a second each and has a model. Its Model is the one
// that is wished for or, without a wish, the first that the server offers.
func FindLocal(ctx context.Context, servers []Local, wish string) (Local, bool) {
	for _, s := range servers {
		if name := firstModel(ctx, s.BaseURL); name != "" {
			s.Model = name
			if wish != "" {
				s.Model = wish
			}
			return s, true
		}
	}
	return Local{}, false
}

func firstModel(ctx context.Context, baseURL string) string {
	const patience = time.Second
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	client, err := New(Config{BaseURL: baseURL})
	if err != nil {
		return ""
	}
	defer client.Close()
	names, err := client.Models(ctx)
	if err != nil || len(names) == 0 {
		return ""
	}
	return names[0]
}
