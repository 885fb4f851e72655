package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/gisa-news/gisa/internal/check"
	"github.com/gisa-news/gisa/internal/desk"
	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/internal/provider"
)

// client opens the LLM that the configuration names.
func (p *program) client() (*llm.Client, error) {
	c := p.config
	if c.LLMBaseURL == "" {
		return nil, unavailable(errors.New("no LLM server is configured"),
			"set GISA_LLM_BASE_URL, such as https://api.openai.com/v1 or http://127.0.0.1:11434/v1 (Ollama); gisa demo needs none")
	}
	prices, err := llm.ReadPrices(c.Prices)
	if err != nil {
		return nil, usage(fmt.Errorf("GISA_PRICES: %w", err), "name a file in LiteLLM's format")
	}
	extra, err := llm.ParseExtra(c.LLMExtra)
	if err != nil {
		return nil, usage(fmt.Errorf("GISA_LLM_EXTRA: %w", err), "")
	}
	client, err := llm.New(llm.Config{
		BaseURL: c.LLMBaseURL, APIKey: c.LLMAPIKey, Model: c.Model, Timeout: c.LLMTimeout, Stream: c.LLMStream, Slots: c.LLMSlots,
		Effort: c.LLMEffort, Extra: extra,
		Jobs: c.Concurrency + c.UrgentConcurrency, Prices: prices, Logger: p.log(),
	})
	if err != nil {
		return nil, usage(err, "GISA_LLM_BASE_URL or --llm-url must be an address such as https://api.openai.com/v1")
	}
	return client, nil
}

// gating puts a model behind a gate.
type gating func(*llm.Client) desk.Model

// alone is the gate of a command without a queue.
func alone(client *llm.Client) desk.Model { return provider.Alone(client) }

// ungated asks without a gate.
func ungated(client *llm.Client) desk.Model { return client }

// desk sets up the core over a model behind a gate.
func (p *program) desk(ctx context.Context, client *llm.Client, gate gating, memory desk.Memory) (*desk.Desk, error) {
	config, err := p.deskConfig(ctx, client, gate)
	if err != nil {
		return nil, err
	}
	config.Memory = memory
	return desk.New(config), nil
}

// deskConfig is what a desk needs that asks client, except for a memory.
func (p *program) deskConfig(ctx context.Context, client *llm.Client, gate gating) (desk.Config, error) {
	name, err := client.ResolveModel(ctx)
	if err != nil {
		return desk.Config{}, err
	}
	terms, err := loadTerms(p.config.Glossary)
	if err != nil {
		return desk.Config{}, err
	}
	style, err := check.ParseStyle(p.config.Style)
	if err != nil {
		return desk.Config{}, usage(err, "")
	}
	config := desk.Config{
		Model: gate(client), ModelName: p.modelName(name),
		ChunkTokens: p.config.ChunkTokens, MaxCostUSD: p.config.MaxCost, Glossary: terms, Style: style,
	}
	if other := p.config.SummaryModel; other != "" && other != name {
		summariser, err := client.Also(other)
		if err != nil {
			return desk.Config{}, usage(err, "GISA_SUMMARY_MODEL names a model of the server at GISA_LLM_BASE_URL")
		}
		config.SummaryModel, config.SummaryModelName = gate(summariser), p.modelName(other)
	}
	return config, nil
}

// modelName is the name under which replies are kept. Another effort or extra field asks anew.
func (p *program) modelName(model string) string {
	return strings.Join(slices.DeleteFunc([]string{p.config.LLMBaseURL, model, p.config.LLMEffort, p.config.LLMExtra},
		func(s string) bool { return s == "" }), " ")
}
