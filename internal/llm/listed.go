package llm

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
)

// listTimeout bounds a look at what a server offers that nobody has asked for.
const listTimeout = 5 * time.Second

// Unlisted returns an error if the server lists its models, and the one that was named or one of these others is not
// among them. A server that has no list, or does not answer, says nothing about the name; neither does Azure's, which
// lists other names than those of its deployments.
func (c *Client) Unlisted(ctx context.Context, others ...string) error {
	named := slices.DeleteFunc(append([]string{c.cfg.Model}, others...), func(name string) bool { return name == "" })
	if len(named) == 0 || c.profile.Provider == "azure" {
		return nil
	}
	ctx, cancel := context.WithTimeout(ctx, listTimeout)
	defer cancel()
	listed, err := c.Models(ctx)
	if err != nil || len(listed) == 0 {
		return nil
	}
	var errs []error
	for _, name := range named {
		if !slices.ContainsFunc(listed, func(l string) bool { return means(name, l) }) {
			errs = append(errs, &Error{Kind: KindModelNotFound, Err: fmt.Errorf("the server does not list the model %s; it lists %s", name, some(listed))})
		}
	}
	return errors.Join(errs...)
}

// means reports whether a name stands for a listed one: servers leave out a tag (Ollama), add a variant (OpenRouter) or
// put a directory before it (Gemini).
func means(name, listed string) bool {
	name, listed = strings.ToLower(name), strings.ToLower(listed)
	base, _, _ := strings.Cut(name, ":")
	return name == listed || name+":latest" == listed || base == listed || strings.HasSuffix(listed, "/"+name)
}

// some returns the first names of a list.
func some(names []string) string {
	if len(names) > manyModels {
		return strings.Join(names[:manyModels], ", ") + ", …"
	}
	return strings.Join(names, ", ")
}
