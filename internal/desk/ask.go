package desk

import (
	"context"
	"errors"

	"github.com/gisa-news/gisa/internal/llm"
	"github.com/gisa-news/gisa/prompts"
	"github.com/gisa-news/gisa/tasks/news"
)

// question is a prompt with the shape of its answer.
type question struct {
	to        *writer
	prompt    prompts.Prompt
	fields    []llm.Field
	maxTokens int
	manner
}

// request is the question as a model gets it.
func (q question) request() llm.Request {
	return llm.Request{
		System: q.prompt.System, Examples: examples(q.prompt.Examples), User: q.prompt.User, Fields: q.fields,
		MaxTokens: q.maxTokens, Temperature: q.temperature, FrequencyPenalty: q.penalty,
	}
}

// What ends the asking for a job. ErrTimeUp is told where there is nothing else to tell.
var (
	errCallsUsedUp = errors.New("the job's calls or money are used up")
	ErrTimeUp      = errors.New("the time was up before the model had written anything")
)

// isOver reports whether nothing more can be asked for the job.
func isOver(err error) bool { return errors.Is(err, errCallsUsedUp) || errors.Is(err, ErrTimeUp) }

// isTimeUp reports whether the job's own time has ended its context.
func isTimeUp(ctx context.Context) bool { return errors.Is(context.Cause(ctx), ErrTimeUp) }

// ask puts a question to the model unless the answer is remembered, and keeps the answer before
// anything is done with it.
func (s *session) ask(ctx context.Context, q question) (llm.Reply, error) {
	request := q.request()
	key, err := q.to.replies.Key(request)
	if err != nil {
		return llm.Reply{}, err
	}
	timeUp := isTimeUp(ctx)
	if timeUp {
		ctx = context.WithoutCancel(ctx) // what is paid for is in the result all the same
	}
	remembered, known, err := s.recall(ctx, q.to, key)
	switch {
	case known:
		return s.reuse(q.to, remembered)
	case timeUp || isTimeUp(ctx):
		return llm.Reply{}, ErrTimeUp
	case err != nil:
		return llm.Reply{}, err
	case !s.takeCall():
		return llm.Reply{}, errCallsUsedUp
	}
	reply, err := q.to.model.Complete(llm.WithTokens(ctx, s.told.tokens), request)
	entry := Record{Job: s.job.ID, Reply: &reply}
	if err != nil {
		entry = failure(s.job.ID, err)
	}
	s.count(q.to, entry)
	if err != nil && isTimeUp(ctx) {
		return llm.Reply{}, ErrTimeUp
	}
	if entry.Reply == nil && !worthKeeping(entry.Kind) {
		return llm.Reply{}, err
	}
	return reply, errors.Join(err, q.to.replies.Put(ctx, key, entry))
}

func examples(shown []prompts.Example) []llm.Example {
	var list []llm.Example
	for _, e := range shown {
		example := llm.Example{User: e.User}
		for _, f := range e.Answer {
			example.Answer = append(example.Answer, llm.Value(f))
		}
		list = append(list, example)
	}
	return list
}

// failure is the record of a call that gave no reply but may have cost something.
func failure(job string, err error) Record {
	entry := Record{Job: job, Kind: llm.KindOf(err)}
	if e, ok := errors.AsType[*llm.Error](err); ok && e.Usage != nil {
		entry.Usage = *e.Usage
	}
	return entry
}

// worthKeeping reports whether a failure was paid for and would be met again by the same question.
func worthKeeping(kind llm.Kind) bool {
	means := kind.Means()
	return means.Paid && means.Repeats
}

// recall returns what is known of a question: its reply, or how it failed in an earlier attempt of this job. Another
// job's failure says nothing about ours.
func (s *session) recall(ctx context.Context, from *writer, key string) (r Record, found bool, err error) {
	r, found, err = from.replies.Get(ctx, key)
	if r.Reply == nil && (r.Job != s.job.ID || r.Job == "") {
		found = false
	}
	return r, found, err
}

// reuse answers from memory. What this job paid in an earlier attempt belongs to its bill.
func (s *session) reuse(from *writer, r Record) (llm.Reply, error) {
	if r.Job == s.job.ID {
		s.takeCall() // MaxCalls bounds the job, not the attempt
		s.count(from, r)
	}
	if r.Reply == nil {
		return llm.Reply{}, &llm.Error{Kind: r.Kind, Err: errors.New("as in an earlier attempt of this job")}
	}
	s.mu.Lock()
	from.named = r.Reply.Model
	s.mu.Unlock()
	return *r.Reply, nil
}

// takeCall counts a call, and reports whether the job may make it.
func (s *session) takeCall() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.calls++
	spent := s.MaxCostUSD > 0 && s.usage.CostUSD != nil && *s.usage.CostUSD >= s.MaxCostUSD
	return s.calls <= s.MaxCalls && !spent
}

// count adds a call to the job's bill.
func (s *session) count(from *writer, r Record) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.usage = s.usage.Plus(r.Usage)
	if r.Reply != nil {
		s.usage = s.usage.Plus(r.Reply.Usage)
		from.named = r.Reply.Model
	}
}

// reasons says what the finding says of a failure that is the job's own.
var reasons = map[llm.Kind]reason{
	llm.KindTruncated:      {family: news.FamilyLoop, message: "the model did not come to an end"},
	llm.KindThinking:       {family: news.FamilyLoop, message: "the model used up its room for thinking: GISA_LLM_EFFORT=low may help", final: true},
	llm.KindInvalidOutput:  {family: news.FamilyStructure, message: "the model's reply could not be read"},
	llm.KindContextTooLong: {family: news.FamilyStructure, message: "the text does not fit into the model's context window"},
	llm.KindRefused:        {family: news.FamilyRefusal, message: "the model refused", final: true},
	llm.KindFiltered:       {family: news.FamilyRefusal, message: "the provider's content filter stopped the reply", final: true},
}

// explanation says, for a failure that ends in a finding instead of an error, what the finding says. Failures of the
// job's own do: another job's question is none the worse for them.
func explanation(err error) (why reason, explained bool) {
	if errors.Is(err, errCallsUsedUp) {
		return reason{family: news.FamilyBudget, message: "the job has used up its calls or its money before this was done"}, true
	}
	if errors.Is(err, ErrTimeUp) {
		return reason{family: news.FamilyBudget, message: "the time was up before this was done"}, true
	}
	kind := llm.KindOf(err)
	if kind.Means().Fault != llm.FaultJob {
		return reason{}, false
	}
	if why, ok := reasons[kind]; ok {
		return why, true
	}
	return reason{family: news.FamilyStructure, message: kind.Means().Words}, true
}
