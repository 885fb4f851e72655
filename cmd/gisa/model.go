package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/gisa-news/gisa/internal/check"
	"github.com/gisa-news/gisa/internal/desk"
	"github.com/gisa-news/gisa/internal/glossary"
	"github.com/gisa-news/gisa/internal/llm"
)

// client opens the LLM that the configuration names. memory, which may be nil, remembers across processes
// which way of asking works.
func (p *program) client(memory llm.RungMemory) (*llm.Client, error) {
	c := p.config
	if c.LLMBaseURL == "" {
		return nil, unavailable(errors.New("no LLM server is configured"),
			"set GISA_LLM_BASE_URL, such as https://api.openai.com/v1 or http://127.0.0.1:11434/v1 (Ollama); gisa demo needs none")
	}
	prices, err := c.prices()
	if err != nil {
		return nil, err
	}
	client, err := llm.New(llm.Config{
		BaseURL: c.LLMBaseURL, APIKey: c.LLMAPIKey, Model: c.Model, Timeout: c.LLMTimeout, Stream: c.LLMStream, Slots: c.LLMSlots,
		MaxConns: c.Concurrency + c.UrgentConcurrency + desksOwn, RungMemory: memory, Prices: prices, Logger: p.log(),
	})
	if err != nil {
		return nil, usage(err, "GISA_LLM_BASE_URL must be an address such as https://api.openai.com/v1")
	}
	return client, nil
}

// desksOwn is how many calls one article makes side by side beyond one: a chunk or two and the summary.
const desksOwn = 8

func (c Config) prices() (llm.Prices, error) {
	if c.Prices == "" {
		return llm.Prices{}, nil
	}
	file, err := os.ReadFile(c.Prices)
	if err != nil {
		return llm.Prices{}, usage(fmt.Errorf("GISA_PRICES: %w", err), "name a file in LiteLLM's format")
	}
	prices, err := llm.ParsePrices(file)
	if err != nil {
		return llm.Prices{}, usage(fmt.Errorf("GISA_PRICES %s: %w", c.Prices, err), "name a file in LiteLLM's format")
	}
	return prices, nil
}

// desk sets up the core over a model, which may stand behind a gate.
func (p *program) desk(ctx context.Context, client *llm.Client, model desk.Model, memory desk.Memory) (*desk.Desk, error) {
	name, err := client.ResolveModel(ctx)
	if err != nil {
		return nil, err
	}
	terms, err := p.config.terms()
	if err != nil {
		return nil, err
	}
	return p.deskWith(model, name, memory, terms)
}

// deskWith is a desk with a glossary of its own.
func (p *program) deskWith(model desk.Model, name string, memory desk.Memory, terms *glossary.Glossary) (*desk.Desk, error) {
	style, err := check.ParseStyle(p.config.Style)
	if err != nil {
		return nil, usage(err, "")
	}
	return desk.New(desk.Config{
		Model: model, ModelName: p.config.LLMBaseURL + " " + name, Memory: memory,
		ChunkTokens: p.config.ChunkTokens, MaxCostUSD: p.config.MaxCost, Glossary: terms, Style: style,
	}), nil
}

// terms are the house's own glossary over the one that gisa ships.
func (c Config) terms() (*glossary.Glossary, error) {
	starter := glossary.Starter()
	if c.Glossary == "" {
		return starter, nil
	}
	own, err := loadGlossary(c.Glossary, "gisa glossary check FILE looks a glossary through")
	if err != nil {
		return nil, err
	}
	return starter.With(own), nil
}
