package queue

import "github.com/hibiken/asynq"

// maxRetry bounds the attempts of a job. asynq's default of 25 takes 20 days. Never 0: a worker that
// dies would then take the job with it.
const maxRetry = 8

// NewTask returns the task of a job that was packed, with how asynq is to keep it. Of the job it takes the kind, the
// queue and the times.
func NewTask(id string, payload []byte, j Job) *asynq.Task {
	return asynq.NewTask(j.Kind, payload,
		asynq.TaskID(id), asynq.Queue(j.Queue), asynq.MaxRetry(maxRetry),
		asynq.Timeout(j.Timeout), asynq.Deadline(j.Deadline), asynq.Retention(Retention))
}
